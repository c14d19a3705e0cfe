import { describe, expect, it } from '@jest/globals';
import type { IncomingMessage } from 'node:http';

import { callerAddress } from '../../src/security/rate-limit/caller-address.js';
import { TokenBuckets } from '../../src/security/rate-limit/token-buckets.js';
import { adminKey, ask, send, testApp } from '../support/test-app.js';
import { probeSchema } from '../server/probe-schema.js';

const request = (remoteAddress: string, forwarded?: string): IncomingMessage =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

describe('a bucket', () => {
  it('holds a minute of requests, refuses the next, and fills steadily', () => {
    const buckets = new TokenBuckets(60);
    for (let i = 1; i <= 60; i += 1)
      expect(buckets.take('a', 1, 0)).toMatchObject({ allowed: true, remaining: 60 - i });
    expect(buckets.take('a', 1, 0)).toMatchObject({
      allowed: false,
      remaining: 0,
      retrySeconds: 1,
    });
    expect(buckets.take('a', 1, 1_000).allowed).toBe(true);
    expect(buckets.take('a', 1, 1_000).allowed).toBe(false);
    expect(buckets.take('a', 1, 100_000)).toMatchObject({ allowed: true, remaining: 59 });
  });

  it('belongs to one caller', () => {
    const buckets = new TokenBuckets(1);
    expect(buckets.take('a', 1, 0).allowed).toBe(true);
    expect(buckets.take('a', 1, 0).allowed).toBe(false);
    expect(buckets.take('b', 1, 0).allowed).toBe(true);
  });

  it('takes dear calls for more, as a debt', () => {
    const buckets = new TokenBuckets(60);
    buckets.take('a', 1, 0);
    buckets.charge('a', 69, 0);
    expect(buckets.take('a', 1, 0)).toMatchObject({ allowed: false, retrySeconds: 11 });
    expect(buckets.take('a', 1, 11_000).allowed).toBe(true);
  });

  it('does not gain from a clock that goes back', () => {
    const buckets = new TokenBuckets(1);
    buckets.take('a', 1, 60_000);
    expect(buckets.take('a', 1, 0).allowed).toBe(false);
  });

  it('is remembered for 10,000 callers, the latest', () => {
    const buckets = new TokenBuckets(1);
    for (let i = 0; i <= 10_000; i += 1) buckets.take(`caller ${i}`, 1, 0);
    expect(buckets.take('caller 10000', 1, 0).allowed).toBe(false);
    expect(buckets.take('caller 0', 1, 0).allowed).toBe(true);
  });
});

describe('the address of a caller', () => {
  const proxies = new Set(['10.0.0.1']);

  it.each([
    ['is that of the socket', request('192.0.2.7'), '192.0.2.7'],
    ['is IPv4 in the dress of IPv6', request('::ffff:192.0.2.7'), '192.0.2.7'],
    ['cannot be forged from outside', request('192.0.2.7', '198.51.100.1'), '192.0.2.7'],
    ['is what a trusted proxy saw', request('10.0.0.1', '192.0.2.7'), '192.0.2.7'],
    ['is the last that the proxy added', request('10.0.0.1', '1.1.1.1, 192.0.2.7'), '192.0.2.7'],
    ['is the proxy where it says nothing', request('10.0.0.1'), '10.0.0.1'],
    ['is a network of IPv6', request('2001:db8:1:2:aaaa::1'), '2001:db8:1:2::/64'],
    [
      'is the same network however it is written',
      request('2001:0db8:0001:0002::ffff'),
      '2001:db8:1:2::/64',
    ],
    ['is a short address of IPv6', request('::1'), '0:0:0:0::/64'],
  ])('%s', (_, from, expected) => {
    expect(callerAddress(from, proxies)).toBe(expected);
  });
});

describe('a server that counts requests', () => {
  it('tells on each answer what is left, and 429 with a time when nothing is (semantics 73)', async () => {
    const app = await testApp({ schema: probeSchema(), rateLimit: 3 });
    for (const left of ['2', '1', '0']) {
      const reply = await ask(app, '{ ok }');
      expect(reply.status).toBe(200);
      expect(reply.headers).toMatchObject({ 'ratelimit-limit': '3', 'ratelimit-remaining': left });
    }
    const reply = await ask(app, '{ ok }');
    expect([reply.status, ...reply.codes]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
    expect(reply.headers['ratelimit-remaining']).toBe('0');
  });

  it('counts a key apart from its address', async () => {
    const app = await testApp({ schema: probeSchema(), rateLimit: 1 });
    expect((await ask(app, '{ ok }')).status).toBe(200);
    expect((await ask(app, '{ ok }')).status).toBe(429);
    expect((await ask(app, { query: '{ ok }', key: adminKey })).status).toBe(200);
    expect((await ask(app, { query: '{ ok }', key: adminKey })).status).toBe(429);
  });

  it('counts bad keys by address, whatever they are, and apart', async () => {
    const app = await testApp({ schema: probeSchema(), rateLimit: 2 });
    const statuses = [];
    for (const key of ['a', 'b', 'c'])
      statuses.push((await ask(app, { query: '{ ok }', key })).status);
    expect(statuses).toEqual([401, 401, 429]);
    expect((await ask(app, '{ ok }')).status).toBe(200);
  });

  it('never counts probes', async () => {
    const app = await testApp({ schema: probeSchema(), rateLimit: 1 });
    for (const path of ['/healthz', '/readyz', '/metrics', '/healthz'])
      expect((await send(app, { method: 'GET', path })).status).toBe(200);
  });

  it('counts nothing where the limit is 0', async () => {
    const app = await testApp({ schema: probeSchema(), rateLimit: 0 });
    const reply = await ask(app, '{ ok }');
    expect(reply.headers['ratelimit-limit']).toBeUndefined();
  });
});

describe('a server that is not open to strangers', () => {
  it('answers 401 without a key, and its probes to everybody', async () => {
    const app = await testApp({ schema: probeSchema(), anonymousReading: false });
    const stranger = await ask(app, '{ ok }');
    expect([stranger.status, ...stranger.codes]).toEqual([401, 'UNAUTHENTICATED']);
    expect((await ask(app, { query: '{ ok }', key: adminKey })).data).toEqual({ ok: 'fine' });
    expect((await send(app, { method: 'GET', path: '/readyz' })).status).toBe(200);
  });
});
