/** The bounds of one server. Each can be set by whoever makes the app; these hold otherwise. */
export interface Limits {
  /** Time for an operation; a mutation may declare a longer one with @Requires. */
  readonly operationTimeoutMs: number;
  /** Largest request body, inflated. */
  readonly bodyBytes: number;
  /** The same for a caller whose key is of role IMPORTER or above. */
  readonly importBodyBytes: number;
  /** How long close() waits for what is under way. */
  readonly drainTimeoutMs: number;
  readonly maxConnections: number;
  /** Time for the head of a request to arrive. */
  readonly headTimeoutMs: number;
  /** Time for the whole of a request to arrive. */
  readonly requestTimeoutMs: number;
  /** How often those two are looked at. */
  readonly checkEveryMs: number;
  /** How often embargoes are looked at that the clock has lifted; 0: never by this process. */
  readonly embargoClockMs: number;
  /** How often webhooks are looked at; 0: never by this process. And how long a receiver may take. */
  readonly webhookMs: number;
  readonly webhookTimeoutMs: number;
  /** How often old events are looked for, to be dropped; 0: never by this process. */
  readonly eventSweepMs: number;
  /** How often new revisions are sealed; 0: never by this process. */
  readonly sealMs: number;
  /** How often a silent subscription is told that it still stands. */
  readonly keepAliveMs: number;
  /** How long a client may take nothing of a subscription that has something for it. */
  readonly stallMs: number;
  /** WebSockets at once, and subscriptions on each. */
  readonly maxSockets: number;
  readonly subscriptionsPerSocket: number;
}

/** The limits of an installation that sets none. */
export const defaultLimits: Limits = {
  operationTimeoutMs: 10_000,
  bodyBytes: 1024 * 1024,
  importBodyBytes: 12 * 1024 * 1024,
  drainTimeoutMs: 10_000,
  maxConnections: 2_000,
  headTimeoutMs: 10_000,
  requestTimeoutMs: 30_000,
  checkEveryMs: 5_000,
  embargoClockMs: 500,
  webhookMs: 1_000,
  webhookTimeoutMs: 10_000,
  eventSweepMs: 600_000,
  sealMs: 60_000,
  keepAliveMs: 12_000,
  stallMs: 10_000,
  maxSockets: 1_000,
  subscriptionsPerSocket: 20,
};
