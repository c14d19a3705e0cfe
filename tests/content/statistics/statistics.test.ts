import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { anonymous } from '../../../src/base/viewer.js';
import { freshDatabase } from '../../support/postgres.js';
import { runQuery, viewerOf } from '../../support/run-query.js';
import { Judge, type Filter } from '../lists/oracle/judge.js';
import { makeWorld, type Body, type Saying, type World } from '../lists/oracle/world.js';
import * as brute from './brute-force.js';
import {
  firstInstant,
  localDay,
  nextUnit,
  unitOf,
  unitsOf,
  type Interval,
} from './local-calendar.js';

/** Around New Year, changes of clocks, quarters and a leap day. */
const instants = [
  '2023-12-31T23:30:00Z',
  '2024-01-01T00:30:00Z',
  '2024-01-02T12:00:00Z',
  '2024-02-29T23:59:59.999Z',
  '2024-03-30T23:30:00Z',
  '2024-03-31T00:30:00Z',
  '2024-03-31T01:30:00Z',
  '2024-04-01T03:30:00Z',
  '2024-06-30T18:20:00Z',
  '2024-10-27T00:30:00Z',
  '2024-10-27T01:30:00Z',
  '2024-11-03T04:30:00Z',
  '2024-11-03T05:30:00Z',
  '2024-12-29T23:30:00Z',
  '2024-12-30T00:00:00Z',
  '2025-01-01T00:00:00Z',
];
const genders = ['female', 'male', null, 'female'];

let dataSource: DataSource;
let world: World;
let judge: Judge;

beforeAll(async () => {
  ({ dataSource } = await freshDatabase());
  world = await makeWorld(dataSource, 20_240_331, {
    stories: 70,
    publishedAt: (random) => new Date(instants[random(instants.length)]!),
  });
  for (const [i, { rowId }] of world.people.entries()) {
    await dataSource.query('update speaker set gender = $2 where id = $1', [rowId, genders[i]]);
  }
  judge = new Judge(world, false);
});

/** The answer to one root field, the same for the public and for those who see everything (semantics 16). */
async function ask<T>(
  field: string,
  variables: Record<string, unknown>,
  types: string,
): Promise<T> {
  const source = `query(${types}) { ${field} }`;
  const answers = [];
  for (const viewer of [anonymous, viewerOf('ADMIN')]) {
    const { data, errors } = await runQuery(dataSource, source, { variables, viewer });
    expect(errors).toEqual([]);
    answers.push(Object.values(data)[0]);
  }
  expect(answers[1]).toEqual(answers[0]);
  return answers[0] as T;
}

const filters: readonly Filter[] = [
  {},
  { kind: ['DIRECT', 'MIXED'] },
  { status: ['ACTIVE', 'RETRACTED'] },
  { not: { speakerKind: ['PERSON'] } },
  { article: { language: ['en'] }, medium: ['SPOKEN'] },
];
const intervals: readonly Interval[] = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'];
const zones = ['UTC', 'Europe/London', 'America/Havana', 'Asia/Kathmandu', 'Pacific/Auckland'];
const periods = [
  { from: '2023-12-31', to: '2024-04-02' },
  { from: '2024-10-26', to: '2025-01-02' },
  { from: '2024-03-31', to: '2024-04-01' },
];
const calendars = intervals.flatMap((interval) =>
  zones.flatMap((zone) => periods.map((period) => ({ interval, zone, period }))),
);

/** Quotes of a period in a zone, by the first day of their unit. */
function byUnit(
  sayings: readonly Saying[],
  { interval, zone, period }: (typeof calendars)[number],
): Map<string, Saying[]> {
  const dayOf = (saying: Saying) => localDay(Date.parse(saying.story.publishedAt), zone);
  const inPeriod = sayings.filter(
    (saying) => dayOf(saying) >= period.from && dayOf(saying) < period.to,
  );
  return brute.grouped(inPeriod, (saying) => unitOf(dayOf(saying), interval));
}

