import { beforeAll, describe, expect, it } from '@jest/globals';
import { gunzipSync, gzipSync, brotliCompressSync } from 'node:zlib';

import { adminKey, ask, RawRequest, Reply, send, TestApp, testApp } from '../support/test-app.js';
import { probeSchema } from './probe-schema.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({
    schema: probeSchema(),
    corsOrigins: ['https://desk.example'],
    limits: { bodyBytes: 1024 * 1024 },
  });
});

const json = { 'content-type': 'application/json' };
const query = JSON.stringify({ query: '{ ok }' });
const post = (headers: Record<string, string>, body: string | Buffer = query): RawRequest => ({
  method: 'POST',
  headers,
  body,
});
const get = (text: string, headers: Record<string, string> = {}): RawRequest => ({
  method: 'GET',
  path: `/graphql?query=${encodeURIComponent(text)}`,
  headers,
});

const padded = (bytes: number): string => {
  const frame = JSON.stringify({
    query: 'mutation ($t: String!) { importIt(text: $t) }',
    variables: { t: '' },
  });
  return frame.replace('"t":""', `"t":"${'x'.repeat(bytes - frame.length)}"`);
};

const preflight = (origin: string, headers: string): RawRequest => ({
  method: 'OPTIONS',
  headers: {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': headers,
  },
});

describe('requests', () => {
  it.each<[string, RawRequest, number]>([
    ['JSON', post(json), 200],
    ['JSON in utf-8', post({ 'content-type': 'application/json; charset="UTF-8"' }), 200],
    ['JSON in latin1', post({ 'content-type': 'application/json; charset=iso-8859-1' }), 415],
    ['JSON in utf-16', post({ 'content-type': 'application/json; charset=utf-16le' }), 415],
    ['no content type', post({}), 415],
    ['a form', post({ 'content-type': 'application/x-www-form-urlencoded' }, 'query={ok}'), 415],
    ['a multipart form', post({ 'content-type': 'multipart/form-data; boundary=x' }), 415],
    ['plain text, as a forged form could send', post({ 'content-type': 'text/plain' }), 415],
    ['a bare document', post({ 'content-type': 'application/graphql' }, '{ ok }'), 415],
    ['bytes that are not UTF-8', post(json, Buffer.from([0x22, 0xff, 0xfe, 0x22])), 400],
    ['no JSON', post(json, '{ "query": '), 400],
    ['nothing', post(json, ''), 400],
    ['a batch', post(json, `[${query},${query}]`), 400],
    ['a string', post(json, '"{ ok }"'), 400],
    ['a document that is an object', post(json, '{"query":{"kind":"Document"}}'), 400],
    ['variables that are a list', post(json, '{"query":"{ ok }","variables":[]}'), 400],
    ['a query over GET', get('{ ok }'), 200],
    ['a query over GET by a form', get('{ ok }', { 'content-type': 'text/plain' }), 415],
    ['a mutation over GET', get('mutation { keyIt }'), 405],
    ['a GET without a query', { method: 'GET' }, 400],
    [
      'variables over GET that are no JSON',
      { method: 'GET', path: '/graphql?query={ok}&variables=x' },
      400,
    ],
    ['two queries over GET', { method: 'GET', path: '/graphql?query={ok}&query={ok}' }, 400],
    ['PUT', { method: 'PUT', headers: json, body: query }, 405],
    ['DELETE', { method: 'DELETE' }, 405],
    ['an answer as XML', post({ ...json, accept: 'application/xml' }), 406],
    ['a path that nobody knows', { method: 'GET', path: '/wp-admin.php' }, 404],
    ['the endpoint with a slash', { method: 'GET', path: '/graphql/' }, 404],
    ['a percent sign that means nothing', { method: 'GET', path: '/%zz' }, 400],
    ['a way out of the folder', { method: 'GET', path: '/..%2f..%2fetc/passwd' }, 404],
    ['a head beyond 16 kB', { method: 'GET', headers: { 'x-long': 'a'.repeat(20_000) } }, 431],
  ])('%s', async (_, request, status) => {
    const reply = await send(app, request);
    expect(reply.status).toBe(status);
    expect(reply.headers['content-type']).toMatch(/^application\/json; charset=utf-8/);
    if (status === 200) return;
    expect(reply.errors[0]?.message).toMatch(/\w/);
    expect(reply.codes[0]).toMatch(/^(BAD_USER_INPUT|NOT_FOUND)$/);
    expect(reply.text).not.toContain('"data"');
    if (status === 405) expect(reply.headers['allow']).toContain('POST');
  });

  it('never run a mutation whose answer the client would not take', async () => {
    const ran: string[] = [];
    const careful = await testApp({ schema: probeSchema(ran) });
    const body = JSON.stringify({ query: 'mutation { importIt(text: "a") }' });
    const headers = { ...json, accept: 'text/csv', authorization: `Bearer ${adminKey}` };
    expect((await send(careful, post(headers, body))).status).toBe(406);
    expect(ran).toEqual([]);
  });
});

