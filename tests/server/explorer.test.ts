import { beforeAll, describe, expect, it } from '@jest/globals';

import { exampleQueries } from '../../src/server/explorer/example-queries.js';
import { ask, RawRequest, send, TestApp, testApp } from '../support/test-app.js';

const browser: RawRequest = {
  method: 'GET',
  headers: { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' },
};

describe('the explorer', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });

  it('is what a browser sees at /graphql', async () => {
    const page = await send(app, browser);
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toMatch(/^text\/html/);
  });

  it('loads nothing from other hosts, and all that it loads is there', async () => {
    const { text } = await send(app, browser);
    expect(text).not.toMatch(/(src|href)="(https?:)?\/\//);
    const loaded = [...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1]!);
    expect(loaded).toHaveLength(5);
    for (const path of loaded) {
      const plain = await send(app, { method: 'GET', path });
      expect([plain.status, path]).toEqual([200, path]);
      expect(plain.headers['content-type']).toMatch(/^text\/(javascript|css)/);
      const packed = await send(app, {
        method: 'GET',
        path,
        headers: { 'accept-encoding': 'gzip' },
      });
      expect(packed.headers['content-encoding']).toBe('gzip');
      const headers = { 'if-none-match': plain.headers['etag']! };
      expect((await send(app, { method: 'GET', path, headers })).status).toBe(304);
    }
  });

  it('runs scripts of ours alone and cannot be framed', async () => {
    const { headers } = await send(app, browser);
    const policy = headers['content-security-policy']!;
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('leaves clients alone that do not ask for a page', async () => {
    const reply = await send(app, {
      method: 'GET',
      path: '/graphql?query={__typename}',
      headers: { accept: '*/*' },
    });
    expect(reply.data).toEqual({ __typename: 'Query' });
  });

  it('is off where introspection is off', async () => {
    const closed = await testApp({ introspection: false });
    const page = await send(closed, browser);
    expect([page.status, page.headers['content-type']]).toEqual([
      400,
      'application/json; charset=utf-8',
    ]);
    const script = await send(closed, { method: 'GET', path: '/explorer/graphiql.js' });
    expect(script.status).toBe(404);
  });

  it('opens with examples that are answered as they stand', async () => {
    expect(exampleQueries).toHaveLength(6);
    for (const query of exampleQueries) expect((await ask(app, query)).errors).toEqual([]);
  });
});
