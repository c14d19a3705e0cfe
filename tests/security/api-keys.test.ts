import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { RoleName, roles, Viewer } from '../../src/base/viewer.js';
import { createApiKey } from '../../src/security/api-keys/create-api-key.js';
import { revokeApiKey } from '../../src/security/api-keys/revoke-api-key.js';
import { freshDatabase } from '../support/postgres.js';
import { adminKey, ask, TestApp, testApp } from '../support/test-app.js';

const operator: Viewer = { role: 'ADMIN', name: 'system', keyId: null };

let dataSource: DataSource;
let app: TestApp;
beforeAll(async () => {
  ({ dataSource } = await freshDatabase());
  app = await testApp({ dataSource });
});

const make = (role: RoleName, name = `a ${role.toLowerCase()}`, expiresAt: Date | null = null) =>
  createApiKey(dataSource.manager, operator, { name, role, expiresAt });
const whoAmI = (key: string) => ask(app, { query: '{ viewer { name role } }', key });

const scopes = async (key: string): Promise<string[]> => {
  const { data } = await ask(app, { query: '{ viewer { scopes } }', key });
  return (data as { viewer: { scopes: string[] } }).viewer.scopes;
};

describe('a key', () => {
  it.each(roles)('gives its bearer the role %s', async (role) => {
    const { key } = await make(role);
    expect((await whoAmI(key)).data).toEqual({ viewer: { name: `a ${role.toLowerCase()}`, role } });
  });

  it('has 256 random bits, names its row, and is kept only as a hash', async () => {
    const one = await make('READER');
    const other = await make('READER');
    expect(one.key).toMatch(/^whosaid_\d+_[A-Za-z0-9_-]{43}$/);
    expect(one.key.startsWith(`whosaid_${one.id}_`)).toBe(true);
    expect(one.key).not.toBe(other.key);
    const secret = one.key.split('_').slice(2).join('_');
    const rows: unknown = await dataSource.query('select * from api_key, revision');
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(secret, 'base64url').toString('hex'));
  });

  it('is refused when a part of it is wrong', async () => {
    const { id, key } = await make('ADMIN');
    const other = await make('READER');
    const secret = key.slice(`whosaid_${id}_`.length);
    const wrong = [
      `whosaid_${other.id}_${secret}`,
      `whosaid_999999_${secret}`,
      `whosaid_${id}_${'A'.repeat(43)}`,
      `whosaid_${id}_${secret.slice(1)}`,
      `whosaid_0${id}_${secret}`,
      `whosaid_${'9'.repeat(30)}_${secret}`,
      secret,
    ];
    for (const each of wrong) expect([each, (await whoAmI(each)).status]).toEqual([each, 401]);
    expect((await whoAmI(key)).status).toBe(200);
  });

  it('that has expired is refused', async () => {
    const { id, key } = await make('READER', 'short', new Date(Date.now() + 60_000));
    expect((await whoAmI(key)).status).toBe(200);
    const gone = await testApp({ dataSource });
    await dataSource.query('alter table api_key disable trigger guard');
    await dataSource.query(`update api_key set expires_at = now() where id = $1`, [id]);
    await dataSource.query('alter table api_key enable trigger guard');
    expect((await ask(gone, { query: '{ viewer { name } }', key })).codes).toEqual([
      'UNAUTHENTICATED',
    ]);
  });

  it('that was revoked elsewhere is refused soon after by a server that has just believed it', async () => {
    const { id, key } = await make('EDITOR');
    expect((await whoAmI(key)).status).toBe(200);
    expect(await revokeApiKey(dataSource.manager, operator, id)).toBe(true);
    while ((await whoAmI(key)).status === 200)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await whoAmI(key)).codes).toEqual(['UNAUTHENTICATED']);
    expect(await revokeApiKey(dataSource.manager, operator, id)).toBe(false);
  });

  it('that was revoked through this server is refused at once (semantics 49)', async () => {
    const { id, key } = await make('READER');
    expect((await whoAmI(key)).status).toBe(200);
    const revoke = `mutation { revokeApiKey(id: "key_${id}") { revoked } }`;
    expect((await ask(app, { query: revoke, key: adminKey })).data).toEqual({
      revokeApiKey: { revoked: true },
    });
    expect((await whoAmI(key)).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('remembers when it was last used', async () => {
    const { id, key } = await make('READER');
    await whoAmI(key);
    const [row] = (await dataSource.query('select last_used_at from api_key where id = $1', [
      id,
    ])) as {
      last_used_at: Date | null;
    }[];
    expect(row?.last_used_at).toBeInstanceOf(Date);
  });

  it('is 503 and not 401 while the database is away', async () => {
    const away = await freshDatabase();
    const cutOff = await testApp({ dataSource: away.dataSource });
    const { key } = await createApiKey(away.dataSource.manager, operator, {
      name: 'x',
      role: 'READER',
    });
    await away.dataSource.destroy();
    const reply = await ask(cutOff, { query: '{ viewer { name } }', key });
    expect([reply.status, ...reply.codes]).toEqual([503, 'SERVICE_UNAVAILABLE']);
    expect(reply.headers['retry-after']).toBe('1');
  });

  it.each([
    ['without a name', ' ', null, 'name'],
    ['with a name beyond 200 characters', 'x'.repeat(201), null, 'name'],
    ['with a line break in its name', 'a\nb', null, 'name'],
    ['that is named like the command line', 'System', null, 'name'],
    ['that has expired before it was made', 'late', new Date(0), 'expiresAt'],
  ])('is not made %s', async (_, name, expiresAt, path) => {
    await expect(make('READER', name, expiresAt)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      path,
    });
  });
});

