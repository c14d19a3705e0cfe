import { LruCache } from '../../graphql/lru-cache.js';

/** What a caller has left, for the RateLimit headers. */
export interface Allowance {
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until all of it is there again. */
  readonly resetSeconds: number;
  /** Seconds until the next request is allowed; 0 where it is now. */
  readonly retrySeconds: number;
}

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** Callers that are remembered; beyond it the ones seen longest ago begin anew. */
const rememberedCallers = 10_000;

/**
 * A bucket for each caller that holds a minute's worth of tokens and fills steadily. Memory is
 * bounded; time comes from outside, in milliseconds.
 */
export class TokenBuckets {
  private readonly buckets = new LruCache<string, Bucket>(rememberedCallers);

  constructor(private readonly perMinute: number) {}

  /** Takes tokens where one is left at least, and may leave a debt: a dear call delays the next. */
  take(caller: string, tokens: number, now: number): Allowance {
    const bucket = this.filled(caller, now);
    const allowed = bucket.tokens >= 1;
    if (allowed) bucket.tokens -= tokens;
    return this.allowanceOf(bucket, allowed);
  }

  /** Takes more for a call that is already allowed, now that its cost is known. */
  charge(caller: string, tokens: number, now: number): void {
    this.filled(caller, now).tokens -= tokens;
  }

  private filled(caller: string, now: number): Bucket {
    let bucket = this.buckets.get(caller);
    if (bucket === undefined) {
      bucket = { tokens: this.perMinute, filledAt: now };
      this.buckets.set(caller, bucket);
    }
    const gained = ((now - bucket.filledAt) * this.perMinute) / 60_000;
    bucket.tokens = Math.min(this.perMinute, bucket.tokens + Math.max(0, gained));
    bucket.filledAt = now;
    return bucket;
  }

  private allowanceOf({ tokens }: Bucket, allowed: boolean): Allowance {
    const secondsFor = (missing: number): number =>
      Math.max(0, Math.ceil((missing * 60) / this.perMinute));
    return {
      allowed,
      limit: this.perMinute,
      remaining: Math.max(0, Math.floor(tokens)),
      resetSeconds: secondsFor(this.perMinute - tokens),
      retrySeconds: allowed ? 0 : Math.max(1, secondsFor(1 - tokens)),
    };
  }
}
