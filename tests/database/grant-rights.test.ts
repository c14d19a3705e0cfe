import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { sealRevisions } from '../../src/content/history/seal-revisions.js';
import { openDatabase } from '../../src/database/open-database.js';
import { addQuote } from '../../src/content/editing/add-quote.js';
import { retractQuote } from '../../src/content/editing/retract-quote.js';
import { Desk } from '../content/editing/desk.js';
import { n, Stage } from '../support/make/stage.js';
import { emptyDatabase } from '../support/postgres.js';

/** Opens a database whose tables belong to somebody else than the server. */
async function openAsServer(): Promise<DataSource> {
  const owner = await emptyDatabase();
  const role = `server_${randomBytes(4).toString('hex')}`;
  await owner.dataSource.query(`create role ${role} login password 'in-tests-only'`);
  const url = new URL(owner.url);
  url.username = role;
  url.password = 'in-tests-only';
  const place = { dataDir: '', purpose: 'tests', migrateUrl: owner.url };
  const opened = await openDatabase({ ...place, databaseUrl: url.href });
  expect(opened.migrated.length).toBeGreaterThan(0);
  // granting again, as every start does, changes nothing
  const again = await openDatabase({ ...place, databaseUrl: url.href });
  await again.close();
  // and where nothing is pending the owner need not be there
  const alone = await openDatabase({ ...place, databaseUrl: url.href, migrateUrl: null });
  await alone.close();
  return opened.dataSource;
}

describe('the role of the running server', () => {
  it('writes what editors and imports write, and cannot touch the record', async () => {
    const dataSource = await openAsServer();
    try {
      const stage = new Stage(dataSource);
      const desk = new Desk(dataSource);
      const article = await stage.article('"Yes," Roe said. "No," she said.');
      const quote = await stage.quote(article, 'Yes,', { speakerId: await stage.person('Roe') });
      await desk.do(retractQuote, { id: n.Quote(quote), expectedVersion: 1, note: 'No.' });
      await desk.do(addQuote, {
        articleId: n.Article(article),
        text: 'No,',
        kind: 'DIRECT',
        medium: 'SPOKEN',
        attributions: [{}],
      });
      expect(await dataSource.transaction(sealRevisions)).toMatchObject({ revisions: 6 });
      expect(await dataSource.query('select lift_embargoes() as n')).toEqual([{ n: 0 }]);
      await dataSource.query('select refill_quote_tables()');
      for (const statement of [
        'update revision set reason = null',
        'delete from revision',
        'truncate revision',
        'alter table revision disable trigger immutable',
        'drop trigger immutable on revision',
        'set session_replication_role = replica',
        'delete from revision_seal',
        'update correction set published_at = null',
        'update article_version set plain_text = plain_text',
        'delete from migrations',
        'create table mine (id int)',
      ]) {
        await expect(dataSource.query(statement)).rejects.toMatchObject({ code: '42501' });
      }
    } finally {
      await dataSource.destroy();
    }
  });

  it('is not the owner of the tables', async () => {
    const { url } = await emptyDatabase();
    await expect(
      openDatabase({ databaseUrl: url, migrateUrl: url, dataDir: '', purpose: 'tests' }),
    ).rejects.toMatchObject({ failed: 'The running server would own the tables.' });
  });
});