describe('bodies', () => {
  const keyed = { ...json, authorization: `Bearer ${adminKey}` };
  const mebi = 1024 * 1024;

  it.each<[string, RawRequest, number]>([
    ['1 MiB by a stranger', post(json, padded(mebi)), 401],
    ['one byte more', post(json, padded(mebi + 1)), 413],
    ['20 MiB by a stranger', post(json, padded(20 * mebi)), 413],
    ['12 MiB by an importer', post(keyed, padded(12 * mebi)), 200],
    ['one byte more by an importer', post(keyed, padded(12 * mebi + 1)), 413],
    ['1 MiB under a bad key', post({ ...json, authorization: 'Bearer bad' }, padded(1000)), 401],
    ['gzip', post({ ...json, 'content-encoding': 'gzip' }, gzipSync(query)), 200],
    ['gzip that inflates to 1 GiB', post({ ...json, 'content-encoding': 'gzip' }, bomb()), 413],
    [
      'gzip that is broken',
      post({ ...json, 'content-encoding': 'gzip' }, gzipSync(query).subarray(0, 20)),
      400,
    ],
    ['gzip that is none', post({ ...json, 'content-encoding': 'gzip' }), 400],
    ['brotli', post({ ...json, 'content-encoding': 'br' }, brotliCompressSync(query)), 415],
    [
      'gzip in gzip',
      post({ ...json, 'content-encoding': 'gzip, gzip' }, gzipSync(gzipSync(query))),
      415,
    ],
  ])('%s', async (_, request, status) => {
    expect((await send(app, request)).status).toBe(status);
  });

  /** 1 MiB of a gzip stream whose members inflate to 64 MiB each. */
  function bomb(): Buffer {
    return Buffer.concat(Array(16).fill(gzipSync(Buffer.alloc(64 * mebi))) as Buffer[]);
  }
});

describe('answers', () => {
  it('carry the request id of the caller, or one of their own (semantics 73)', async () => {
    const given = await send(app, post({ ...json, 'x-request-id': 'abc-123' }));
    expect(given.headers['x-request-id']).toBe('abc-123');
    const page = await send(app, {
      method: 'GET',
      path: '/healthz',
      headers: { 'x-request-id': 'abc-123' },
    });
    expect(page.headers['x-request-id']).toBe('abc-123');
    const forged = await send(app, post({ ...json, 'x-request-id': 'a b"{}' }));
    expect(forged.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    const other = await send(app, post(json));
    expect(other.headers['x-request-id']).not.toBe(forged.headers['x-request-id']);
  });

  it.each<[string, RawRequest]>([
    ['the endpoint', post(json)],
    ['a refusal', post({})],
    ['a page', { method: 'GET', path: '/healthz' }],
    ['a missing page', { method: 'GET', path: '/none' }],
    ['a malformed path', { method: 'GET', path: '/%zz' }],
  ])('forbid guessing at types and do not name their maker: %s', async (_, request) => {
    const { headers } = await send(app, request);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['server']).toBeUndefined();
    expect(headers['x-request-id']).toMatch(/./);
  });

  it('come in the GraphQL media type where it is asked for', async () => {
    const accept = 'application/graphql-response+json, application/json;q=0.9';
    const good = await send(app, post({ ...json, accept }));
    expect(good.headers['content-type']).toMatch(/^application\/graphql-response\+json/);
    expect(good.data).toEqual({ ok: 'fine' });
  });

  it('are compressed for those who take gzip', async () => {
    const introspection = JSON.stringify({
      query: '{ __schema { types { name description kind fields { name } } } }',
    });
    const plain = await send(app, post(json, introspection));
    const packed = await send(
      app,
      post({ ...json, 'accept-encoding': 'gzip, deflate' }, introspection),
    );
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.headers['vary']).toContain('Accept-Encoding');
    expect(gunzipSync(packed.bytes).toString()).toBe(plain.text);
    const refused = await send(
      app,
      post({ ...json, 'accept-encoding': 'gzip;q=0' }, introspection),
    );
    expect(refused.headers['content-encoding']).toBeUndefined();
  });
});

