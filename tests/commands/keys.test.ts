import { beforeAll, describe, expect, it } from '@jest/globals';

import { freshDatabase } from '../support/postgres.js';
import { runCommand } from '../support/run-command.js';
import { ask, TestApp, testApp } from '../support/test-app.js';

describe('whosaid keys', () => {
  let app: TestApp;
  let keys: (...args: string[]) => ReturnType<typeof runCommand>;
  beforeAll(async () => {
    const { url, dataSource } = await freshDatabase();
    app = await testApp({ dataSource });
    keys = (...args) => runCommand(['keys', ...args], { DATABASE_URL: url });
  });

  it('makes a key that a running server knows, lists it and revokes it', async () => {
    const made = await keys(
      'create',
      'news desk',
      '--role',
      'editor',
      '--expires',
      '2999-01-01T00:00:00Z',
    );
    expect(made.code).toBe(0);
    const key = made.stdout.trim();
    expect(key).toMatch(/^whosaid_\d+_\S+$/);
    expect((await ask(app, { query: '{ viewer { name role } }', key })).data).toEqual({
      viewer: { name: 'news desk', role: 'EDITOR' },
    });
    const listed = await keys('list', '--json');
    expect(JSON.parse(listed.stdout)).toMatchObject([
      { id: 'key_1', name: 'news desk', role: 'EDITOR' },
    ]);
    expect(listed.stdout).not.toContain(key);
    expect((await keys('list')).stdout).toMatch(
      /^key_1 +EDITOR +used .*, expires 2999-01-01 +news desk\n$/,
    );
    expect(await keys('revoke', 'key_1')).toMatchObject({ code: 0, stderr: 'key_1 is revoked.\n' });
    expect((await keys('list')).stdout).toMatch(/revoked \d{4}/);
  });

  it.each([
    ['without a role', ['create', 'a'], 2, /--role/],
    [
      'with a role that is none',
      ['create', 'a', '--role', 'boss'],
      2,
      /READER, IMPORTER, EDITOR, ADMIN/,
    ],
    ['that is unknown, when it is revoked', ['revoke', 'key_99'], 1, /no such key/],
  ])('refuses a key %s', async (_, args, code, words) => {
    const outcome = await keys(...args);
    expect([outcome.code, outcome.stdout]).toEqual([code, '']);
    expect(outcome.stderr).toMatch(words);
  });
});