function pointsOf(sayings: readonly Saying[], calendar: (typeof calendars)[number]) {
  const units = byUnit(sayings, calendar);
  return unitsOf(calendar.period, calendar.interval).map((day) => {
    const inUnit = units.get(day) ?? [];
    return {
      bucketStart: firstInstant(day, calendar.zone),
      quoteCount: inUnit.length,
      articleCount: brute.distinct(inUnit.map(({ story }) => story)),
      speakerCount: brute.distinct(
        inUnit.flatMap(({ said }) => said.flatMap(({ speaker }) => speaker ?? [])),
      ),
    };
  });
}

const seriesField = `quoteTimeSeries(filter: $filter, period: $period, interval: $interval,
  timeZone: $zone, fillGaps: $fillGaps, splitBy: $splitBy, splitLimit: $splitLimit) {
  key label total points { bucketStart quoteCount articleCount speakerCount } }`;
const seriesTypes = `$filter: QuoteFilter, $period: DateRangeInput!, $interval: TimeInterval!,
  $zone: String!, $fillGaps: Boolean! = true, $splitBy: QuoteFacet, $splitLimit: Int`;

interface Series {
  readonly key: string;
  readonly label: string;
  readonly total: number;
  readonly points: readonly { readonly quoteCount: number }[];
}

describe('semantics 57, 58: series are cut into whole calendar units of the zone', () => {
  it.each(calendars)('$interval in $zone, $period.from to $period.to', async (calendar) => {
    const filter = filters[calendars.indexOf(calendar) % filters.length]!;
    const { interval, zone, period } = calendar;
    const variables = { filter, interval, zone, period };
    const [series] = await ask<Series[]>(seriesField, variables, seriesTypes);
    const expected = pointsOf(judge.sayings(filter), calendar);
    expect(series!.points).toEqual(expected);
    expect(series!.total).toBe(expected.reduce((sum, { quoteCount }) => sum + quoteCount, 0));
    const sparse = await ask<Series[]>(seriesField, { ...variables, fillGaps: false }, seriesTypes);
    expect(sparse[0]!.points).toEqual(expected.filter(({ quoteCount }) => quoteCount > 0));
  });

  it.each([
    [
      'a spring day has 23 hours',
      'Europe/London',
      'DAY',
      '2024-03-31',
      '2024-03-31T00:00:00.000Z',
      '2024-03-31T23:00:00.000Z',
    ],
    [
      'an autumn day has 25 hours',
      'Europe/London',
      'DAY',
      '2024-10-27',
      '2024-10-26T23:00:00.000Z',
      '2024-10-28T00:00:00.000Z',
    ],
    [
      'a day starts late where midnight is left out',
      'America/Havana',
      'DAY',
      '2024-03-10',
      '2024-03-10T05:00:00.000Z',
      '2024-03-11T04:00:00.000Z',
    ],
    [
      'a day starts at the first of two midnights',
      'America/Havana',
      'DAY',
      '2024-11-03',
      '2024-11-03T04:00:00.000Z',
      '2024-11-04T05:00:00.000Z',
    ],
    [
      'a week is not split at New Year',
      'UTC',
      'WEEK',
      '2021-01-01',
      '2020-12-28T00:00:00.000Z',
      '2021-01-04T00:00:00.000Z',
    ],
    [
      'a quarter starts in October',
      'UTC',
      'QUARTER',
      '2024-12-31',
      '2024-10-01T00:00:00.000Z',
      '2025-01-01T00:00:00.000Z',
    ],
  ] as const)('%s', async (_, zone, interval, day, start, end) => {
    const period = { from: day, to: nextUnit(day, 'DAY') };
    const { data } = await runQuery(
      dataSource,
      `query($period: DateRangeInput!, $interval: TimeInterval!, $zone: String!) { organisation(slug: "body-0") {
         topSpeakers(period: $period, interval: $interval, timeZone: $zone) { bucketStart bucketEnd } } }`,
      { variables: { period, interval, zone } },
    );
    expect(data['organisation'].topSpeakers).toEqual([{ bucketStart: start, bucketEnd: end }]);
  });

  it.each([
    ['an unknown zone', { zone: 'Mars/Olympus' }],
    ['an offset', { zone: '+02:00' }],
    ['a period that runs backwards', { period: { from: '2024-02-02', to: '2024-02-01' } }],
    ['more than 1,000 buckets', { period: { from: '2020-01-01', to: '2023-01-01' } }],
    ['a splitLimit of 0', { splitBy: 'KIND', splitLimit: 0 }],
    ['a splitLimit of 101', { splitBy: 'KIND', splitLimit: 101 }],
  ])('%s is refused (semantics 2)', async (_, given) => {
    const variables = { zone: 'UTC', interval: 'DAY', period: periods[0], ...given };
    const { errors } = await runQuery(dataSource, `query(${seriesTypes}) { ${seriesField} }`, {
      variables,
    });
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['quoteTimeSeries'] }]);
  });

  it('an empty period has no buckets, 1,000 days have 1,000', async () => {
    const points = async (from: string, to: string) => {
      const variables = { zone: 'UTC', interval: 'DAY', period: { from, to } };
      return (await ask<Series[]>(seriesField, variables, seriesTypes))[0]!.points.length;
    };
    expect(await points('2024-01-01', '2024-01-01')).toBe(0);
    expect(await points('2021-01-01', '2023-09-28')).toBe(1000);
  });

  it('a day that a zone left out is no unit', async () => {
    const { data } = await runQuery(
      dataSource,
      `{ articleTimeSeries(period: { from: "2011-12-29", to: "2012-01-01" }, interval: DAY,
         timeZone: "Pacific/Apia") { bucketStart } }`,
    );
    expect(data['articleTimeSeries']).toEqual([
      { bucketStart: '2011-12-29T10:00:00.000Z' },
      { bucketStart: '2011-12-30T10:00:00.000Z' },
    ]);
  });
});

