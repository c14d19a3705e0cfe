import { describe, expect, it } from '@jest/globals';
import { GraphQLSchema } from 'graphql';
import { connect, Socket } from 'node:net';

import { ask, send, TestApp, testApp } from '../support/test-app.js';
import { probeSchema } from './probe-schema.js';

interface Gate {
  readonly passed: Promise<void>;
  readonly open: () => void;
}

function makeGate(): Gate {
  const gate = { passed: Promise.resolve(), open: (): void => undefined };
  gate.passed = new Promise<void>((resolve) => Object.assign(gate, { open: resolve }));
  return gate;
}

/** A schema with a field that waits until it is let go. */
function gatedSchema(): { schema: GraphQLSchema; started: Promise<void>; letGo: () => void } {
  const schema = probeSchema();
  const start = makeGate();
  const end = makeGate();
  schema.getQueryType()!.getFields()['ok']!.resolve = async () => {
    start.open();
    await end.passed;
    return 'finished';
  };
  return { schema, started: start.passed, letGo: () => end.open() };
}

function posted(body: string): string {
  const head = 'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';
  return `${head}Content-Length: ${body.length}\r\n\r\n${body}`;
}

/** Writes bytes to the server and reads until it closes the connection. */
function raw(app: TestApp, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = open(app);
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
    socket.write(bytes);
  });
}

function open(app: TestApp): Socket {
  const { hostname, port } = new URL(app.url);
  return connect(Number(port), hostname);
}

describe('closing', () => {
  it('lets what is under way finish and takes no new work', async () => {
    const { schema, started, letGo } = gatedSchema();
    const app = await testApp({ schema });
    const running = ask(app, '{ ok }');
    await started;
    const closed = app.close();
    await expect(send(app, { method: 'GET', path: '/healthz' })).rejects.toThrow(
      /ECONNREFUSED|ECONNRESET/,
    );
    letGo();
    expect((await running).data).toEqual({ ok: 'finished' });
    await closed;
  });

  it('ends a connection that is still open with the answer that is under way', async () => {
    const { schema, started, letGo } = gatedSchema();
    const app = await testApp({ schema });
    const answered = raw(app, `${posted('{"query":"{ ok }"}')}${posted('{"query":"{ ok }"}')}`);
    await started;
    const closed = app.close();
    letGo();
    const text = await answered;
    await closed;
    expect(text).toContain('finished');
    expect(text.match(/^HTTP\/1\.1 200/gm)).toHaveLength(1);
    expect(text).toMatch(/^connection: close/im);
  });

  it('cuts off what does not end in time', async () => {
    const { schema, started } = gatedSchema();
    const app = await testApp({ schema, limits: { drainTimeoutMs: 50 } });
    const running = ask(app, '{ ok }');
    const outcome = expect(running).rejects.toThrow(/hang up|ECONNRESET/);
    await started;
    await app.close();
    await outcome;
  });
});

describe('connections', () => {
  it.each([
    ['no HTTP at all', 'HELO mail\r\n\r\n', 400],
    [
      'two lengths',
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      400,
    ],
    [
      'a length and chunks',
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['no host', 'GET /healthz HTTP/1.1\r\n\r\n', 400],
  ])('with %s are answered and closed', async (_, bytes, status) => {
    const app = await testApp({ schema: probeSchema() });
    const text = await raw(app, bytes);
    expect(text).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(text.match(/^HTTP\/1\.1/gm)).toHaveLength(1);
  });

  it.each([
    ['its head', 'GET /healthz HTTP/1.1\r\nHost: a\r\nX-Slow: '],
    ['its body', `${posted('{"query":"{ ok }"}').slice(0, -5)}`],
  ])('that never end %s are told so and closed', async (_, bytes) => {
    const limits = { headTimeoutMs: 100, requestTimeoutMs: 200, checkEveryMs: 50 };
    const app = await testApp({ schema: probeSchema(), limits });
    expect(await raw(app, bytes)).toMatch(/^HTTP\/1\.1 408 [\s\S]*"code":"TIMEOUT"/);
  });

  it('that stop in the middle of a body hurt nobody', async () => {
    const app = await testApp({ schema: probeSchema() });
    const socket = open(app);
    const part =
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"query';
    await new Promise<void>((resolve) => socket.write(part, () => resolve()));
    socket.destroy();
    expect((await ask(app, '{ add(a: 1) }')).data).toEqual({ add: 2 });
  });

  it('that hang up before the answer end the time of their operation', async () => {
    const schema = probeSchema();
    const aborted = makeGate();
    schema.getQueryType()!.getFields()['ok']!.resolve = (_, __, context) =>
      new Promise((resolve) => {
        context.deadline.signal.addEventListener('abort', () => {
          aborted.open();
          resolve(null);
        });
        socket.destroy();
      });
    const app = await testApp({ schema });
    const socket = open(app);
    socket.write(posted('{"query":"{ ok }"}'));
    await aborted.passed;
    expect((await ask(app, '{ add(a: 1) }')).data).toEqual({ add: 2 });
  });

  it('300 at once are all answered, and none with a fault of ours', async () => {
    const app = await testApp({ schema: probeSchema() });
    const replies = await Promise.all(
      Array.from({ length: 300 }, (_, a) => ask(app, `{ add(a: ${a}) }`)),
    );
    expect(replies.filter((reply) => reply.status !== 200)).toEqual([]);
    expect(replies.map((reply) => reply.data)).toEqual(replies.map((_, a) => ({ add: a + 1 })));
  });
});