describe('caches (semantics 71)', () => {
  it('may keep an anonymous GET and ask with its ETag whether it is still true', async () => {
    const first = await send(app, get('{ ok }'));
    expect(first.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect(first.headers['vary']).toMatch(/Authorization/);
    const etag = first.headers['etag']!;
    const again = await send(app, get('{ ok }', { 'if-none-match': `"other", ${etag}` }));
    expect([again.status, again.text, again.headers['etag']]).toEqual([304, '', etag]);
    const changed = await send(app, get('{ add(a: 1) }', { 'if-none-match': etag }));
    expect(changed.status).toBe(200);
  });

  it('learn the same from HEAD, without the body', async () => {
    const full = await send(app, get('{ ok }'));
    const head = await send(app, { ...get('{ ok }'), method: 'HEAD' });
    expect([head.status, head.text, head.headers['etag']]).toEqual([200, '', full.headers['etag']]);
  });

  it.each<[string, () => Promise<Reply>]>([
    ['an answer to a key', () => send(app, get('{ ok }', { authorization: `Bearer ${adminKey}` }))],
    ['an answer with an error', () => send(app, get('{ ok fail(how: "bug") }'))],
    ['a refused document', () => send(app, get('{ nothing }'))],
    ['a refused key', () => send(app, get('{ ok }', { authorization: 'Bearer bad' }))],
    ['an answer to POST', () => ask(app, '{ ok }')],
    [
      'a persisted query',
      () =>
        send(app, {
          method: 'GET',
          path: `/graphql?extensions=${encodeURIComponent('{"persistedQuery":{"version":1,"sha256Hash":"a"}}')}`,
        }),
    ],
  ])('must not keep %s', async (_, request) => {
    const reply = await request();
    expect(reply.headers['cache-control']).toContain('no-store');
    expect(reply.headers['etag']).toBeUndefined();
  });
});

describe('other origins (semantics 95)', () => {
  it('may read without a key, any of them, and never with cookies', async () => {
    const asked = await send(app, preflight('https://any.example', 'content-type'));
    expect(asked.status).toBe(204);
    expect(asked.headers['access-control-allow-origin']).toBe('*');
    expect(asked.headers['access-control-allow-headers']).toContain('content-type');
    expect(asked.headers['access-control-allow-headers']).not.toContain('authorization');
    const read = await send(app, post({ ...json, origin: 'https://any.example' }));
    expect(read.headers['access-control-allow-origin']).toBe('*');
    expect(read.headers['access-control-allow-credentials']).toBeUndefined();
  });

  it('may use a key where they are configured, and nowhere else', async () => {
    const authorization = `Bearer ${adminKey}`;
    const asked = await send(app, preflight('https://desk.example', 'authorization'));
    expect(asked.headers['access-control-allow-origin']).toBe('https://desk.example');
    expect(asked.headers['access-control-allow-headers']).toContain('authorization');
    const trusted = await send(
      app,
      post({ ...json, authorization, origin: 'https://desk.example' }),
    );
    expect(trusted.headers['access-control-allow-origin']).toBe('https://desk.example');
    expect(trusted.headers['vary']).toContain('Origin');
    const foreign = await send(
      app,
      post({ ...json, authorization, origin: 'https://any.example' }),
    );
    expect(foreign.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('need no preflight header for a GET', async () => {
    const reply = await send(app, get('{ ok }', { origin: 'https://any.example' }));
    expect([reply.status, reply.headers['access-control-allow-origin']]).toEqual([200, '*']);
  });
});
