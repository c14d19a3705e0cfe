import { lookup as resolveHost } from 'node:dns/promises';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { MayCall } from './public-address.js';

/** A body to be sent. */
export interface Posting {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
}

/**
 * Posts JSON and resolves when the answer is 2xx; otherwise throws an Error that says why in one
 * sentence, without what the other side said. The address that is connected to is the one that was
 * tested, and redirects are not followed: neither a name nor an answer leads into a private network.
 */
export async function postJson(posting: Posting, mayCall: MayCall): Promise<void> {
  const url = new URL(posting.url);
  const address = await addressOf(url.hostname.replace(/^\[|\]$/g, ''), mayCall);
  const { statusCode = 0 } = await post(url, address, posting);
  if (statusCode < 200 || statusCode > 299) throw new Error(`The answer was ${statusCode}.`);
}

async function addressOf(host: string, mayCall: MayCall): Promise<string> {
  const found = isIP(host) ? [{ address: host }] : await resolve(host);
  const address = found.map((each) => each.address).find((each) => mayCall(host, each));
  if (address !== undefined) return address;
  throw new Error('The host is not public, and WHOSAID_WEBHOOK_ALLOW does not list it.');
}

async function resolve(host: string): Promise<{ address: string }[]> {
  try {
    return await resolveHost(host, { all: true });
  } catch {
    throw new Error('The host has no address.');
  }
}

function post(
  url: URL,
  address: string,
  { body, headers, timeoutMs }: Posting,
): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const family = isIP(address);
  const lookup: LookupFunction = (_host, options, done) =>
    options.all ? done(null, [{ address, family }]) : done(null, address, family);
  return new Promise((settle, reject) => {
    const outgoing = request(
      url,
      {
        method: 'POST',
        lookup,
        agent: false,
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      },
      (incoming) => {
        incoming.destroy();
        settle(incoming);
      },
    );
    outgoing.on('error', (error) => {
      const isLate = error.name === 'AbortError' || error.name === 'TimeoutError';
      reject(new Error(isLate ? 'No answer came in time.' : 'The connection failed.'));
    });
    outgoing.end(body);
  });
}
