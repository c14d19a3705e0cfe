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

  it('refuses a schema that a newer release made', async () => {
    const { dataSource } = await emptyDatabase();
    await migrate(dataSource, [First1700000000001, Second1700000000002]);
    await expect(migrate(dataSource, [First1700000000001])).rejects.toMatchObject({
      failed: 'The database belongs to a newer release.',
      why: expect.stringContaining('Second1700000000002'),
    });
  });
});

describe('a Postgres server', () => {
  it.each([
    [13, 'UTF8', 'It is version 13; Whosaid runs on 14 to 18.'],
    [14, 'UTF8', undefined],
    [18, 'UTF8', undefined],
    [19, 'UTF8', 'It is version 19; Whosaid runs on 14 to 18.'],
    [18, 'SQL_ASCII', 'Its encoding is SQL_ASCII; news needs UTF8.'],
  ])(
    'of version %i with encoding %s is taken or refused with the reason',
    (major, encoding, why) => {
      expect(refusalOf({ major, encoding })?.why).toBe(why);
    },
  );
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
