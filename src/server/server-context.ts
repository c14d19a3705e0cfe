import { IngestContext } from '../ingest/ingest-context.js';

/** All that resolvers of any folder are given; each folder asks for the part that it needs. */
export interface ServerContext extends IngestContext {
  /** Counts the nodes of the operation against the caller's rate limit. */
  readonly spend: (nodes: number) => void;
}
