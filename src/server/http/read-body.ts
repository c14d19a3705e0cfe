import { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { isUtf8 } from 'node:buffer';

import { HttpProblem } from './http-problem.js';

const inflate = promisify(gunzip);

/** How much of a refused body is read and thrown away, so that the client gets to read the answer. */
const discardBytes = 32 * 1024 * 1024;

/**
 * The JSON of a request body: UTF-8, plain or gzip, at most `limitBytes` inflated. Throws an
 * HttpProblem of 400, 413 or 415.
 */
export async function readJsonBody(request: IncomingMessage, limitBytes: number): Promise<unknown> {
  assertJsonType(request.headers['content-type']);
  const encoding = contentEncoding(request.headers['content-encoding']);
  const raw = await readBytes(request, limitBytes);
  const bytes = encoding === 'gzip' ? await inflateBody(raw, limitBytes) : raw;
  if (!isUtf8(bytes)) throw new HttpProblem(400, 'BAD_USER_INPUT', 'The body is not UTF-8.');
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new HttpProblem(400, 'BAD_USER_INPUT', 'The body is not JSON.');
  }
}

function assertJsonType(header: string | undefined): void {
  if (header === 'application/json') return;
  const [essence = '', ...parameters] = (header ?? '').split(';').map((part) => part.trim());
  if (essence.toLowerCase() !== 'application/json')
    throw new HttpProblem(415, 'BAD_USER_INPUT', 'Send the operation as application/json.', {
      accept: 'application/json',
    });
  for (const parameter of parameters) {
    const [name, value = ''] = parameter.toLowerCase().split('=');
    if (name === 'charset' && !/^"?utf-?8"?$/.test(value))
      throw new HttpProblem(415, 'BAD_USER_INPUT', 'The only charset is utf-8.');
  }
}

function contentEncoding(header: string | undefined): 'gzip' | 'identity' {
  if (header === undefined) return 'identity';
  const encoding = header.trim().toLowerCase();
  if (encoding === 'gzip' || encoding === 'x-gzip') return 'gzip';
  if (encoding === 'identity' || encoding === '') return 'identity';
  throw new HttpProblem(415, 'BAD_USER_INPUT', 'The only content encoding is gzip.', {
    'accept-encoding': 'gzip',
  });
}

function readBytes(request: IncomingMessage, limitBytes: number): Promise<Buffer> {
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > limitBytes + discardBytes) return Promise.reject(tooLarge(limitBytes));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limitBytes) chunks.push(chunk);
      else chunks.length = 0;
      if (size > limitBytes + discardBytes) {
        request.pause();
        reject(tooLarge(limitBytes));
      }
    });
    request.on('end', () => {
      if (size > limitBytes) reject(tooLarge(limitBytes));
      else resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks));
    });
    request.on('error', () => reject(brokenOff()));
    request.on('close', () => {
      if (!request.complete) reject(brokenOff());
    });
  });
}

async function inflateBody(raw: Buffer, limitBytes: number): Promise<Buffer> {
  try {
    return await inflate(raw, { maxOutputLength: limitBytes });
  } catch (error) {
    if (isCoded(error) && error.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(limitBytes);
    throw new HttpProblem(400, 'BAD_USER_INPUT', 'The body is not gzip.');
  }
}

function isCoded(error: unknown): error is { code: unknown } {
  return typeof error === 'object' && error !== null && 'code' in error;
}

function tooLarge(limitBytes: number): HttpProblem {
  const limit = `${limitBytes / 1024 / 1024} MiB`;
  return new HttpProblem(413, 'BAD_USER_INPUT', `The body is larger than ${limit}.`, {
    connection: 'close',
  });
}

function brokenOff(): HttpProblem {
  return new HttpProblem(400, 'BAD_USER_INPUT', 'The body broke off.');
}
