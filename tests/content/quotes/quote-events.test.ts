import { beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource, QueryRunner } from 'typeorm';
import { addQuote } from '../../../src/content/editing/add-quote.js';
import { correctQuote } from '../../../src/content/editing/correct-quote.js';
import { restoreQuote } from '../../../src/content/editing/restore-quote.js';
import { retractQuote } from '../../../src/content/editing/retract-quote.js';
import { setArticleStatus } from '../../../src/content/editing/set-article-status.js';
import { verifyQuote } from '../../../src/content/editing/verify-quote.js';
import { n, Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';
import { Desk } from '../editing/desk.js';

let dataSource: DataSource;
let desk: Desk;
let stage: Stage;

beforeEach(async () => {
  ({ dataSource } = await freshDatabase());
  desk = new Desk(dataSource);
  stage = new Stage(dataSource);
});

const events = async () =>
  (
    await dataSource.query<{ id: string; type: string }[]>(
      'select quote_id as id, type from quote_event order by quote_event.id',
    )
  ).map(({ id, type }) => `${type} ${id}`);
const setStatus = (id: string, expectedVersion: number, status: 'DRAFT' | 'PUBLISHED') =>
  desk.do(setArticleStatus, { id: n.Article(id), expectedVersion, status });
const lift = async () => (await desk.row('select lift_embargoes() as n'))['n'];

const farOff = () => new Date('2999-01-01T00:00:00Z');
const soon = (ms: number) => new Date(Date.now() + ms);
/** Lets the embargo of an article end by the clock, once all is as it is to be found then. */
const letPass = async (article: string): Promise<void> => {
  await dataSource.query('update article set embargo_until = $2 where id = $1', [
    article,
    soon(500),
  ]);
  await wait(article);
};
const wait = async (article: string): Promise<void> => {
  const [row] = await dataSource.query<{ wait: number }[]>(
    `select extract(epoch from visible_from - clock_timestamp())::float8 as wait from article where id = $1`,
    [article],
  );
  await dataSource.query('select pg_sleep($1)', [Math.max(0, row!.wait)]);
};

/** A transaction that stays open until it is told to commit. */
async function open(statement: string, parameters: unknown[]): Promise<QueryRunner> {
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  await runner.query(statement, parameters);
  return runner;
}

async function commit(runner: QueryRunner): Promise<void> {
  await runner.commitTransaction();
  await runner.release();
}

const insertion = `insert into quote (article_id, article_version, position, text, kind, language, method)
  values ($1, 1, $2, 'words', 'INDIRECT', 'en', 'FEED') returning id`;

describe('events (semantics 68)', () => {
  it('tell of what becomes public, is corrected, retracted and restored, and of nothing else', async () => {
    const article = await stage.article('"Yes," she said. "No," he said.');
    const yes = await stage.quote(article, 'Yes,');
    await desk.do(verifyQuote, { id: n.Quote(yes), expectedVersion: 1 });
    const patch = { text: 'Yes' };
    const more = { kind: 'TEXT', note: 'Comma.', public: false } as const;
    await desk.do(correctQuote, { id: n.Quote(yes), expectedVersion: 2, patch, ...more });
    await desk.do(retractQuote, { id: n.Quote(yes), expectedVersion: 3, note: 'No.' });
    await desk.do(correctQuote, {
      id: n.Quote(yes),
      expectedVersion: 4,
      patch: { text: 'Yes,' },
      ...more,
    });
    await desk.do(restoreQuote, { id: n.Quote(yes), expectedVersion: 5, note: 'Yes.' });
    const { quoteId: no } = await desk.do(addQuote, {
      articleId: n.Article(article),
      text: 'No,',
      kind: 'DIRECT',
      medium: 'SPOKEN',
      attributions: [{}],
    });
    expect(await events()).toEqual([
      `PUBLISHED ${yes}`,
      `CORRECTED ${yes}`,
      `RETRACTED ${yes}`,
      `PUBLISHED ${yes}`,
      `PUBLISHED ${no}`,
    ]);
  });

  it('are silent about drafts until they are published, each time', async () => {
    const article = await stage.article('"Yes," she said.', { status: 'DRAFT' });
    const quote = await stage.quote(article, 'Yes,');
    await desk.do(correctQuote, {
      id: n.Quote(quote),
      expectedVersion: 1,
      patch: { text: 'Yes' },
      kind: 'TEXT',
      note: 'Comma.',
      public: true,
    });
    expect(await events()).toEqual([]);
    await setStatus(article, 1, 'PUBLISHED');
    expect(await events()).toEqual([`PUBLISHED ${quote}`]);
    await setStatus(article, 2, 'DRAFT');
    await desk.do(retractQuote, { id: n.Quote(quote), expectedVersion: 2, note: 'No.' });
    await desk.do(restoreQuote, { id: n.Quote(quote), expectedVersion: 3, note: 'Yes.' });
    await setStatus(article, 3, 'PUBLISHED');
    expect((await events()).filter((event) => !event.startsWith('WITHDRAWN'))).toEqual([
      `PUBLISHED ${quote}`,
      `PUBLISHED ${quote}`,
    ]);
  });

  it('of a transaction that is rolled back do not exist', async () => {
    const article = await stage.article('Text.');
    const runner = await open(insertion, [article, 1]);
    await runner.rollbackTransaction();
    await runner.release();
    expect(await events()).toEqual([]);
  });

  it('stand in the order of the commits, not of the writes', async () => {
    await stage.quote(await stage.article('"Yes," she said.', { status: 'DRAFT' }), 'Yes,');
    const articles = [];
    for (let count = 0; count < 3; count++) articles.push(await stage.article('Text.'));
    const first = await open(insertion, [articles[0], 1]);
    const second = await open(insertion, [articles[1], 1]);
    const third = await open(insertion, [articles[2], 1]);
    await commit(third);
    await commit(first);
    await commit(second);
    const rows = await dataSource.query<{ id: string }[]>('select id from quote order by id');
    const [, a, b, c] = rows.map(({ id }) => id);
    expect(await events()).toEqual([`PUBLISHED ${c}`, `PUBLISHED ${a}`, `PUBLISHED ${b}`]);
  });

  it('are never missed by a reader who goes on behind the last one seen', async () => {
    const articles = await Promise.all(Array.from({ length: 6 }, () => stage.article('Text.')));
    let isWriting = true;
    const seen: string[] = [];
    const read = async (): Promise<void> => {
      const rows = await dataSource.query<{ id: string }[]>(
        'select id from quote_event where id > $1 order by id limit 3',
        [seen.at(-1) ?? '0'],
      );
      seen.push(...rows.map(({ id }) => id));
      if (isWriting || rows.length > 0) await read();
    };
    const write = async (article: string): Promise<void> => {
      for (let position = 1; position <= 20; position++) {
        await dataSource.transaction(async (manager) => {
          await manager.query(insertion, [article, position]);
          if (position % 3 === 0) await manager.query('select pg_sleep(0.005)');
        });
      }
    };
    const reading = read();
    await Promise.all(articles.map(write));
    isWriting = false;
    await reading;
    const all = await dataSource.query<{ id: string }[]>('select id from quote_event order by id');
    expect(seen).toEqual(all.map(({ id }) => id));
    expect(seen).toHaveLength(120);
  });
});

describe('an embargo (semantics 80)', () => {
  it('lifts by the clock and is announced once, by whichever of several processes', async () => {
    const article = await stage.article('"One," "Two."', { embargoUntil: farOff() });
    const quotes = [await stage.quote(article, 'One,'), await stage.quote(article, 'Two.')];
    expect(await events()).toEqual([]);
    await letPass(article);
    const lifted = await Promise.all([lift(), lift(), lift(), lift()]);
    expect(lifted.toSorted()).toEqual([0, 0, 0, 1]);
    expect(await events()).toEqual(quotes.map((id) => `PUBLISHED ${id}`));
    expect(await lift()).toBe(0);
  });

  it('is announced once though somebody writes at that moment', async () => {
    const article = await stage.article('"One," "Two."', { embargoUntil: farOff() });
    const one = await stage.quote(article, 'One,');
    await letPass(article);
    const two = await stage.quote(article, 'Two.');
    await desk.do(retractQuote, { id: n.Quote(one), expectedVersion: 1, note: 'No.' });
    expect(await lift()).toBe(1);
    expect(await events()).toEqual([`PUBLISHED ${two}`]);
  });

  it('is not forgotten when the article is committed after that moment', async () => {
    const article = await stage.article('Text.', { embargoUntil: soon(3_000) });
    const writer = await open(insertion, [article, 1]);
    await wait(article);
    await lift();
    await commit(writer);
    expect(await events()).toHaveLength(1);
    expect(await lift()).toBe(0);
  });

  it('may be moved on before it lifts', async () => {
    const article = await stage.article('"One."', { embargoUntil: farOff() });
    const quote = await stage.quote(article, 'One.');
    await letPass(article);
    await desk.do(setArticleStatus, {
      id: n.Article(article),
      expectedVersion: 1,
      status: 'PUBLISHED',
      embargoUntil: farOff(),
    });
    expect([await lift(), await events()]).toEqual([0, []]);
    await desk.do(setArticleStatus, {
      id: n.Article(article),
      expectedVersion: 2,
      status: 'PUBLISHED',
      embargoUntil: null,
    });
    expect(await events()).toEqual([`PUBLISHED ${quote}`]);
  });
});
