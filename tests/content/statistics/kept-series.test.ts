import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../support/postgres.js';
import { runQuery } from '../../support/run-query.js';
import { apply, randomWrites, seed } from './random-writes.js';

let dataSource: DataSource;
beforeAll(async () => {
  ({ dataSource } = await freshDatabase());
  await dataSource.transaction(async (manager) => {
    await seed(manager);
    for (let turn = 0; turn < 30; turn++) {
      await apply(manager, { name: 'new quotes', picks: [turn, turn + 3, turn] });
      await apply(manager, { name: 'attributions of quotes without', picks: [turn, turn, turn] });
    }
  });
});

const said = `{ organisation: { id: [$org] }, includeDescendants: $below, orSelf: $self }`;
const span = `period: $period, interval: $interval, timeZone: $zone`;
const when = `${span}, fillGaps: $fill`;
const top = `${span}, includeDescendants: $below, limit: $limit`;

/*
 * What is asked for decides how it is counted: counts alone are read from those that triggers keep,
 * articles are counted among the quotes of the organisation, and a filter that points at no one
 * organisation is tried on every quote.
 */
const document = `
query Same($org: ID!, $person: ID!, $below: Boolean!, $self: Boolean!, $fill: Boolean!, $limit: Int!
  $period: DateRangeInput!, $interval: TimeInterval!, $zone: String!) {
  kept: quoteTimeSeries(filter: { affiliation: ${said} }, ${when}) { ...Counts }
  counted: quoteTimeSeries(filter: { affiliation: ${said} }, ${when}) { ...Counts points { articleCount } }
  tried: quoteTimeSeries(filter: { and: [{ affiliation: ${said} }] }, ${when}) { ...Counts }
  allKept: quoteTimeSeries(${when}) { ...Counts }
  allCounted: quoteTimeSeries(${when}) { ...Counts points { speakerCount } }
  personKept: quoteTimeSeries(filter: { speaker: { id: [$person] } }, ${when}) { ...Counts }
  personTried: quoteTimeSeries(filter: { and: [{ speaker: { id: [$person] } }] }, ${when}) { ...Counts }
  organisation(id: $org) {
    topKept: topSpeakers(${top}) { ...Top }
    topCounted: topSpeakers(${top}) { ...Top entries { articleCount lastQuotedAt } }
    topFiltered: topSpeakers(filter: { not: { language: ["xx"] } }, ${top}) { ...Top }
  }
}
fragment Counts on TimeSeries { key label total points { bucketStart quoteCount } }
fragment Top on TopSpeakersBucket {
  bucketStart bucketEnd totalQuotes entries { rank quoteCount share speaker { id } }
}`;

const years = { from: '2018-01-01', to: '2023-01-01' };
const months = { from: '2018-07-01', to: '2022-03-01' };
const days = { from: '2018-06-11', to: '2020-12-30' };

const questions = fc.record({
  org: fc.integer({ min: 1, max: 6 }).map((n) => `org_${n}`),
  person: fc.integer({ min: 7, max: 10 }).map((n) => `per_${n}`),
  below: fc.boolean(),
  self: fc.boolean(),
  fill: fc.boolean(),
  limit: fc.constantFrom(1, 2, 10),
  zone: fc.constantFrom('UTC', 'UTC', 'Etc/UTC', 'America/New_York'),
  cut: fc.oneof(
    fc.record({
      period: fc.constantFrom(years, months, days),
      interval: fc.constantFrom('MONTH', 'QUARTER', 'YEAR', 'WEEK'),
    }),
    fc.record({ period: fc.constant(days), interval: fc.constant('DAY') }),
  ),
});

/** The answer without what only counting tells. */
const counts = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer, (key, value: unknown) =>
      ['articleCount', 'speakerCount', 'lastQuotedAt'].includes(key) ? undefined : value,
    ),
  );

describe('series over time', () => {
  it('are the same by kept counts and counted one by one, after any history of writes', async () => {
    let quotes = 0;
    let ranked = 0;
    await fc.assert(
      fc.asyncProperty(
        randomWrites,
        fc.array(questions, { minLength: 3, maxLength: 3 }),
        async (history, asked) => {
          await dataSource.transaction(async (manager) => {
            for (const write of history) await apply(manager, write);
          });
          for (const { cut, ...others } of asked) {
            const variables = { ...others, ...cut };
            const { data, errors } = await runQuery(dataSource, document, { variables });
            expect(errors).toEqual([]);
            expect(data['kept']).toEqual(counts(data['counted']));
            expect(data['kept']).toEqual(data['tried']);
            expect(data['allKept']).toEqual(counts(data['allCounted']));
            expect(data['personKept']).toEqual(data['personTried']);
            const { topKept, topCounted, topFiltered } = data['organisation'];
            expect(topKept).toEqual(counts(topCounted));
            expect(topKept).toEqual(topFiltered);
            quotes += data['kept'][0].total;
            for (const { entries } of topKept) ranked += entries.length;
          }
        },
      ),
      { numRuns: 10, endOnFailure: true },
    );
    expect(quotes).toBeGreaterThan(0);
    expect(ranked).toBeGreaterThan(0);
  });
});
