import { IncomingMessage } from 'node:http';

import { anonymous, Viewer } from '../../base/viewer.js';
import { FindViewer } from '../../security/api-keys/find-viewer.js';
import { readBearer } from '../../security/api-keys/read-bearer.js';
import { callerAddress } from '../../security/rate-limit/caller-address.js';
import { callerOf, rateLimitHeaders, RateLimiter } from '../../security/rate-limit/rate-limiter.js';
import { Allowance } from '../../security/rate-limit/token-buckets.js';
import { HttpProblem } from './http-problem.js';

/** Who holds which key, and how much each may ask. */
export interface AdmitOptions {
  readonly findViewer: FindViewer;
  /** False: nobody reads without a key. */
  readonly anonymousReading: boolean;
  /** Null where nothing is counted. */
  readonly limiter: RateLimiter | null;
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: ReadonlySet<string>;
}

/** A caller who may go on. */
export interface Admission {
  readonly viewer: Viewer;
  /** Counts the nodes of an operation against the rate limit. */
  readonly spend: (nodes: number) => void;
}

/**
 * Finds out who asks and counts the request; no promise where no key has to be looked up. `headers`
 * takes what the answer must tell, a refusal included. Throws 401 for an Authorization header that
 * holds no good key (semantics 49), 429 where the caller has asked too often.
 */
export function admit(
  request: IncomingMessage,
  options: AdmitOptions,
  headers: Record<string, string>,
): Admission | Promise<Admission> {
  const address = callerAddress(request, options.trustedProxies);
  const key = readBearer(request.headers.authorization);
  if (key === undefined) return admitViewer(anonymous, address, options, headers);
  return admitKey(key, address, options, headers);
}

/** A null key is a header that holds none. */
async function admitKey(
  key: string | null,
  address: string,
  options: AdmitOptions,
  headers: Record<string, string>,
): Promise<Admission> {
  const viewer = key === null ? null : await options.findViewer(key);
  return admitViewer(viewer, address, options, headers);
}

/** Null: there was a header, and no good key in it. */
function admitViewer(
  viewer: Viewer | null,
  address: string,
  { limiter, anonymousReading }: AdmitOptions,
  headers: Record<string, string>,
): Admission {
  if (viewer === null) {
    refuseIfEmpty(limiter?.takeFailure(address), headers);
    throw unauthenticated('The key is malformed, unknown, revoked or expired.');
  }
  const caller = callerOf(viewer, address);
  refuseIfEmpty(limiter?.take(caller), headers);
  if (viewer.role === null && !anonymousReading)
    throw unauthenticated('Reading needs a key here: send it as Authorization: Bearer KEY.');
  return { viewer, spend: (nodes) => limiter?.chargeNodes(caller, nodes) };
}

function refuseIfEmpty(allowance: Allowance | undefined, headers: Record<string, string>): void {
  if (allowance === undefined) return;
  Object.assign(headers, rateLimitHeaders(allowance));
  if (allowance.allowed) return;
  const { retrySeconds } = allowance;
  throw new HttpProblem(
    429,
    'RATE_LIMITED',
    `Too many requests: try again in ${retrySeconds} s.`,
    {},
    { limit: allowance.limit },
  );
}

function unauthenticated(message: string): HttpProblem {
  return new HttpProblem(401, 'UNAUTHENTICATED', message, { 'www-authenticate': 'Bearer' });
}
