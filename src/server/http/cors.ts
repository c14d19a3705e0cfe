import { IncomingHttpHeaders } from 'node:http';

const exposed =
  'ETag, X-Request-Id, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset';
const allowedHeaders =
  'content-type, x-request-id, apollo-require-preflight, x-apollo-operation-name';

/**
 * CORS headers of an answer (semantics 95): any origin may read without a key; with a key only
 * the origins that are configured. Cookies are never allowed.
 */
export function corsHeaders(
  headers: IncomingHttpHeaders,
  origins: readonly string[],
): Readonly<Record<string, string>> {
  const { origin } = headers;
  if (origin === undefined) return {};
  if (origins.includes(origin))
    return { 'access-control-allow-origin': origin, 'access-control-expose-headers': exposed };
  if (headers.authorization !== undefined) return {};
  return { 'access-control-allow-origin': '*', 'access-control-expose-headers': exposed };
}

/** The answer to a preflight: who may send which headers. */
export function preflightHeaders(
  headers: IncomingHttpHeaders,
  origins: readonly string[],
): Readonly<Record<string, string>> {
  const { origin } = headers;
  const trusted = origin !== undefined && origins.includes(origin);
  return {
    allow: 'GET, HEAD, POST, OPTIONS',
    'access-control-allow-origin': trusted ? origin : '*',
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': trusted ? `authorization, ${allowedHeaders}` : allowedHeaders,
    'access-control-max-age': '3600',
    vary: 'Origin, Access-Control-Request-Headers',
  };
}