describe('semantics 59, 60, 77: series split by a facet', () => {
  const facets = Object.keys(brute.facetValues);

  it.each(facets)('%s: by total, label and key, the rest in _other', async (splitBy) => {
    const calendar = {
      interval: 'QUARTER',
      zone: 'Europe/London',
      period: { from: '2023-12-01', to: '2025-02-01' },
    } as const;
    for (const splitLimit of [2, 100]) {
      const variables = { ...calendar, splitBy, splitLimit, filter: {} };
      const series = await ask<Series[]>(seriesField, variables, seriesTypes);
      const sayings = [...byUnit(judge.sayings({}), calendar).values()].flat();
      const listed = brute.bucketsOf(splitBy, sayings).slice(0, splitLimit);
      const inListed = new Set(listed.flatMap((bucket) => bucket.sayings));
      const others = sayings.filter((saying) => !inListed.has(saying));
      const expected = [
        ...listed.map(({ value, sayings: own }) => ({ key: value, sayings: own })),
        ...(others.length > 0 ? [{ key: '_other', sayings: others }] : []),
      ];
      expect(series).toMatchObject(
        expected.map(({ key, sayings: own }) => ({
          key,
          total: own.length,
          points: pointsOf(own, calendar),
        })),
      );
    }
  });

  it.each(facets)('facets and grids by %s', async (facet) => {
    for (const filter of filters) {
      const counted = brute
        .bucketsOf(facet, judge.sayings(filter))
        .map(({ value, sayings }) => ({ value, count: sayings.length }));
      const { facets: given, further } = (
        await runQuery(
          dataSource,
          `query($filter: QuoteFilter, $by: [QuoteFacet!]!) { quotes(filter: $filter, first: 0) {
             facets(by: $by, first: 3) { buckets { value count } }
             further: facets(by: $by, first: 3, skip: 2) { buckets { value count } } } }`,
          { variables: { filter, by: [facet] } },
        )
      ).data['quotes'];
      expect(given).toEqual([{ buckets: counted.slice(0, 3) }]);
      expect(further).toEqual([{ buckets: counted.slice(2, 5) }]);
    }
  });

  it('refuses a list of more facets than there are, which would count each again', async () => {
    const by = Array<string>(facets.length + 1).fill('KIND');
    const { errors } = await runQuery(
      dataSource,
      'query($by: [QuoteFacet!]!) { quotes { facets(by: $by) { facet } } }',
      { variables: { by } },
    );
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  });

  it.each([
    ['OUTLET', 'SPEAKER'],
    ['SPEAKER', 'SPEAKER'],
    ['AFFILIATION', 'MONTH'],
  ])('semantics 96: quoteGrid of %s and %s', async (rows, columns) => {
    const field = `quoteGrid(filter: $filter, rows: $rows, columns: $columns, rowLimit: 3, columnLimit: 4) {
      rows { value count } columns { value count } cells { row column count } }`;
    for (const filter of filters) {
      const types = '$filter: QuoteFilter, $rows: QuoteFacet!, $columns: QuoteFacet!';
      const grid = await ask(field, { filter, rows, columns }, types);
      const sayings = judge.sayings(filter);
      const side = (facet: string, limit: number) =>
        brute.bucketsOf(facet, sayings).slice(0, limit);
      const count = ({ value, sayings: own }: ReturnType<typeof side>[number]) => ({
        value,
        count: own.length,
      });
      const cells = side(rows, 3).flatMap((row) =>
        side(columns, 4).flatMap((column) => {
          const both = row.sayings.filter((saying) => column.sayings.includes(saying)).length;
          return both > 0 ? [{ row: row.value, column: column.value, count: both }] : [];
        }),
      );
      expect(grid).toEqual({
        rows: side(rows, 3).map(count),
        columns: side(columns, 4).map(count),
        cells,
      });
    }
  });
});

