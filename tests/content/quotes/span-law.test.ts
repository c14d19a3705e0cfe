import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';

/** So many code points stand before the words: more than the database reads of a text at once. */
const before = 20_000;
const words = 'Größe zählt. Ja.';

let dataSource: DataSource;
let quote: string;

beforeAll(async () => {
  ({ dataSource } = await freshDatabase());
  const stage = new Stage(dataSource);
  const article = await stage.article(`${'ü'.repeat(before)}${words}${'🚢'.repeat(10_000)}`);
  quote = await stage.quote(article, words);
  await dataSource.transaction(async (manager) => {
    await manager.query('delete from quote_span where quote_id = $1', [quote]);
    await manager.query(insertion, [quote, 1, before, before + 12, 'Größe zählt.']);
    await manager.query(insertion, [quote, 2, before + 13, before + 16, 'Ja.']);
  });
});

const insertion = `insert into quote_span (quote_id, ordinal, span_start, span_end, exact)
  values ($1, $2, $3, $4, $5)`;

const moved = (start: number, end: number, exact: string) =>
  `update quote_span set span_start = ${start}, span_end = ${end}, exact = '${exact}'
   where quote_id = $1 and ordinal = 2`;

describe('the law of spans in the database', () => {
  it.each([
    ['words that stand elsewhere', moved(before + 12, before + 15, 'Ja.')],
    ['the place of other words', moved(8_192, 8_195, 'Ja.')],
    ['words one place too early where a piece of the text ends', moved(8_158, 8_162, 'üüü')],
    ['a place behind the text', moved(90_000, 90_003, 'Ja.')],
    ['spans over one another', moved(before + 9, before + 12, 'lt.')],
    ['spans that are not all of the words', moved(before + 14, before + 16, 'a.')],
    ['a span that is gone', 'delete from quote_span where quote_id = $1 and ordinal = 2'],
    ['other words', `update quote set text = 'Größe zählt. Nein.' where id = $1`],
  ])('refuses %s, whoever writes', async (_, statement) => {
    await expect(dataSource.query(statement, [quote])).rejects.toMatchObject({
      constraint: 'quote_span_exact',
    });
  });

  it('takes words that stand in several pieces of the text', async () => {
    const long = `${'ü'.repeat(8_150)}${'Ships wait. 🚢 '.repeat(2_000)}`;
    const article = await new Stage(dataSource).article(long);
    const over = (start: number, end: number) => Array.from(long).slice(start, end).join('');
    await new Stage(dataSource).quote(article, over(8_155, 8_300));
    await new Stage(dataSource).quote(article, over(8_160, 24_481));
  });

  it('is asked at the end of the transaction', async () => {
    await dataSource.transaction(async (manager) => {
      await manager.query(moved(0, 1, 'ü'), [quote]);
      await manager.query(moved(before + 13, before + 16, 'Ja.'), [quote]);
    });
    expect(await dataSource.query('select from quote_span_change')).toEqual([]);
  });

  it('lets a quote be without spans', async () => {
    const { id } = (
      await dataSource.query<{ id: string }[]>(`select article_id as id from quote where id = $1`, [
        quote,
      ])
    )[0]!;
    await expect(
      new Stage(dataSource).quote(id, 'Nothing of it', {}, { kind: 'INDIRECT' }),
    ).resolves.toBeDefined();
  });
});