describe('the record of keys', () => {
  it('says who made and who revoked a key', async () => {
    const { id } = await make('READER', 'recorded');
    const boss: Viewer = { role: 'ADMIN', name: 'the boss', keyId: '1' };
    await revokeApiKey(dataSource.manager, boss, id);
    const rows: unknown = await dataSource.query(
      `select version, actor_name, actor_kind, changes->0->>'field' as field from revision
       where entity_type = 'ApiKey' and entity_id = $1 order by version`,
      [id],
    );
    expect(rows).toEqual([
      { version: 1, actor_name: 'system', actor_kind: 'system', field: 'name' },
      { version: 2, actor_name: 'the boss', actor_kind: 'admin', field: 'revokedAt' },
    ]);
  });

  it('cannot be changed: neither role nor hash, no key comes back, none disappears', async () => {
    const { id } = await make('READER', 'fixed');
    await revokeApiKey(dataSource.manager, operator, id);
    const attempts = [
      `update api_key set role = 'ADMIN' where id = ${id}`,
      `update api_key set secret_hash = sha256('a') where id = ${id}`,
      `update api_key set revoked_at = null where id = ${id}`,
      `delete from api_key where id = ${id}`,
    ];
    for (const attempt of attempts)
      await expect(dataSource.query(attempt)).rejects.toThrow(/never changed or removed/);
  });
});

describe('keys over GraphQL', () => {
  const create = `mutation ($input: CreateApiKeyInput!) {
    createApiKey(input: $input) { id secret userErrors { code path } }
  }`;
  const revoke = `mutation ($id: ID!) { revokeApiKey(id: $id) { revoked userErrors { code path } } }`;

  it('are made by an admin, listed by an editor, and revoked once', async () => {
    const input = { name: 'desk', role: 'EDITOR', expiresAt: '2999-01-01T00:00:00+01:00' };
    const made = await ask(app, { query: create, variables: { input }, key: adminKey });
    const { id, secret } = (made.data as { createApiKey: { id: string; secret: string } })
      .createApiKey;
    const listed = await ask(app, {
      query: '{ apiKeys { id name role expiresAt revokedAt lastUsedAt } }',
      key: secret,
    });
    expect((listed.data as { apiKeys: unknown[] }).apiKeys[0]).toEqual({
      id,
      name: 'desk',
      role: 'EDITOR',
      expiresAt: '2998-12-31T23:00:00.000Z',
      revokedAt: null,
      lastUsedAt: expect.stringMatching(/Z$/),
    });
    expect(listed.text).not.toContain(secret);
    const first = await ask(app, { query: revoke, variables: { id }, key: adminKey });
    expect(first.data).toEqual({ revokeApiKey: { revoked: true, userErrors: [] } });
    const second = await ask(app, { query: revoke, variables: { id }, key: adminKey });
    expect(second.data).toEqual({ revokeApiKey: { revoked: false, userErrors: [] } });
  });

  it('are given out and ended by admins alone', async () => {
    const { key } = await make('EDITOR');
    const input = { name: 'mine', role: 'ADMIN' };
    for (const query of [create, revoke]) {
      const variables = query === revoke ? { id: 'key_1' } : { input };
      expect((await ask(app, { query, variables, key })).codes).toEqual(['FORBIDDEN']);
      expect((await ask(app, { query, variables })).codes).toEqual(['UNAUTHENTICATED']);
    }
    const { key: importer } = await make('IMPORTER');
    expect((await ask(app, { query: '{ apiKeys { id } }', key: importer })).codes).toEqual([
      'FORBIDDEN',
    ]);
  });

  it('say in the payload what was wrong with the input', async () => {
    const variables = { input: { name: '', role: 'READER' } };
    expect((await ask(app, { query: create, variables, key: adminKey })).data).toEqual({
      createApiKey: {
        id: null,
        secret: null,
        userErrors: [{ code: 'BAD_USER_INPUT', path: 'name' }],
      },
    });
    for (const id of ['key_999999', 'key_x', '', 'art_1'])
      expect((await ask(app, { query: revoke, variables: { id }, key: adminKey })).data).toEqual({
        revokeApiKey: { revoked: false, userErrors: [{ code: 'NOT_FOUND', path: 'id' }] },
      });
  });

  it('tell their bearer which mutations they may call', async () => {
    expect(await scopes(adminKey)).toEqual(
      expect.arrayContaining(['createApiKey', 'revokeApiKey']),
    );
    expect(await scopes((await make('READER')).key)).toEqual([]);
  });
});
