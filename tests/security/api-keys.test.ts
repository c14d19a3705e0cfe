import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { RoleName, roles, Viewer } from '../../src/base/viewer.js';
import { createApiKey } from '../../src/security/api-keys/create-api-key.js';
import { revokeApiKey } from '../../src/security/api-keys/revoke-api-key.js';
import { freshDatabase } from '../support/postgres.js';
import { ask, TestApp, testApp } from '../support/test-app.js';

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

  it('that was revoked is refused soon after by a server that has just believed it', async () => {
    const { id, key } = await make('EDITOR');
    expect((await whoAmI(key)).status).toBe(200);
    expect(await revokeApiKey(dataSource.manager, operator, id)).toBe(true);
    while ((await whoAmI(key)).status === 200)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await whoAmI(key)).codes).toEqual(['UNAUTHENTICATED']);
    expect(await revokeApiKey(dataSource.manager, operator, id)).toBe(false);
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
