import { describe, expect, it } from '@jest/globals';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createDataSource } from '../../src/database/data-source.js';
import { migrate, refusalOf } from '../../src/database/migrate.js';
import { emptyDatabase, freshDatabase } from '../support/postgres.js';

class First1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table first (id int primary key)');
    await runner.query('select pg_sleep(0.2)');
  }
  async down(): Promise<void> {
    throw new Error('not needed');
  }
}

class Second1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table second (id int primary key)');
  }
  async down(): Promise<void> {
    throw new Error('not needed');
  }
}

class Broken1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table third (id int primary key)');
    await runner.query('select 1 / 0');
  }
  async down(): Promise<void> {
    throw new Error('not needed');
  }
}

describe('migrate', () => {
  it('runs each migration once when four processes start at once on an empty database', async () => {
    const { url } = await emptyDatabase();
    const four = [1, 2, 3, 4].map(() => createDataSource({ url, applicationName: 'tests' }));
    await Promise.all(four.map((dataSource) => dataSource.initialize()));
    const ran = await Promise.all(
      four.map((dataSource) => migrate(dataSource, [First1700000000001, Second1700000000002])),
    );
    await Promise.all(four.map((dataSource) => dataSource.destroy()));
    expect(ran.flat()).toEqual(['First1700000000001', 'Second1700000000002']);
  });

  it('leaves the schema as it was when one of several migrations fails', async () => {
    const { dataSource } = await emptyDatabase();
    await migrate(dataSource, [First1700000000001]);
    await expect(
      migrate(dataSource, [First1700000000001, Second1700000000002, Broken1700000000003]),
    ).rejects.toThrow(/division by zero/);
    const [tables] = (await dataSource.query(
      `select to_regclass('first') is not null as first, to_regclass('second') is not null as second,
              to_regclass('third') is not null as third`,
    )) as object[];
    expect(tables).toEqual({ first: true, second: false, third: false });
    expect(await migrate(dataSource, [First1700000000001, Second1700000000002])).toEqual([
      'Second1700000000002',
    ]);
  });

  it('takes a database without writes as it is, unless a migration waits', async () => {
    const { url, dataSource } = await emptyDatabase();
    await migrate(dataSource, [First1700000000001]);
    const name = new URL(url).pathname.slice(1);
    await dataSource.query(`alter database ${name} set default_transaction_read_only = on`);
    const standby = createDataSource({ url, applicationName: 'tests' });
    await standby.initialize();
    const taken = await migrate(standby, [First1700000000001]);
    const refused = await migrate(standby, [First1700000000001, Second1700000000002]).catch(
      (error: unknown) => error,
    );
    await standby.destroy();
    expect(taken).toEqual([]);
    expect(refused).toMatchObject({ why: expect.stringMatching(/no writes.*1 migrations wait/) });
  });

  it('refuses a schema that a newer release made', async () => {
    const { dataSource } = await emptyDatabase();
    await migrate(dataSource, [First1700000000001, Second1700000000002]);
    await expect(migrate(dataSource, [First1700000000001])).rejects.toMatchObject({
      failed: 'The database belongs to a newer release.',
      why: expect.stringContaining('Second1700000000002'),
    });
  });
});

describe('a database', () => {
  it.each([
    [13, 'UTF8', true, 'It is version 13; Whosaid runs on 14 to 18.'],
    [14, 'UTF8', true, undefined],
    [18, 'UTF8', true, undefined],
    [19, 'UTF8', true, 'It is version 19; Whosaid runs on 14 to 18.'],
    [18, 'SQL_ASCII', true, 'Its encoding is SQL_ASCII; news needs UTF8.'],
    [18, 'UTF8', false, 'In its locale É is not the capital of é; names need one where it is.'],
  ])(
    'of version %i with encoding %s that knows letters (%s) is taken or refused with the reason',
    (major, encoding, knowsLetters, why) => {
      expect(refusalOf({ major, encoding, knowsLetters })?.why).toBe(why);
    },
  );

  it('whose locale knows no letters but those of ASCII is refused', async () => {
    const [server] = await (
      await freshDatabase()
    ).dataSource.query<{ major: number }[]>(
      `select current_setting('server_version_num')::int / 10000 as major`,
    );
    const provider = server!.major < 15 ? '' : 'locale_provider libc';
    const { url } = await emptyDatabase(`${provider} locale 'C'`);
    const dataSource = createDataSource({ url, applicationName: 'tests', poolSize: 1 });
    await dataSource.initialize();
    const refusal = await migrate(dataSource).catch((error: unknown) => error);
    await dataSource.destroy();
    expect(refusal).toMatchObject({ failed: 'This database cannot be used.' });
  });
});

describe('the migrations', () => {
  it('leave no difference between the schema and the entities', async () => {
    const { dataSource } = await freshDatabase();
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('do nothing on a database that is up to date', async () => {
    const { dataSource } = await freshDatabase();
    expect(await migrate(dataSource)).toEqual([]);
  });
});
