import { Viewer } from '../../base/viewer.js';
import { Allowance, TokenBuckets } from './token-buckets.js';

/** Nodes that the one token of a request pays for; each further thousand takes another. */
const nodesPerToken = 1_000;
/** Bad keys from one address in a minute, however many other requests it may send. */
const failedKeysPerMinute = 300;

/** Counts requests: by key, else by address; bad keys by address and apart. */
export class RateLimiter {
  private readonly requests: TokenBuckets;
  private readonly failures: TokenBuckets;

  constructor(perMinute: number) {
    this.requests = new TokenBuckets(perMinute);
    this.failures = new TokenBuckets(Math.min(perMinute, failedKeysPerMinute));
  }

  /** One request of a caller. */
  take(caller: string): Allowance {
    return this.requests.take(caller, 1, performance.now());
  }

  /** What an operation costs beyond its first thousand nodes, once it is known. */
  chargeNodes(caller: string, nodes: number): void {
    const tokens = Math.ceil(nodes / nodesPerToken) - 1;
    if (tokens > 0) this.requests.charge(caller, tokens, performance.now());
  }

  /** One bad key from an address. */
  takeFailure(address: string): Allowance {
    return this.failures.take(address, 1, performance.now());
  }
}

/** Under what name a caller is counted. */
export function callerOf(viewer: Viewer, address: string): string {
  if (viewer.role === null) return `address ${address}`;
  return `key ${viewer.keyId ?? 'admin'}`;
}

/** The headers that tell a caller what is left (draft-ietf-httpapi-ratelimit-headers, version 6). */
export function rateLimitHeaders(allowance: Allowance): Record<string, string> {
  return {
    'ratelimit-limit': String(allowance.limit),
    'ratelimit-remaining': String(allowance.remaining),
    'ratelimit-reset': String(allowance.resetSeconds),
    ...(!allowance.allowed && { 'retry-after': String(allowance.retrySeconds) }),
  };
}
