import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';

/** A quote as this test knows it: times in milliseconds. */
interface Known {
  readonly id: number;
  readonly words: ReadonlySet<string>;
  readonly publishedAt: number;
  readonly hidden: boolean;
  readonly retracted: boolean;
}

interface Question {
  readonly sought: string;
  readonly enough: number;
  readonly withHidden: boolean;
  readonly withRetracted: boolean;
  /** Places in the list of all quotes, newest first, at whose instants the stretch begins and ends. */
  readonly since: number | null;
  readonly before: number | null;
}

const day = 86_400_000;
const newest = Date.UTC(2024, 4, 20, 17);
/** Of which quotes a word is part, by their number; the first few ones stand in a stretch of years. */
const vocabulary: Readonly<Record<string, (i: number) => boolean>> = {
  harbour: () => true,
  ferry: (i) => i % 3 === 0,
  tide: (i) => i % 7 < 2,
  storm: (i) => i % 41 === 5,
  beacon: (i) => i === 700,
  drought: (i) => i > 500 && i % 2 === 0,
};
const searches: Readonly<Record<string, (words: ReadonlySet<string>) => boolean>> = {
  ...Object.fromEntries(
    Object.keys(vocabulary).map((word) => [word, (words: ReadonlySet<string>) => words.has(word)]),
  ),
  'ferry tide': (words) => words.has('ferry') && words.has('tide'),
  'storm OR tide': (words) => words.has('storm') || words.has('tide'),
  'harbour -ferry': (words) => !words.has('ferry'),
  '-ferry': (words) => !words.has('ferry'),
  submarine: () => false,
};

/** Ages in days: two dated wrongly, many of these weeks, fewer of years, some of another century. */
function ageOf(i: number): number {
  if (i < 2) return -27_000 - i;
  if (i < 400) return (i >> 2) * 0.2;
  if (i < 760) return 20 + (i - 400) * 3.3;
  return 45_000 + (i - 760) * 200;
}

let dataSource: DataSource;
let known: Known[];

beforeAll(async () => {
  ({ dataSource } = await freshDatabase());
  const stage = new Stage(dataSource);
  const article = await stage.article('Harbour.');
  const drafts = Array.from({ length: 800 }, (_, i) => ({
    i,
    text: Object.keys(vocabulary)
      .filter((word) => vocabulary[word]!(i))
      .join(' '),
    published: new Date(newest - Math.round(ageOf(i) * day)),
    hidden: i % 13 === 4,
    retracted: i % 17 === 3,
  }));
  await dataSource.query(
    `with printed as (
       insert into article (outlet_id, external_id, slug, headline, language, published_at, status, text_hash, word_count)
       select outlet_id, 'h-' || g.i, 'h-' || g.i, headline, language, g.published,
         case when g.hidden then 'DRAFT' else 'PUBLISHED' end, text_hash, word_count
       from article, json_to_recordset($2) g (i int, published timestamptz, hidden boolean)
       where id = $1 returning id
     ) insert into article_version (article_id, version, plain_text, text_hash)
       select p.id, 1, v.plain_text, v.text_hash from printed p, article_version v where v.article_id = $1`,
    [article, JSON.stringify(drafts)],
  );
  const stored = await dataSource.query<{ id: string; i: number }[]>(
    `with stored as (
       insert into quote (article_id, article_version, position, text, kind, language, method, status)
       select a.id, 1, 1, g.text, 'DIRECT', 'en', 'FEED',
         case when g.retracted then 'RETRACTED' else 'ACTIVE' end
       from json_to_recordset($1) g (i int, text text, retracted boolean)
       join article a on a.external_id = 'h-' || g.i returning id, article_id
     ) select s.id, substr(a.external_id, 3)::int as i from stored s join article a on a.id = s.article_id`,
    [JSON.stringify(drafts)],
  );
  await dataSource.query('select fold_counts()');
  known = stored
    .map(({ id, i }) => ({
      id: Number(id),
      words: new Set(drafts[i]!.text.split(' ')),
      publishedAt: drafts[i]!.published.getTime(),
      hidden: drafts[i]!.hidden,
      retracted: drafts[i]!.retracted,
    }))
    .toSorted((a, b) => b.publishedAt - a.publishedAt || a.id - b.id);
});

/** All hits behind the place, newest first, by looking at every quote. */
function expected({ sought, withHidden, withRetracted, since, before }: Question): Known[] {
  const from = since === null ? -Infinity : known[since]!.publishedAt;
  const behind = before === null ? -1 : before;
  return known.filter(
    (quote, place) =>
      searches[sought]!(quote.words) &&
      place > behind &&
      quote.publishedAt >= from &&
      (withHidden || !quote.hidden) &&
      (withRetracted || !quote.retracted),
  );
}

async function found(question: Question): Promise<{ id: number; score: number }[]> {
  const { sought, enough, withHidden, withRetracted, since, before } = question;
  const instantOf = (place: number | null, otherwise: string) =>
    place === null ? otherwise : new Date(known[place]!.publishedAt).toISOString();
  const rows = await dataSource.query<{ id: string; score: number; right: number }[]>(
    `select h.quote_id as id, h.score, ts_rank(s.words, search_query($1)) as right
     from newest_hits(search_query($1), $2, $3, $4, $5, $6, $7) h
     join quote_search s using (quote_id) where s.published_at = h.published_at`,
    [
      sought,
      enough,
      withHidden,
      withRetracted,
      instantOf(since, '-infinity'),
      instantOf(before, 'infinity'),
      before === null ? 0 : known[before]!.id,
    ],
  );
  for (const { score, right } of rows) expect(score).toBe(right);
  return rows.map(({ id, score }) => ({ id: Number(id), score }));
}

const questions: fc.Arbitrary<Question> = fc.record({
  sought: fc.constantFrom(...Object.keys(searches)),
  enough: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constantFrom(120, 2_147_483_647)),
  withHidden: fc.boolean(),
  withRetracted: fc.boolean(),
  since: fc.option(fc.integer({ min: 0, max: 799 })),
  before: fc.option(fc.integer({ min: 0, max: 799 })),
});

describe('newest_hits (semantics 92)', () => {
  it('finds the newest hits of any search, each once, all of them where fewer are stored', async () => {
    await fc.assert(
      fc.asyncProperty(questions, async (question) => {
        const all = expected(question);
        const ids = (await found(question)).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const hits = new Set(all.map(({ id }) => id));
        expect(ids.filter((id) => !hits.has(id))).toEqual([]);
        const last = all[question.enough - 1]?.publishedAt ?? -Infinity;
        const newestOnes = all.filter(({ publishedAt }) => publishedAt >= last);
        const seen = new Set(ids);
        expect(newestOnes.filter(({ id }) => !seen.has(id))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('reads few of the hits of a frequent word, however many are stored', async () => {
    const question = { withHidden: false, withRetracted: false, since: null, before: null };
    const hits = await found({ ...question, sought: 'harbour', enough: 3 });
    expect(hits.length).toBeGreaterThanOrEqual(3);
    expect(hits.length).toBeLessThan(100);
  });
});