describe('semantics 96', () => {
  it('quoteStats are the filter in numbers', async () => {
    for (const filter of filters) {
      const sayings = judge.sayings(filter);
      const times = sayings
        .map(({ story }) => new Date(story.publishedAt).toISOString())
        .toSorted();
      const field = `quoteStats(filter: $filter) { quotes articles outlets speakers organisations words
        firstPublishedAt lastPublishedAt }`;
      expect(await ask(field, { filter }, '$filter: QuoteFilter')).toEqual({
        quotes: sayings.length,
        articles: brute.distinct(sayings.map(({ story }) => story)),
        outlets: brute.distinct(sayings.map(({ story }) => story.outlet)),
        speakers: brute.distinct(
          sayings.flatMap(({ said }) => said.flatMap(({ speaker }) => speaker ?? [])),
        ),
        organisations: brute.distinct(
          sayings.flatMap(({ said }) => said.flatMap(({ office }) => office ?? [])),
        ),
        words: brute.wordsOf(sayings),
        firstPublishedAt: times[0] ?? null,
        lastPublishedAt: times.at(-1) ?? null,
      });
    }
  });

  it.each(calendars.filter(({ zone }) => zone !== 'UTC'))(
    'articleTimeSeries: $interval in $zone, $period.from to $period.to',
    async ({ interval, zone, period }) => {
      const filter = { language: ['de'] };
      const field = `articleTimeSeries(filter: $filter, period: $period, interval: $interval, timeZone: $zone) {
        bucketStart articleCount }`;
      const types =
        '$filter: ArticleFilter, $period: DateRangeInput!, $interval: TimeInterval!, $zone: String!';
      const days = judge
        .stories(filter)
        .map(({ publishedAt }) => localDay(Date.parse(publishedAt), zone))
        .filter((day) => day >= period.from && day < period.to);
      expect(await ask(field, { filter, interval, zone, period }, types)).toEqual(
        unitsOf(period, interval).map((unit) => ({
          bucketStart: firstInstant(unit, zone),
          articleCount: days.filter((day) => unitOf(day, interval) === unit).length,
        })),
      );
    },
  );
});

