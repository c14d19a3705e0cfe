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
}

export const defaultLimits: Limits = {
  operationTimeoutMs: 10_000,
  bodyBytes: 1024 * 1024,
  importBodyBytes: 12 * 1024 * 1024,
  drainTimeoutMs: 10_000,
  maxConnections: 2_000,
};
