import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Stage } from '../support/make/stage.js';
import { freshDatabase } from '../support/postgres.js';
import { runCommand } from '../support/run-command.js';

let dataSource: DataSource;
let environment: Record<string, string>;

beforeAll(async () => {
  const database = await freshDatabase();
  dataSource = database.dataSource;
  environment = { DATABASE_URL: database.url };
  const stage = new Stage(dataSource);
  await stage.person('Ada Roe');
  await stage.person('Ben Moe');
});

describe('whosaid audit', () => {
  it('seals the record, finds it sound, and names the first row that somebody forged', async () => {
    const sealed = await runCommand(['audit', 'seal'], environment);
    expect([sealed.code, sealed.stdout]).toEqual([0, expect.stringMatching(/^[0-9a-f]{64}\n$/)]);
    const seal = sealed.stdout.trim();
    const verify = (...more: string[]) => runCommand(['audit', 'verify', ...more], environment);
    expect(await verify('--seal', seal)).toMatchObject({
      code: 0,
      stdout: 'ok      2 revisions, 1 seals, 0 not sealed yet\n',
    });
    expect(await verify('--seal', '0'.repeat(64))).toMatchObject({ code: 1 });
    expect(await verify('--seal', 'x')).toMatchObject({ code: expect.any(Number), stdout: '' });
    await dataSource.transaction(async (manager) => {
      await manager.query('set local session_replication_role = replica');
      await manager.query(`update revision set actor_name = 'nobody' where id = 2`);
    });
    expect(await verify()).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^BROKEN {2}revision 2 \(Person \d+, version 1\)/),
    });
    const { stdout } = await verify('--json');
    expect(JSON.parse(stdout)).toMatchObject({ fault: { table: 'revision', id: '2' } });
  });
});