describe.each([false, true])('an organisation, includeDescendants: %s', (deep) => {
  const ofBody = (body: Body, field: string) => `organisation(id: "${body.id}") { ${field} }`;
  const types = `$period: DateRangeInput!, $interval: TimeInterval!, $zone: String!, $deep: Boolean!`;
  const calendarsHere = calendars.filter(
    ({ interval }) => interval === 'MONTH' || interval === 'WEEK',
  );

  it('semantics 61: topSpeakers are people through their office', async () => {
    for (const [i, calendar] of calendarsHere.entries()) {
      const { interval, zone, period } = calendar;
      const body = world.bodies[i % world.bodies.length]!;
      const filter = filters[i % filters.length]!;
      const limit = 1 + (i % 3);
      const variables = { filter, interval, zone, period, deep, limit };
      const field = `topSpeakers(period: $period, interval: $interval, timeZone: $zone, includeDescendants: $deep, limit: $limit, filter: $filter) {
        bucketStart bucketEnd totalQuotes
        entries { rank speaker { id } quoteCount articleCount share lastQuotedAt } }`;
      const { data, errors } = await runQuery(
        dataSource,
        `query(${types}, $filter: QuoteFilter, $limit: Int!) { ${ofBody(body, field)} }`,
        { variables },
      );
      expect(errors).toEqual([]);
      const units = byUnit(judge.sayings(filter), calendar);
      const expected = unitsOf(period, interval).map((unit) => {
        const through = (units.get(unit) ?? []).flatMap((saying) =>
          saying.said
            .filter(({ office }) =>
              brute.isUnder(world, office, body, brute.dayOfSpeaking(saying), deep),
            )
            .map(({ speaker }) => ({ saying, speaker: speaker! })),
        );
        const total = brute.distinct(through.map(({ saying }) => saying));
        const rows = [...brute.grouped(through, ({ speaker }) => speaker.id).values()]
          .map((group) => ({
            speaker: group[0]!.speaker,
            sayings: group.map(({ saying }) => saying),
          }))
          .toSorted(
            (a, b) => b.sayings.length - a.sayings.length || brute.byName(a.speaker, b.speaker),
          );
        return {
          bucketStart: firstInstant(unit, zone),
          bucketEnd: firstInstant(nextUnit(unit, interval), zone),
          totalQuotes: total,
          entries: rows.slice(0, limit).map(({ speaker, sayings }) => ({
            rank: 1 + rows.filter((other) => other.sayings.length > sayings.length).length,
            speaker: { id: speaker.id },
            quoteCount: sayings.length,
            articleCount: brute.distinct(sayings.map(({ story }) => story)),
            share: expect.closeTo(sayings.length / total),
            lastQuotedAt: sayings
              .map(({ story }) => new Date(story.publishedAt).toISOString())
              .toSorted()
              .at(-1),
          })),
        };
      });
      expect(data['organisation'].topSpeakers).toEqual(expected);
    }
  });

  it('semantics 62: voiceShare tells quoting from mentioning', async () => {
    for (const [i, { interval, zone, period }] of calendarsHere.entries()) {
      const body = world.bodies[i % world.bodies.length]!;
      const filter = i % 2 ? {} : { language: ['en'] };
      const variables = { filter, interval, zone, period, deep };
      const field = `voiceShare(period: $period, interval: $interval, timeZone: $zone, includeDescendants: $deep, filter: $filter) {
        bucketStart articlesMentioning articlesQuoting quotedShare quotes quotedWords }`;
      const { data, errors } = await runQuery(
        dataSource,
        `query(${types}, $filter: ArticleFilter) { ${ofBody(body, field)} }`,
        { variables },
      );
      expect(errors).toEqual([]);
      const stories = judge.stories(filter).filter(({ publishedAt }) => {
        const day = localDay(Date.parse(publishedAt), zone);
        return day >= period.from && day < period.to;
      });
      const belongs = (saying: Saying) =>
        saying.said.some(({ speaker, office }) =>
          [speaker, office].some((who) =>
            brute.isUnder(world, who, body, brute.dayOfSpeaking(saying), deep),
          ),
        );
      const quotes = judge
        .sayings({})
        .filter((saying) => stories.includes(saying.story) && belongs(saying));
      const unitAt = (publishedAt: string) =>
        unitOf(localDay(Date.parse(publishedAt), zone), interval);
      const expected = unitsOf(period, interval).map((unit) => {
        const own = quotes.filter(({ story }) => unitAt(story.publishedAt) === unit);
        const quoting = new Set(own.map(({ story }) => story));
        const mentioning = stories.filter(
          (story) =>
            unitAt(story.publishedAt) === unit &&
            (quoting.has(story) ||
              story.mentions.some((who) =>
                brute.isUnder(world, who, body, story.publishedAt.slice(0, 10), deep),
              )),
        );
        return {
          bucketStart: firstInstant(unit, zone),
          articlesMentioning: mentioning.length,
          articlesQuoting: quoting.size,
          quotedShare:
            mentioning.length === 0 ? null : expect.closeTo(quoting.size / mentioning.length),
          quotes: own.length,
          quotedWords: brute.wordsOf(own),
        };
      });
      expect(data['organisation'].voiceShare).toEqual(expected);
    }
  });
});

