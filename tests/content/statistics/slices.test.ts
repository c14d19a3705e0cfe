import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../support/postgres.js';
import { anonymous } from '../../../src/base/viewer.js';
import { QuoteFacet } from '../../../src/content/statistics/quote-facet.enum.js';
import { runQuery } from '../../support/run-query.js';
import { editor } from '../editing/desk.js';
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

/* What narrow tables hold is counted there; inside an `or` each quote is tried by itself. */
const document = `
query Same($org: ID!, $speaker: ID!, $filter: QuoteFilter!, $cut: QuoteFilter!, $tried: QuoteFilter, $without: QuoteFilter, $triedWithout: QuoteFilter, $by: [QuoteFacet!]!, $splitBy: QuoteFacet!, $skip: Int!, $fill: Boolean!, $limit: Int!
  $period: DateRangeInput!, $interval: TimeInterval!, $zone: String!) {
  stats: quoteStats(filter: $filter) { ...Stats }
  triedStats: quoteStats(filter: $tried) { ...Stats }
  series: quoteTimeSeries(filter: $filter, period: $period, interval: $interval, timeZone: $zone, fillGaps: $fill) { ...Series }
  triedSeries: quoteTimeSeries(filter: $tried, period: $period, interval: $interval, timeZone: $zone, fillGaps: $fill) { ...Series }
  split: quoteTimeSeries(filter: $filter, period: $period, interval: $interval, timeZone: $zone, fillGaps: $fill, splitBy: $splitBy, splitLimit: $limit) { ...Series }
  triedSplit: quoteTimeSeries(filter: $tried, period: $period, interval: $interval, timeZone: $zone, fillGaps: $fill, splitBy: $splitBy, splitLimit: $limit) { ...Series }
  full: quoteTimeSeries(filter: $filter, period: $period, interval: $interval, timeZone: $zone, fillGaps: $fill) { ...Full }
  triedFull: quoteTimeSeries(filter: $tried, period: $period, interval: $interval, timeZone: $zone, fillGaps: $fill) { ...Full }
  grid: quoteGrid(filter: $filter, rows: SPEAKER, columns: OUTLET, rowLimit: $limit, columnLimit: 2) { ...Grid }
  triedGrid: quoteGrid(filter: $tried, rows: SPEAKER, columns: OUTLET, rowLimit: $limit, columnLimit: 2) { ...Grid }
  voice: organisation(id: $org) { voiceShare(period: $period, interval: $interval, timeZone: $zone, includeDescendants: $fill) { ...Voice } }
  triedVoice: organisation(id: $org) { voiceShare(period: $period, interval: $interval, timeZone: $zone, includeDescendants: $fill, filter: { or: [{}] }) { ...Voice } }
  articles: articleTimeSeries(period: $period, interval: $interval, timeZone: $zone, fillGaps: $fill) { bucketStart articleCount }
  triedArticles: articleTimeSeries(period: $period, interval: $interval, timeZone: $zone, fillGaps: $fill, filter: { or: [{}] }) { bucketStart articleCount }
  list: quotes(first: 20, filter: $filter) { ...List }
  triedList: quotes(first: 20, filter: $tried) { ...List }
  said: person(id: "per_8") { quotes(first: 20, filter: $filter) { ...List } }
  triedSaid: person(id: "per_8") { quotes(first: 20, filter: $tried) { ...List } }
  facets: quotes(filter: $filter) { ...Faceted }
  triedFacets: quotes(filter: $tried) { ...Faceted }
  lifted: quotes(filter: { and: [{ and: [$filter] }, {}] }) { ...Faceted }
  spoken: person(id: $speaker) { quotes(filter: $cut) { ...Faceted } }
  triedSpoken: person(id: $speaker) { quotes(filter: { or: [$cut] }) { ...Faceted } }
  printed: articles(first: 20, filter: { quotes: { some: $filter, none: $without } }) { ...Articles }
  triedPrinted: articles(first: 20, filter: { quotes: { some: $tried, none: $triedWithout } }) { ...Articles }
  saying: people(first: 20, filter: { quotes: { some: $filter, none: $without } }) { totalCount nodes { id } }
  triedSaying: people(first: 20, filter: { quotes: { some: $tried, none: $triedWithout } }) { totalCount nodes { id } }
  concerned: articles(first: 20, filter: { concerns: { organisation: { id: [$org] }, includeDescendants: $fill } }) { ...Articles }
  triedConcerned: articles(first: 20, filter: { concerns: { organisation: { or: [{ id: [$org] }] }, includeDescendants: $fill } }) { ...Articles }
  repeated: mostRepeated(filter: $filter) { ...Repeated }
  triedRepeated: mostRepeated(filter: $tried) { ...Repeated }
  turned: quoteGrid(filter: $filter, rows: OUTLET, columns: SPEAKER, rowLimit: 2, columnLimit: $limit) { ...Grid }
  triedTurned: quoteGrid(filter: $tried, rows: OUTLET, columns: SPEAKER, rowLimit: 2, columnLimit: $limit) { ...Grid }
}
fragment Articles on ArticleConnection { totalCount nodes { id } }
fragment Repeated on RepeatedQuote { quoteCount articleCount quote { id } cluster { id } }
fragment List on QuoteConnection { totalCount nodes { id } }
fragment Voice on VoiceShareBucket { bucketStart articlesMentioning articlesQuoting quotedShare quotes }
fragment Stats on QuoteStats { quotes articles outlets speakers organisations words firstPublishedAt lastPublishedAt }
fragment Series on TimeSeries { key label total points { bucketStart quoteCount } }
fragment Full on TimeSeries { total points { bucketStart quoteCount articleCount speakerCount } }
fragment Grid on QuoteGrid { rows { ...Bucket } columns { ...Bucket } cells { row column count } }
fragment Faceted on QuoteConnection {
  totalCount
  facets(by: $by, first: $limit, skip: $skip) { facet buckets { ...Bucket } }
}
fragment Bucket on FacetBucket { value label count }`;

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const organisation = fc.integer({ min: 1, max: 6 }).map((n) => `org_${n}`);
const filters = fc.record({
  affiliation: maybe(
    fc.record({
      organisation: organisation.map((id) => ({ id: [id] })),
      includeDescendants: fc.boolean(),
      orSelf: fc.boolean(),
    }),
  ),
  speaker: maybe(
    fc.oneof(
      fc.integer({ min: 7, max: 10 }).map((n) => ({ id: [`per_${n}`] })),
      fc.constant({ id: ['per_7', 'per_8', 'org_1'] }),
      fc.constant({ slug: { eq: 'person-2' } }),
      fc.constant({ kind: ['PERSON'], slug: { eq: 'person-2' } }),
      fc.constant({ kind: ['PERSON', 'ORGANISATION'], slug: { in: ['person-1', 'body-2'] } }),
    ),
  ),
  article: maybe(
    fc.oneof(
      organisation.map((id) => ({ outlet: { id: [id] } })),
      fc.constant({ outlet: { slug: { in: ['body-1', 'body-3', 'body-9'] } } }),
      fc.constant({ language: ['en'], outlet: { id: ['org_1'] } }),
    ),
  ),
  kind: maybe(fc.subarray(['DIRECT', 'INDIRECT', 'MIXED'])),
  publishedAt: maybe(
    fc.constantFrom<object>(
      { gte: '2018-01-01T00:00:00Z', lt: '2020-01-01T00:00:00Z' },
      { gte: '2018-03-01T00:00:00Z' },
      { lt: '2019-05-06T07:08:09Z' },
      { gte: '2019-01-01T00:00:00+01:00' },
    ),
  ),
});

