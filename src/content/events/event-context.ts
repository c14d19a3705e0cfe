import type { RequestContext } from '../../graphql/request-context.js';

/** Tells that there may be new events. */
export interface News {
  /** Resolves with the next news, after a while without any, or when the signal aborts. */
  next(signal: AbortSignal): Promise<void>;
}

/** What a subscription is given beside its arguments. */
export interface EventContext extends RequestContext {
  readonly news: News;
}
