import { createHash } from 'node:crypto';
import { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { giveBack } from '../../base/read-buffers.js';
import type { Pieces } from '../../graphql/row-stream.js';

const compress = promisify(gzip);
/** Below this the head of gzip outweighs what it saves. */
const compressFromBytes = 1_400;

/** An answer that is ready to be sent. */
export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  /** Pieces are UTF-8. */
  readonly body: string | Pieces;
  /** Only an answer without errors to an anonymous GET may be kept by others (semantics 71). */
  readonly cacheable: boolean;
}

/**
 * Writes an answer with its cache headers, compressed where the client takes gzip, or 304 where
 * it already has it. A promise only where it has to be compressed first.
 */
export function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
): Promise<void> | undefined {
  const { headers } = answer;
  // bytes once: of a text Node would measure, encode and copy anew what each step needs
  const body = typeof answer.body === 'string' ? [Buffer.from(answer.body)] : answer.body;
  if (answer.cacheable) {
    const etag = `W/"${hashOf(body)}"`;
    headers.etag = etag;
    if (matches(request.headers['if-none-match'], etag)) {
      delete headers['content-type'];
      response.writeHead(304, headers).end();
      return undefined;
    }
  }
  const isPacked =
    lengthOf(body) >= compressFromBytes && takesGzip(request.headers['accept-encoding']);
  if (!isPacked) return write(response, answer, body);
  headers['content-encoding'] = 'gzip';
  return packed(body).then((bytes) => write(response, answer, [bytes]));
}

function write(response: ServerResponse, { status, headers }: Answer, pieces: Pieces): undefined {
  headers['content-length'] = String(lengthOf(pieces));
  response.writeHead(status, headers);
  // in one turn, and so with one call of the system
  for (const piece of pieces.slice(0, -1)) response.write(piece);
  // told when the kernel has all of it; an answer that is cut off gives nothing back
  response.end(pieces.at(-1), () => giveBack(pieces));
}

function lengthOf(pieces: Pieces): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

function packed(pieces: Pieces): Promise<Buffer> {
  const bytes = Buffer.concat(pieces);
  giveBack(pieces);
  return compress(bytes, { level: constants.Z_BEST_SPEED });
}

function hashOf(pieces: Pieces): string {
  const hash = createHash('sha1');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('base64url');
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