const questions = fc.record({
  org: organisation,
  speaker: fc.constantFrom('per_7', 'per_8', 'per_9', 'per_99'),
  filter: filters,
  skip: fc.constantFrom(0, 0, 1, 3),
  splitBy: fc.constantFrom('SPEAKER', 'OUTLET', 'KIND'),
  by: fc.subarray(Object.values(QuoteFacet), { minLength: 1 }),
  viewer: fc.constantFrom(anonymous, anonymous, editor),
  without: filters,
  fill: fc.boolean(),
  limit: fc.constantFrom(1, 2, 10),
  zone: fc.constantFrom('UTC', 'UTC', 'America/New_York'),
  interval: fc.constantFrom('MONTH', 'MONTH', 'QUARTER', 'YEAR', 'WEEK'),
  period: fc.constantFrom(
    { from: '2010-01-01', to: '2026-01-01' },
    { from: '2018-07-01', to: '2020-03-01' },
    { from: '2018-06-11', to: '2020-12-30' },
  ),
});

describe('statistics and lists of an organisation, speakers, outlets, kinds and a period', () => {
  it('are the same by narrow tables and tried quote by quote, after any history of writes', async () => {
    let counted = 0;
    let repeated = 0;
    await fc.assert(
      fc.asyncProperty(
        randomWrites,
        fc.array(questions, { minLength: 3, maxLength: 3 }),
        async (history, asked) => {
          await dataSource.transaction(async (manager) => {
            for (const write of history) await apply(manager, write);
          });
          for (const { interval, period, filter, without, viewer, ...others } of asked) {
            const weeks = interval === 'WEEK' ? { from: '2018-01-03', to: '2021-01-01' } : period;
            const { article, kind, publishedAt } = filter as Record<string, unknown>;
            const given = {
              tried: { or: [filter] },
              triedWithout: { or: [without] },
              cut: { article, kind, publishedAt },
            };
            const { data, errors } = await runQuery(dataSource, document, {
              variables: { ...others, ...given, filter, without, interval, period: weeks },
              viewer,
              once: true,
            });
            expect(errors).toEqual([]);
            const { lifted, ...answers } = data;
            expect(lifted).toEqual(data['triedFacets']);
            const told = Object.entries(answers).filter(([name]) => !name.startsWith('tried'));
            const tried = told.map(([name]) => {
              const triedName = `tried${name.charAt(0).toUpperCase()}${name.slice(1)}`;
              return [name, data[triedName] as unknown];
            });
            expect(Object.fromEntries(told)).toEqual(Object.fromEntries(tried));
            counted += (data['stats'] as { quotes: number }).quotes;
            repeated += (data['repeated'] as unknown[]).length;
          }
        },
      ),
      { numRuns: 12, endOnFailure: true },
    );
    expect(counted).toBeGreaterThan(0);
    expect(repeated).toBeGreaterThan(0);
  });
});
