import { beforeEach, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';

import { RoleName, roles, Viewer } from '../../src/base/viewer.js';
import { assertRolesDeclared } from '../../src/security/rights/assert-roles-declared.js';
import { probeSchema } from '../server/probe-schema.js';
import { adminKey, ask, send, TestApp, testApp } from '../support/test-app.js';

const ran: string[] = [];
const keys = new Map(roles.map((role) => [`key-of-${role.toLowerCase()}`, viewerOf(role)]));

function viewerOf(role: RoleName): Viewer {
  return { role, name: role.toLowerCase(), keyId: '1' };
}

let app: TestApp;
beforeEach(async () => {
  ran.length = 0;
  app ??= await testApp({
    schema: probeSchema(ran),
    findViewer: async (key) => keys.get(key) ?? null,
  });
});

describe('mutations', () => {
  const calls = {
    importIt: 'mutation { importIt(text: "a") }',
    editIt: 'mutation { editIt(text: 1) }',
    keyIt: 'mutation { keyIt }',
    secrets: '{ secrets }',
  };
  it.each<[keyof typeof calls, string | undefined, number, string | undefined]>([
    ['importIt', undefined, 401, 'UNAUTHENTICATED'],
    ['importIt', 'key-of-reader', 200, 'FORBIDDEN'],
    ['importIt', 'key-of-importer', 200, undefined],
    ['importIt', 'key-of-editor', 200, undefined],
    ['editIt', undefined, 401, 'UNAUTHENTICATED'],
    ['editIt', 'key-of-importer', 200, 'FORBIDDEN'],
    ['editIt', 'key-of-editor', 200, undefined],
    ['keyIt', 'key-of-editor', 200, 'FORBIDDEN'],
    ['keyIt', 'key-of-admin', 200, undefined],
    ['secrets', undefined, 401, 'UNAUTHENTICATED'],
    ['secrets', 'key-of-editor', 200, 'FORBIDDEN'],
    ['secrets', 'key-of-admin', 200, undefined],
  ])('%s by %s is answered %i %s', async (call, key, status, code) => {
    const reply = await ask(app, { query: calls[call], ...(key !== undefined && { key }) });
    expect([reply.status, reply.codes[0]]).toEqual([status, code]);
    if (code !== undefined) {
      expect(reply.data).toBeNull();
      expect(reply.errors[0]?.path).toEqual([call]);
      expect(ran).toEqual([]);
    }
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['variables of the wrong type', 'mutation ($t: Int!) { editIt(text: $t) }', { t: 'x' }],
    ['missing variables', 'mutation ($t: Int!) { editIt(text: $t) }', {}],
    ['a fragment', 'mutation { ...F } fragment F on Mutation { editIt(text: 1) }', {}],
    ['an inline fragment and an alias', 'mutation { ... { x: editIt(text: 1) } }', {}],
    ['a field that is skipped', 'mutation { editIt(text: 1) @skip(if: true) __typename }', {}],
    ['one that is allowed before it', 'mutation { importIt(text: "a") editIt(text: 1) }', {}],
  ])('look at the role before the input and run nothing: %s', async (_, query, variables) => {
    const stranger = await ask(app, { query, variables });
    expect([stranger.status, ...stranger.codes]).toEqual([401, 'UNAUTHENTICATED']);
    const importer = await ask(app, { query, variables, key: 'key-of-importer' });
    expect([importer.status, ...importer.codes]).toEqual([200, 'FORBIDDEN']);
    expect(ran).toEqual([]);
  });

  it('that name no role stop the start, by name', () => {
    const schema = buildSchema('type Query { a: Int } type Mutation { safe: Int open: Int }');
    schema.getMutationType()!.getFields()['safe']!.extensions = { requires: { role: 'ADMIN' } };
    expect(() => assertRolesDeclared(schema)).toThrow(/do not declare who may call them: open\./);
  });
});

describe('keys', () => {
  it.each([
    ['unknown', 'Bearer nobody'],
    ['empty', 'Bearer '],
    ['without a scheme', 'key-of-admin'],
    ['of another scheme', 'Basic key-of-admin'],
    ['with a space inside', 'Bearer key-of-admin x'],
    ['two at once', 'Bearer key-of-admin, Bearer key-of-admin'],
    ['beyond all length', `Bearer ${'a'.repeat(600)}`],
  ])('that are %s are 401 on a read as well, never the rights of a stranger', async (_, header) => {
    for (const query of ['{ ok }', 'mutation { keyIt }']) {
      const reply = await ask(app, { query, headers: { authorization: header } });
      expect([reply.status, ...reply.codes]).toEqual([401, 'UNAUTHENTICATED']);
      expect(reply.headers['www-authenticate']).toBe('Bearer');
      expect(reply.text).not.toContain('"data"');
    }
  });

  it('are taken from the header alone (semantics 69)', async () => {
    const inUrl = await send(app, {
      method: 'GET',
      path: '/graphql?query=%7Bsecrets%7D&key=key-of-admin&access_token=key-of-admin',
    });
    expect(inUrl.codes).toEqual(['UNAUTHENTICATED']);
    const inCookie = await ask(app, {
      query: '{ secrets }',
      headers: { cookie: 'key=key-of-admin' },
    });
    expect(inCookie.codes).toEqual(['UNAUTHENTICATED']);
  });

  it('show their bearer who they are and what they may call', async () => {
    const real = await testApp();
    expect((await ask(real, '{ viewer { name } }')).data).toEqual({ viewer: null });
    const { data } = await ask(real, { query: '{ viewer { name role scopes } }', key: adminKey });
    expect(data).toEqual({ viewer: { name: 'admin', role: 'ADMIN', scopes: expect.any(Array) } });
  });

  it('do not exist where no admin key is set: even an empty one is refused', async () => {
    const keyless = await testApp({ adminKey: null });
    for (const key of ['null', 'undefined', adminKey])
      expect((await ask(keyless, { query: '{ __typename }', key })).status).toBe(401);
  });
});
