import { IngestContext } from '../ingest/ingest-context.js';

/** All that resolvers of any folder are given; each folder asks for the part that it needs. */
export type ServerContext = IngestContext;