describe('semantics 63: sourceDiversity of an outlet', () => {
  it.each([0, 1, 2, 3])('of outlet %i', async (number) => {
    const outlet = world.bodies[number]!;
    for (const period of periods) {
      const field = `organisation(id: "${outlet.id}") { sourceDiversity(period: $period) {
        articles quotes distinctSpeakers distinctOrganisations topSpeakerShare effectiveSpeakers
        singleSourceArticleShare unnamedShare byGender { value quotes speakers words share }
        byOrganisation(first: 2) { organisation { id } quotes share } } }`;
      const { sourceDiversity } = await ask<{ sourceDiversity: unknown }>(
        field,
        { period },
        '$period: DateRangeInput!',
      );
      expect(sourceDiversity).toEqual(diversityOf(outlet, period));
    }
  });

  function diversityOf(outlet: Body, period: (typeof periods)[number]) {
    const stories = brute.withoutReprints(
      judge.stories({}).filter((story) => {
        const day = story.publishedAt.slice(0, 10);
        return story.outlet === outlet && day >= period.from && day < period.to;
      }),
    );
    const sayings = judge.sayings({}).filter(({ story }) => stories.includes(story));
    const voices = sayings.flatMap((saying) =>
      saying.said.flatMap(({ speaker }) => (speaker ? [{ saying, speaker }] : [])),
    );
    const perSpeaker = [...brute.grouped(voices, ({ speaker }) => speaker.id).values()].map(
      (group) => group.length,
    );
    const withSpeaker = sayings.filter(({ said }) => said.some(({ speaker }) => speaker));
    const bodies = sayings.flatMap((saying) =>
      saying.said.flatMap(({ speaker, kind, office }) => {
        const body = kind === 'ORGANISATION' ? speaker : office;
        return body ? [{ saying, body }] : [];
      }),
    );
    const quoting = [...brute.grouped(sayings, ({ story }) => story.id).values()];
    const sources = quoting.map((own) =>
      brute.distinct(own.flatMap(({ said }) => said.map(({ speaker }) => speaker?.id ?? 'nobody'))),
    );
    const people = voices.filter(({ speaker }) => world.people.includes(speaker));
    const genderOf = ({ speaker }: (typeof people)[number]) =>
      genders[world.people.indexOf(speaker)] ?? 'unknown';
    const values = [
      ...new Set([...people.map(genderOf), ...(people.length > 0 ? ['unknown'] : [])]),
    ];
    const ofPeople = brute.distinct(people.map(({ saying }) => saying));
    return {
      articles: stories.length,
      quotes: sayings.length,
      distinctSpeakers: perSpeaker.length,
      distinctOrganisations: brute.distinct(bodies.map(({ body }) => body)),
      topSpeakerShare: ratio(Math.max(0, ...perSpeaker), withSpeaker.length),
      effectiveSpeakers: ratio(
        1,
        perSpeaker.reduce((sum, count) => sum + (count / voices.length) ** 2, 0),
      ),
      singleSourceArticleShare: ratio(
        sources.filter((count) => count === 1).length,
        quoting.length,
      ),
      unnamedShare: ratio(sayings.length - withSpeaker.length, sayings.length),
      byGender: values
        .map((value) => {
          const own = people.filter((row) => genderOf(row) === value);
          const said = [...new Set(own.map(({ saying }) => saying))];
          return {
            value,
            quotes: said.length,
            speakers: brute.distinct(own.map(({ speaker }) => speaker)),
            words: brute.wordsOf(said),
            share: expect.closeTo(said.length / ofPeople),
          };
        })
        .toSorted((a, b) => b.quotes - a.quotes || brute.compare(a.value, b.value)),
      byOrganisation: [...brute.grouped(bodies, ({ body }) => body.id).values()]
        .map((group) => ({
          body: group[0]!.body,
          quotes: brute.distinct(group.map(({ saying }) => saying)),
        }))
        .toSorted((a, b) => b.quotes - a.quotes || brute.byName(a.body, b.body))
        .slice(0, 2)
        .map(({ body, quotes }) => ({
          organisation: { id: body.id },
          quotes,
          share: expect.closeTo(quotes / sayings.length),
        })),
    };
  }
});

