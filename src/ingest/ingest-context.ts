import { Attribution } from '../attribution/attributed-quote.js';
import { RequestContext } from '../graphql/request-context.js';

/** Who says what in a text, without holding up other requests. */
export type Attribute = (text: string, language: string | undefined) => Promise<Attribution>;

/** What resolvers of this folder are given: the engine, as the server runs it. */
export interface IngestContext extends RequestContext {
  readonly attribute: Attribute;
  /** Told of a failure that is ours and that the client is not told of. */
  readonly onFailure: (error: unknown) => void;
}
