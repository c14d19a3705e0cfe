import { afterAll } from '@jest/globals';
import { Agent, request as httpRequest } from 'node:http';
import { pino } from 'pino';

import { App, createApp } from '../../src/server/create-app.js';
import { AppOptions } from '../../src/server/app-options.js';
import { type FreshDatabase, freshDatabase } from './postgres.js';

/** Bootstrap key of every app made here. */
export const adminKey = 'the-admin-key-of-the-tests';

/** A running server. */
export interface TestApp extends App {
  readonly url: string;
}

const opened: App[] = [];
let shared: Promise<FreshDatabase> | undefined;
const agent = new Agent({ keepAlive: true, maxSockets: 50 });

afterAll(async () => {
  agent.destroy();
  for (const app of opened.splice(0)) await app.close();
});

/**
 * The whole server on the given database, else on a fresh one that the test file has for itself,
 * listening on a free port of the loopback; closed when the test file is through.
 */
export async function testApp(options: Partial<AppOptions> = {}): Promise<TestApp> {
  shared ??= options.dataSource ? undefined : freshDatabase();
  const dataSource = options.dataSource ?? (await shared)!.dataSource;
  const app = await createApp({
    dataSource,
    logger: pino({ level: 'silent' }),
    host: '127.0.0.1',
    port: 0,
    adminKey,
    introspection: true,
    ...options,
    // no statements but those of the test
    limits: { embargoClockMs: 0, eventSweepMs: 0, sealMs: 0, webhookMs: 0, ...options.limits },
  });
  opened.push(app);
  const { url } = await app.listen();
  return { ...app, url };
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly data: unknown;
  /** Codes of the errors, in order. */
  readonly codes: readonly string[];
  readonly errors: readonly {
    message: string;
    path?: unknown;
    extensions: Record<string, unknown>;
  }[];
  readonly text: string;
  readonly bytes: Buffer;
}

export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks as a client does: POST /graphql with JSON. */
export async function ask(app: TestApp, question: string | Question): Promise<Reply> {
  const { key, headers, ...body } = typeof question === 'string' ? { query: question } : question;
  return send(app, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...headers,
    },
    body: JSON.stringify(body),
  });
}

export interface RawRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS' | 'HEAD';
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Any request, /graphql unless another path is given. */
export async function send(app: TestApp, request: RawRequest): Promise<Reply> {
  const { status, headers, bytes } = await exchange(app.url, request);
  const text = bytes.toString('utf8');
  const parsed = parse(text);
  return {
    status,
    headers,
    data: parsed.data,
    errors: parsed.errors ?? [],
    codes: (parsed.errors ?? []).map((error) => String(error.extensions?.['code'])),
    text,
    bytes,
  };
}

interface Exchange {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly bytes: Buffer;
}

/** Nothing is added to the request: neither Accept nor Accept-Encoding. */
function exchange(
  url: string,
  { method, path = '/graphql', headers, body }: RawRequest,
): Promise<Exchange> {
  return new Promise((resolve, reject) => {
    const target = new URL(url);
    const outgoing = httpRequest(
      { agent, host: target.hostname, port: target.port, method, path, headers: { ...headers } },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: Object.fromEntries(
              Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
            ),
            bytes: Buffer.concat(chunks),
          }),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

function parse(text: string): { data?: unknown; errors?: Reply['errors'] } {
  try {
    return JSON.parse(text) as { data?: unknown; errors?: Reply['errors'] };
  } catch {
    return {};
  }
}
