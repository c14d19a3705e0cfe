import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { WhosaidError } from '../../../src/base/errors.js';
import { correctQuote } from '../../../src/content/editing/correct-quote.js';
import { verifyQuote } from '../../../src/content/editing/verify-quote.js';
import { verifyDerived } from '../../../src/content/statistics/verify-derived.js';
import { verifyAudit } from '../../../src/content/history/verify-audit.js';
import { n, Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';
import { Desk } from './desk.js';
import { kindsOfStep, RandomHistory } from './random-history.js';

let dataSource: DataSource;
let desk: Desk;
let stage: Stage;

beforeAll(async () => {
  ({ dataSource } = await freshDatabase());
  desk = new Desk(dataSource);
  stage = new Stage(dataSource);
});

/** Laws that hold after whatever history, as rows that break them. */
const laws: Readonly<Record<string, string>> = {
  'versions of revisions are 1..n, the last that of the quote (semantics 53)': `
    select q.id from quote q join revision r on r.entity_type = 'Quote' and r.entity_id = q.id
    group by q.id having array_agg(r.version order by r.version) <> array(select generate_series(1, q.version))`,
  'spans cut out the words': `
    select q.id from quote q join quote_span s on s.quote_id = q.id
      join article_version v on v.article_id = q.article_id and v.version = q.article_version
    group by q.id having string_agg(
      substring(v.plain_text from s.span_start + 1 for s.span_end - s.span_start), ' ' order by s.ordinal) <> q.text`,
  'positions are unique and in document order': `
    select a.id from quote a join quote b using (article_id)
      join quote_span x on x.quote_id = a.id and x.ordinal = 1 join quote_span y on y.quote_id = b.id and y.ordinal = 1
    where a.status <> 'RETRACTED' and b.status <> 'RETRACTED' and a.id <> b.id
      and (a.position = b.position or a.position < b.position and x.span_start > y.span_start)`,
  'each correction is a version of its quote': `
    select c.id from correction c left join revision r
      on r.entity_type = 'Quote' and r.entity_id = c.quote_id and r.version = c.quote_version
    where r.id is null`,
  'the last event says whether the public sees the quote (semantics 68)': `
    select q.id from quote q left join lateral (
      select type from quote_event where quote_id = q.id order by id desc limit 1) e on true
    where (q.visible_from <= now() and q.status <> 'RETRACTED')
      <> (coalesce(e.type, '') in ('PUBLISHED', 'CORRECTED'))`,
};

async function expectLaws(): Promise<void> {
  for (const [law, query] of Object.entries(laws)) {
    expect({ law, broken: await dataSource.query(query) }).toEqual({ law, broken: [] });
  }
  expect(await verifyAudit(dataSource.manager)).toMatchObject({ fault: null });
}

/** As a client does that is told SERVICE_UNAVAILABLE when all connections are taken. */
async function whenConnected<T>(work: () => Promise<T>, attempts = 10): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isBusy =
      error instanceof Error && /timeout exceeded when trying|lock timeout/.test(error.message);
    if (!isBusy || attempts === 0) throw error;
    return whenConnected(work, attempts - 1);
  }
}

describe('fifty editors on ten quotes at once', () => {
  it('each accepted edit is in the history once, the rest change nothing', async () => {
    const words = Array.from({ length: 10 }, (_, index) => `word${index} and more`);
    const article = await stage.article(words.map((text) => `"${text}" `).join(''));
    const quotes: string[] = [];
    for (const text of words) quotes.push(await stage.quote(article, text));
    const person = await stage.person('Ada Many');
    const edit = async (editor: number) => {
      const id = n.Quote(quotes[editor % 10]!);
      const expectedVersion = 1 + (Math.floor(editor / 10) % 2);
      const note = `Edit ${editor}`;
      const by = { id, expectedVersion, note };
      if (editor % 3 === 0) return desk.do(verifyQuote, by);
      if (editor % 3 === 1) {
        const patch = { text: `word${editor % 10} and` };
        return desk.do(correctQuote, { ...by, patch, kind: 'TEXT', public: true });
      }
      const patch = { speakerId: n.Person(person) };
      return desk.do(correctQuote, { ...by, patch, kind: 'ATTRIBUTION', public: true });
    };
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_, editor) => whenConnected(() => edit(editor))),
    );
    const accepted = results.flatMap(({ status }, editor) =>
      status === 'fulfilled' ? [`Edit ${editor}`] : [],
    );
    const refused = results.flatMap((result) =>
      result.status === 'rejected' ? [(result.reason as WhosaidError).code] : [],
    );
    expect(new Set(refused)).toEqual(new Set(['VERSION_CONFLICT']));
    const recorded = await dataSource.query<{ reason: string }[]>(
      `select reason from revision where entity_type = 'Quote' and entity_id = any($1::bigint[]) and version > 1`,
      [quotes],
    );
    expect(recorded.map(({ reason }) => reason).toSorted()).toEqual(accepted.toSorted());
    expect(accepted.length).toBeGreaterThanOrEqual(10);
    await expectLaws();
  });
});

/** What an operation may answer to a step that makes no sense at the moment. */
const refusals = ['BAD_USER_INPUT', 'CONFLICT'];

describe('random histories of edits and imports', () => {
  it('keep every law, and every derived table right', async () => {
    const step = fc.record({
      what: fc.constantFrom(...kindsOfStep),
      which: fc.nat(20),
      where: fc.nat(11),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        const history = new RandomHistory(dataSource);
        await history.begin();
        for (const each of steps) {
          const isDone = await history.take(each).then(
            () => true,
            (error: unknown) => {
              if (error instanceof WhosaidError && refusals.includes(error.code)) return false;
              throw error;
            },
          );
          if (isDone && ['add', 'restore', 'import'].includes(each.what)) {
            expect([each, await history.isDense()]).toEqual([each, true]);
          }
        }
        await expectLaws();
      }),
      { numRuns: 15 },
    );
    for await (const verdict of verifyDerived(dataSource.manager)) {
      expect(verdict).toMatchObject({ differences: [] });
    }
  });
});