function ratio(part: number, whole: number): unknown {
  return whole === 0 ? null : expect.closeTo(part / whole);
}

describe('semantics 64: coQuotedWith', () => {
  it.each([
    ['ever', undefined, 1],
    ['in a period', { from: '2024-03-01', to: '2024-11-01' }, 1],
    ['in two articles at least', undefined, 2],
  ])('%s', async (_, period, minArticles) => {
    for (const person of world.people) {
      const field = `person(id: "${person.id}") { coQuotedWith(period: $period, minArticles: $minArticles, first: 50) {
        totalCount edges { node { id } sharedArticles association } } }`;
      const types = '$period: DateRangeInput, $minArticles: Int';
      const { coQuotedWith } = await ask<{ coQuotedWith: unknown }>(
        field,
        { period, minArticles },
        types,
      );
      const sayings = judge.sayings({}).filter(({ story }) => {
        const day = story.publishedAt.slice(0, 10);
        return !period || (day >= period.from && day < period.to);
      });
      const storiesOf = (who: Body) =>
        new Set(
          sayings
            .filter(({ said }) => said.some(({ speaker }) => speaker === who))
            .map(({ story }) => story),
        );
      const mine = storiesOf(person);
      const edges = [...world.people, ...world.bodies]
        .filter((who) => who !== person)
        .map((who) => {
          const theirs = storiesOf(who);
          const shared = [...theirs].filter((story) => mine.has(story)).length;
          return { who, shared, all: mine.size + theirs.size - shared };
        })
        .filter(({ shared }) => shared >= minArticles)
        .toSorted((a, b) => b.shared - a.shared || brute.byName(a.who, b.who));
      expect(coQuotedWith).toEqual({
        totalCount: edges.length,
        edges: edges.map(({ who, shared, all }) => ({
          node: { id: who.id },
          sharedArticles: shared,
          association: expect.closeTo(shared / all),
        })),
      });
    }
  });
});
