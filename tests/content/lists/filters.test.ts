import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Mention } from '../../../src/content/articles/mention.entity.js';
import { OrganisationParent } from '../../../src/content/organisations/organisation-parent.entity.js';
import { n, Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';
import { runQuery } from '../../support/run-query.js';

let dataSource: DataSource;
const ids: Record<string, string> = {};

/**
 * Ada (Agency) says "Alpha." on New Year's Eve 2023 in UTC, nobody known "Beta." a day later, the
 * Agency itself "Gamma." without a place in the text. Agency stands below Ministry in 2024 only.
 */
beforeAll(async () => {
  ({ dataSource } = await freshDatabase());
  const stage = new Stage(dataSource);
  const keep = async (name: string, made: Promise<string>) => (ids[name] = await made);
  const ministry = await keep('Ministry', stage.organisation('Ministry', { wikidataId: 'Q1' }));
  const agency = await keep('Agency', stage.organisation('50%_Agency', { slug: 'agency' }));
  const link = { childId: agency, parentId: ministry, startDate: '2024', endDate: '2024' };
  await dataSource.manager.insert(OrganisationParent, link);
  const ada = await keep('Ada', stage.person('Ada Rowe'));
  await keep('Bo', stage.person('Bo Rowe'));
  await stage.membership(ada, agency, 'head', { startDate: '2023' });
  const publishedAt = new Date('2023-12-31T23:30:00Z');
  const eve = await keep('eve', stage.article('Alpha.', { publishedAt, slug: 'eve' }));
  const office = { roleBasis: 'STATED', roleOrganisationId: agency } as const;
  const spoken = { ...office, speakerId: ada, speakerKind: 'PERSON' } as const;
  await keep('Alpha', stage.quote(eve, 'Alpha.', spoken, { confidence: 0.5 }));
  const day = await keep('day', stage.article('Beta.', { slug: 'day' }));
  const late = { saidAt: new Date('2024-01-01T00:00:00Z'), verifiedAt: publishedAt } as const;
  await keep('Beta', stage.quote(day, 'Beta.', { speakerKind: 'UNNAMED' }, late));
  const self = { speakerId: agency, speakerKind: 'ORGANISATION' } as const;
  await keep('Gamma', stage.quote(day, 'Gamma', self, { kind: 'INDIRECT' }));
  await stage.article('Silence.', { slug: 'silence' });
  const mention = { articleId: eve, speakerId: ada, surfaceForm: 'Ada', spanStart: 0, spanEnd: 3 };
  await dataSource.manager.insert(Mention, mention);
});

/** Text of a filter with the ids of things by their names in braces. */
const written = (filter: string): string =>
  filter.replace(/<(\w+)>/g, (_, name: string) => {
    if (['Ada', 'Bo'].includes(name)) return `"${n.Person(ids[name]!)}"`;
    if (['eve', 'day'].includes(name)) return `"${n.Article(ids[name]!)}"`;
    return ['Alpha', 'Beta', 'Gamma'].includes(name)
      ? `"${n.Quote(ids[name]!)}"`
      : `"${n.Organisation(ids[name]!)}"`;
  });

const left = async (list: string, field: string, filter: string): Promise<string> => {
  const { data, errors } = await runQuery(
    dataSource,
    `{ ${list}(filter: ${written(filter)}) { totalCount nodes { is: ${field} } } }`,
  );
  expect(errors).toEqual([]);
  const names = data[list].nodes.map((node: { is: string }) => node.is.replace('.', ''));
  expect(data[list].totalCount).toBe(names.length);
  return names.toSorted().join(' ');
};

describe('quotes', () => {
  it.each([
    ['20: {} is true', '{}', 'Alpha Beta Gamma'],
    ['20: null is absent', '{ kind: null, and: null }', 'Alpha Beta Gamma'],
    ['20: and: [] is true', '{ and: [] }', 'Alpha Beta Gamma'],
    ['20: or: [] is false', '{ or: [] }', ''],
    ['20: a list of nothing matches nothing', '{ language: [] }', ''],
    [
      '20: fields, and, or, not are all joined by AND',
      '{ kind: [DIRECT], or: [{ id: [<Alpha>] }, { id: [<Gamma>] }], not: { verified: true } }',
      'Alpha',
    ],
    [
      '21: not is the exact complement',
      '{ not: { speaker: { name: { eq: "Ada Rowe" } } } }',
      'Beta Gamma',
    ],
    ['21: not of a missing confidence', '{ not: { maxConfidence: 1 } }', 'Beta Gamma'],
    [
      '21: not of a missing affiliation',
      '{ not: { affiliation: { organisation: {} } } }',
      'Beta Gamma',
    ],
    [
      '22: ranges are half-open',
      '{ publishedAt: { gte: "2023-12-31T23:30:00Z", lt: "2024-01-01T00:00:00Z" } }',
      'Alpha',
    ],
    ['22: an end is outside', '{ publishedAt: { lt: "2023-12-31T23:30:00.000Z" } }', ''],
    [
      '22: any offset is understood',
      '{ publishedAt: { lt: "2024-01-01T01:30:00.001+02:00" } }',
      'Alpha',
    ],
    [
      '22: saidAt falls back to publishedAt',
      '{ saidAt: { lt: "2024-01-01T00:00:00.001Z" } }',
      'Alpha Beta',
    ],
    ['25: unknown and garbled ids match nothing', '{ id: ["quo_9999", "x", "", <Ada>] }', ''],
    ['25: beside known ones', '{ id: ["quo_9999", <Beta>] }', 'Beta'],
    ['26: speakers by id', '{ speaker: { id: [<Ada>, <Agency>] } }', 'Alpha Gamma'],
    ['26: speakers by slug', '{ speaker: { slug: { in: ["agency"] } } }', 'Gamma'],
    [
      '26: an organisation by kind and slug',
      '{ speaker: { kind: [ORGANISATION], slug: { eq: "agency" } } }',
      'Gamma',
    ],
    ['26: no person of that slug', '{ speaker: { kind: [PERSON], slug: { eq: "agency" } } }', ''],
    ['26: all that people say', '{ speaker: { kind: [PERSON] } }', 'Alpha'],
    ['26: a speaker at all', '{ speaker: {} }', 'Alpha Gamma'],
    [
      '27: the frozen office',
      '{ affiliation: { organisation: { slug: { eq: "agency" } } } }',
      'Alpha',
    ],
    [
      '27: orSelf adds its own words',
      '{ affiliation: { organisation: { id: [<Agency>] }, orSelf: true } }',
      'Alpha Gamma',
    ],
    [
      '27: descendants by the links of the day of speaking',
      '{ affiliation: { organisation: { id: [<Ministry>] }, includeDescendants: true, orSelf: true } }',
      'Gamma',
    ],
    [
      '27: without descendants',
      '{ affiliation: { organisation: { id: [<Ministry>] }, orSelf: true } }',
      '',
    ],
    ['29: verbatim has a place', '{ verbatim: true }', 'Alpha Beta'],
    ['29: without a place is not verbatim', '{ verbatim: false }', 'Gamma'],
    ['29: maxConfidence is met by equals', '{ maxConfidence: 0.5 }', 'Alpha'],
    ['65: words are stemmed', '{ text: { matches: "alphas" } }', 'Alpha'],
    ['65: OR and minus', '{ text: { matches: "alpha OR beta -alpha" } }', 'Alpha Beta'],
    ['65: nothing to look for matches nothing', '{ text: { matches: "?!" } }', ''],
  ])('semantics %s', async (_, filter, expected) => {
    expect(await left('quotes', 'text', filter)).toBe(expected);
  });

  it('a search longer than anybody means is refused before it is tried (semantics 65)', async () => {
    const long = 'word '.repeat(1001);
    for (const call of [
      `quotes(filter: { text: { matches: "${long}" } })`,
      `searchQuotes(query: "${long}")`,
    ]) {
      const { errors } = await runQuery(dataSource, `{ ${call} { totalCount } }`);
      expect(errors).toMatchObject([
        { code: 'BAD_USER_INPUT', message: 'A search may have 5000 characters at most.' },
      ]);
    }
  });
});

describe('articles', () => {
  it.each([
    ['24: some needs one', '{ quotes: { some: {} } }', 'day eve'],
    ['24: none is true without quotes', '{ quotes: { none: {} } }', 'silence'],
    ['24: every is true without quotes', '{ quotes: { every: { kind: [INDIRECT] } } }', 'silence'],
    ['24: every fails by one', '{ quotes: { every: { verified: true } } }', 'silence'],
    [
      '62: concerns whom it quotes, itself or through an office',
      '{ concerns: { organisation: { slug: { eq: "agency" } } } }',
      'day eve',
    ],
    [
      '62: concerns those above on the day',
      '{ concerns: { organisation: { wikidataId: { eq: "Q1" } }, includeDescendants: true } }',
      'day',
    ],
    ['30: any mention', '{ mentions: { some: {} } }', 'eve'],
    ['30: of a person', '{ mentions: { some: { person: { id: [<Ada>] } } } }', 'eve'],
    ['30: of an organisation', '{ mentions: { some: { organisation: {} } } }', ''],
    ['30: both can never hold', '{ mentions: { some: { person: {}, organisation: {} } } }', ''],
    ['30: none', '{ mentions: { none: { person: { id: [<Ada>] } } } }', 'day silence'],
  ])('semantics %s', async (_, filter, expected) => {
    expect(await left('articles', 'slug', filter)).toBe(expected);
  });
});

describe('people and organisations', () => {
  it.each([
    ['24: quotes are those of the speaker', 'people', '{ quotes: { some: {} } }', 'ada-rowe'],
    ['24: none without quotes', 'people', '{ quotes: { none: {} } }', 'bo-rowe'],
    [
      '28: memberOf at any time',
      'people',
      '{ memberOf: { organisation: { id: [<Agency>] } } }',
      'ada-rowe',
    ],
    [
      '28: memberOf follows links of any date',
      'people',
      '{ memberOf: { organisation: { id: [<Ministry>] }, includeDescendants: true, orSelf: true } }',
      'ada-rowe',
    ],
    [
      '28: memberOf without descendants',
      'people',
      '{ memberOf: { organisation: { id: [<Ministry>] } } }',
      '',
    ],
    ['23: contains ignores case', 'people', '{ name: { contains: "A ROWE" } }', 'ada-rowe'],
    ['23: startsWith ignores case', 'people', '{ name: { startsWith: "BO" } }', 'bo-rowe'],
    ['23: eq does not', 'people', '{ name: { eq: "ada rowe" } }', ''],
    [
      '23: all operators hold',
      'people',
      '{ name: { contains: "rowe", startsWith: "ada" } }',
      'ada-rowe',
    ],
    ['23: % is an ordinary character', 'organisations', '{ name: { contains: "%_a" } }', 'agency'],
    ['23: _ is an ordinary character', 'organisations', '{ name: { startsWith: "__" } }', ''],
    [
      '21: not of a missing wikidataId',
      'organisations',
      '{ not: { wikidataId: { eq: "Q1" } }, slug: { in: ["agency", "ministry"] } }',
      'agency',
    ],
    [
      '21: a missing text meets no demand',
      'organisations',
      '{ classification: { contains: "" } }',
      '',
    ],
  ])('semantics %s', async (_, list, filter, expected) => {
    expect(await left(list, 'slug', filter)).toBe(expected);
  });
});

describe('fields', () => {
  it('semantics 94: times have three decimals and a Z; 22: saidAt stays null', async () => {
    const { data } = await runQuery(
      dataSource,
      '{ quotes(orderBy: [{ field: CREATED_AT, direction: ASC }], first: 1) { nodes { saidAt article { publishedAt } } } }',
    );
    expect(data['quotes'].nodes).toEqual([
      { saidAt: null, article: { publishedAt: '2023-12-31T23:30:00.000Z' } },
    ]);
  });

  it('semantics 75: an externalId of several outlets is refused, naming them; outlet chooses', async () => {
    const stage = new Stage(dataSource);
    for (const name of ['North', 'South']) {
      const outletId = await stage.organisation(name);
      await stage.article(`From ${name}.`, { outletId, externalId: 'same', slug: `same-${name}` });
    }
    const { data, errors } = await runQuery(
      dataSource,
      `{ both: article(externalId: "same") { slug } one: article(externalId: "same", outlet: "south") { slug }
         none: article(externalId: "other") { slug } }`,
    );
    expect(data).toEqual({ both: null, one: { slug: 'same-South' }, none: null });
    expect(errors).toEqual([
      {
        code: 'BAD_USER_INPUT',
        path: ['both'],
        message: expect.stringContaining('north, south'),
      },
    ]);
  });

  it('an article answers its texts by version, and its embargo to importers alone', async () => {
    const { data } = await runQuery(
      dataSource,
      '{ article(slug: "eve") { plainText text(version: 1) later: text(version: 2) embargoUntil wordCount } }',
    );
    expect(data['article']).toEqual({
      plainText: 'Alpha.',
      text: 'Alpha.',
      later: null,
      embargoUntil: null,
      wordCount: 1,
    });
  });
});
