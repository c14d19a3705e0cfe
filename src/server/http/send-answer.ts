import { createHash } from 'node:crypto';
import { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';

const compress = promisify(gzip);
/** Below this the head of gzip outweighs what it saves. */
const compressFromBytes = 1_400;

/** An answer that is ready to be sent. */
export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
  /** Only an answer without errors to an anonymous GET may be kept by others (semantics 71). */
  readonly cacheable: boolean;
}

/**
 * Writes an answer with its cache headers, compressed where the client takes gzip, or 304 where
 * it already has it.
 */
export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
): Promise<void> {
  const { headers } = answer;
  // bytes once: of a text Node would measure, encode and copy anew what each step needs
  const body = Buffer.from(answer.body);
  if (answer.cacheable) {
    const etag = `W/"${createHash('sha1').update(body).digest('base64url')}"`;
    headers.etag = etag;
    if (matches(request.headers['if-none-match'], etag)) {
      delete headers['content-type'];
      response.writeHead(304, headers).end();
      return;
    }
  }
  const isPacked =
    body.length >= compressFromBytes && takesGzip(request.headers['accept-encoding']);
  const bytes = isPacked ? await compress(body, { level: constants.Z_BEST_SPEED }) : body;
  if (isPacked) headers['content-encoding'] = 'gzip';
  headers['content-length'] = String(bytes.length);
  response.writeHead(answer.status, headers).end(bytes);
}

function takesGzip(header: string | string[] | undefined): boolean {
  return (
    typeof header === 'string' && /(^|,)\s*gzip\s*(;\s*q=(1|0\.\d*[1-9]))?\s*(,|$)/i.test(header)
  );
}

/** Weak comparison of RFC 9110 13.1.2. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const bare = etag.replace(/^W\//, '');
  return ifNoneMatch.split(',').some((each) => each.trim().replace(/^W\//, '') === bare);
}
