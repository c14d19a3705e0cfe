import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../support/postgres.js';
import { QuoteFacet } from '../../../src/content/statistics/quote-facet.enum.js';
import { runQuery } from '../../support/run-query.js';
import { apply, randomWrites, seed } from './random-writes.js';

let dataSource: DataSource;
beforeAll(async () => {
  ({ dataSource } = await freshDatabase());
  await dataSource.transaction(async (manager) => {
    await seed(manager);
    for (let turn = 0; turn < 30; turn++) {
      await apply(manager, { name: 'new article', picks: [turn, turn, turn] });
      await apply(manager, { name: 'new quotes', picks: [turn, turn + 3, turn] });
      await apply(manager, { name: 'attributions of quotes without', picks: [turn, turn, turn] });
    }
  });
});

/* Series with articles go through quotes one by one, and so do facets of lists: what is counted by other ways is held to them. */
const document = `
query Same($filter: QuoteFilter!, $splitBy: QuoteFacet!, $limit: Int!, $fill: Boolean!, $interval: TimeInterval!, $zone: String!, $period: DateRangeInput!) {
  stats: quoteStats(filter: $filter) { quotes articles outlets speakers organisations }
  grid: quoteGrid(filter: $filter, rows: SPEAKER, columns: OUTLET, rowLimit: 100, columnLimit: 100) { rows { ...Bucket } columns { ...Bucket } }
  split: quoteTimeSeries(filter: $filter, period: $period, interval: $interval, timeZone: $zone, fillGaps: $fill, splitBy: $splitBy, splitLimit: $limit) { ...Series }
  splitFull: quoteTimeSeries(filter: $filter, period: $period, interval: $interval, timeZone: $zone, fillGaps: $fill, splitBy: $splitBy, splitLimit: $limit) { ...Series points { articleCount } }
  series: quoteTimeSeries(filter: $filter, period: { from: "2000-01-01", to: "2030-01-01" }, interval: YEAR) { total }
  full: quoteTimeSeries(filter: $filter, period: { from: "2000-01-01", to: "2030-01-01" }, interval: YEAR) { total points { articleCount } }
  list: quotes(filter: $filter) { totalCount facets(by: [SPEAKER, OUTLET, AFFILIATION], first: 100) { buckets { ...Bucket } } }
}
fragment Series on TimeSeries { key label total points { bucketStart quoteCount } }
fragment Bucket on FacetBucket { value label count }`;

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const kinds = fc.subarray(['PERSON', 'ORGANISATION', 'UNNAMED', 'DOCUMENT']);
const body = fc.integer({ min: 1, max: 6 }).map((n) => ({ id: [`org_${n}`] }));
const filters = fc.record({
  language: maybe(fc.subarray(['en', 'de', 'fr', 'en-GB'])),
  medium: maybe(fc.constantFrom(['UNKNOWN'], ['SPOKEN', 'UNKNOWN'])),
  status: maybe(fc.subarray(['ACTIVE', 'CORRECTED', 'RETRACTED'])),
  speakerKind: maybe(kinds),
  text: maybe(fc.constantFrom({ matches: 'harbour' }, { matches: 'ships OR boats' })),
  not: maybe(kinds.map((speakerKind) => ({ language: ['de'], speakerKind }))),
  affiliation: maybe(fc.record({ organisation: body, includeDescendants: fc.boolean() })),
  article: maybe(body.map((outlet) => ({ outlet }))),
});

const questions = fc.record({
  filter: filters,
  splitBy: fc.constantFrom(...Object.values(QuoteFacet)),
  limit: fc.constantFrom(1, 2, 10),
  fill: fc.boolean(),
  zone: fc.constantFrom('UTC', 'America/New_York'),
  interval: fc.constantFrom('MONTH', 'YEAR', 'WEEK'),
  period: fc.constantFrom(
    { from: '2018-01-01', to: '2021-07-01' },
    { from: '2018-06-11', to: '2020-12-30' },
    { from: '2019-03-05', to: '2019-11-21' },
  ),
});

const withoutArticles = (series: unknown): unknown =>
  JSON.parse(
    JSON.stringify(series, (name, value: unknown) => (name === 'articleCount' ? undefined : value)),
  );

describe('statistics by language, medium, status, sort of speaker and words', () => {
  it('are those of the quotes that the filter matches, after any history of writes', async () => {
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(
        randomWrites,
        fc.array(questions, { minLength: 5, maxLength: 5 }),
        async (history, asked) => {
          await dataSource.transaction(async (manager) => {
            for (const write of history) await apply(manager, write);
          });
          for (const variables of asked) {
            const { data, errors } = await runQuery(dataSource, document, {
              variables,
              once: true,
            });
            expect(errors).toEqual([]);
            const { stats, grid, split, splitFull, series, full, list } = data;
            const [speakers, outlets, offices] = list.facets.map(
              ({ buckets }: { buckets: unknown[] }) => buckets,
            );
            expect(stats).toEqual({
              quotes: list.totalCount,
              articles: stats.articles,
              outlets: outlets.length,
              speakers: speakers.length,
              organisations: offices.length,
            });
            const articles = full[0].points.map(
              (point: { articleCount: number }) => point.articleCount,
            );
            expect(articles.reduce((sum: number, n: number) => sum + n, 0)).toBe(stats.articles);
            expect([series[0].total, full[0].total]).toEqual([stats.quotes, stats.quotes]);
            expect(grid).toEqual({ rows: speakers, columns: outlets });
            expect(split).toEqual(withoutArticles(splitFull));
            counted += stats.quotes;
          }
        },
      ),
      { numRuns: 15, endOnFailure: true },
    );
    expect(counted).toBeGreaterThan(0);
  });
});
