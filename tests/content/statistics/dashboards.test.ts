import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { n, Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';
import { runQuery } from '../../support/run-query.js';

let dataSource: DataSource;
let ann: string;
let bob: string;
let outlet: string;

/** Ann is quoted in articles 1, 2 and 3, Bob in 3, 4 and 5, and the outlet itself in 3 alone. */
beforeAll(async () => {
  ({ dataSource } = await freshDatabase());
  const stage = new Stage(dataSource);
  ann = await stage.person('Ann Low', { gender: 'female' });
  bob = await stage.person('Bob High');
  outlet = await stage.organisation('The Harbour Post');
  const speakers = [[ann], [ann], [ann, bob, outlet], [bob], [bob, null]];
  for (const [index, said] of speakers.entries()) {
    const article = await stage.article(`"Yes." "No." "Both." Number ${index}.`, {
      outletId: outlet,
      publishedAt: new Date(Date.UTC(2024, 2, 1 + index, 12)),
    });
    for (const [place, speakerId] of said.entries()) {
      const speakerKind = speakerId === outlet ? 'ORGANISATION' : 'PERSON';
      const speaker = speakerId === null ? {} : ({ speakerId, speakerKind } as const);
      await stage.quote(article, ['Yes.', 'No.', 'Both.'][place]!, speaker);
    }
  }
});

async function read(query: string) {
  const { data, errors } = await runQuery(dataSource, query);
  expect(errors).toEqual([]);
  return data;
}

describe('who is quoted together (semantics 64)', () => {
  const selection = '{ edges { sharedArticles association node { name } } }';

  it('association is the shared part of the articles that quote either', async () => {
    const { person } = await read(
      `{ person(id: "${n.Person(ann)}") { coQuotedWith ${selection} } }`,
    );
    expect(person.coQuotedWith.edges).toEqual([
      { sharedArticles: 1, association: 1 / 5, node: { name: 'Bob High' } },
      { sharedArticles: 1, association: 1 / 3, node: { name: 'The Harbour Post' } },
    ]);
  });

  it('a period leaves out what was published outside of it', async () => {
    const period = 'period: { from: "2024-03-02", to: "2024-03-05" }';
    const { person } = await read(
      `{ person(id: "${n.Person(ann)}") { coQuotedWith(${period}) ${selection} } }`,
    );
    expect(person.coQuotedWith.edges).toMatchObject([
      { association: 1 / 3 },
      { association: 1 / 2 },
    ]);
  });
});

describe('how varied the sources of an outlet are (semantics 63)', () => {
  it('counts speakers, shares and single sources', async () => {
    const { organisation } = await read(`{ organisation(id: "${n.Organisation(outlet)}") {
      sourceDiversity(period: { from: "2024-03-01", to: "2024-03-06" }) {
        articles quotes distinctSpeakers distinctOrganisations topSpeakerShare unnamedShare
        singleSourceArticleShare byGender { value quotes speakers share } } } }`);
    expect(organisation.sourceDiversity).toEqual({
      articles: 5,
      quotes: 8,
      distinctSpeakers: 3,
      distinctOrganisations: 1,
      topSpeakerShare: 3 / 7,
      unnamedShare: 1 / 8,
      singleSourceArticleShare: 3 / 5,
      byGender: [
        { value: 'female', quotes: 3, speakers: 1, share: 1 / 2 },
        { value: 'unknown', quotes: 3, speakers: 1, share: 1 / 2 },
      ],
    });
  });
});

describe('a period makes at most 1,000 buckets (semantics 2)', () => {
  const most = [
    ['DAY', '2020-01-01', '2022-09-27'],
    ['WEEK', '2001-01-01', '2020-03-02'],
    ['MONTH', '1940-01-31', '2023-04-02'],
    ['QUARTER', '1750-03-31', '1999-10-02'],
    ['YEAR', '1001-12-31', '2000-01-02'],
  ] as const;

  it.each(most)('of %s from %s to %s there are so many; a year more is refused', async (...row) => {
    const [interval, from, to] = row;
    const ask = (first: string, behind: string) =>
      runQuery(
        dataSource,
        `{ articleTimeSeries(period: { from: "${first}", to: "${behind}" }, interval: ${interval}) { articleCount } }`,
      );
    expect((await ask(from, to)).data['articleTimeSeries']).toHaveLength(1000);
    const yearBefore = new Date(Date.parse(from) - 31_536_000_000).toISOString().slice(0, 10);
    const { errors } = await ask(yearBefore, to);
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  });
});

describe('one document, asked again with other variables', () => {
  const document = `query ($from: Date!, $zone: String!, $interval: TimeInterval!) {
    quoteTimeSeries(period: { from: $from, to: "2024-04-01" }, interval: $interval, timeZone: $zone,
      fillGaps: false) { total points { bucketStart quoteCount } }
  }`;

  it.each([
    ['2024-03-01', 'UTC', 'DAY', 8, '2024-03-01T00:00:00.000Z', 1],
    ['2024-03-01', 'Pacific/Auckland', 'DAY', 8, '2024-03-01T11:00:00.000Z', 1],
    ['2024-03-01', 'UTC', 'MONTH', 8, '2024-03-01T00:00:00.000Z', 8],
    ['2024-03-02', 'UTC', 'MONTH', 7, '2024-03-01T00:00:00.000Z', 7],
    ['2024-03-03', 'Pacific/Auckland', 'MONTH', 7, '2024-02-29T11:00:00.000Z', 7],
  ] as const)(
    'counts what they ask for: from %s in %s by %s',
    async (from, zone, interval, total, bucketStart, quoteCount) => {
      const { data, errors } = await runQuery(dataSource, document, {
        variables: { from, zone, interval },
      });
      expect(errors).toEqual([]);
      const [series] = data['quoteTimeSeries'];
      expect([series.total, series.points[0]]).toEqual([total, { bucketStart, quoteCount }]);
    },
  );
});
