import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { OrganisationParent } from '../../../src/content/organisations/organisation-parent.entity.js';
import { n, Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';
import { runQuery, type QueryAnswer } from '../../support/run-query.js';

let dataSource: DataSource;
let stage: Stage;
const ids: Record<string, string> = {};

/** State above Ministry above Agency; until the end of 2019 Agency stood below Council instead. */
beforeAll(async () => {
  ({ dataSource } = await freshDatabase());
  stage = new Stage(dataSource);
  for (const name of ['State', 'Ministry', 'Agency', 'Council', 'Bureau']) {
    ids[name] = await stage.organisation(name);
  }
  await below('Ministry', 'State', {});
  await below('Agency', 'Council', { endDate: '2019' });
  await below('Agency', 'Ministry', { startDate: '2020-01' });
  await below('Bureau', 'State', { startDate: '2020-02-29' });
  for (const [name, office, dates] of [
    ['Ada', 'Agency', { startDate: '2018' }],
    ['Ada', 'Ministry', { startDate: '2021' }],
    ['Bea', 'Agency', { startDate: '2018', endDate: '2021-06' }],
    ['Cy', 'State', {}],
    ['Ada', 'Ministry', { startDate: '2019' }],
  ] as const) {
    ids[name] ??= await stage.person(name);
    await stage.membership(
      ids[name],
      ids[office]!,
      `${office} ${dates.startDate ?? 'ever'}`,
      dates,
    );
  }
  const article = await stage.article('First. Second. Third. Fourth.', {
    publishedAt: new Date('2019-06-01T00:00:00Z'),
  });
  const said = (person: string, office: string) =>
    ({
      speakerId: ids[person],
      speakerKind: 'PERSON',
      roleBasis: 'STATED',
      roleOrganisationId: ids[office],
    }) as const;
  await stage.quote(article, 'First.', said('Ada', 'Agency'));
  await stage.quote(article, 'Second.', said('Ada', 'Agency'), {
    saidAt: new Date('2020-06-01T00:00:00Z'),
  });
  await stage.quote(article, 'Third.', said('Ada', 'Ministry'), { status: 'RETRACTED' });
  await stage.quote(article, 'Fourth.', said('Bea', 'Agency'), {
    saidAt: new Date('2020-06-01T00:00:00Z'),
  });
});

async function below(child: string, parent: string, dates: object): Promise<void> {
  const link = { childId: ids[child], parentId: ids[parent], ...dates };
  await dataSource.manager.insert(OrganisationParent, link);
}

const ask = async (fields: string, name: string): Promise<QueryAnswer['data']> => {
  const { data, errors } = await runQuery(
    dataSource,
    `query($id: ID!) { organisation(id: $id) { ${fields} } }`,
    { variables: { id: n.Organisation(ids[name]!) } },
  );
  expect(errors).toEqual([]);
  return data['organisation'];
};

describe('semantics 31: partial dates cover their first to their last day', () => {
  it.each([
    ['2019-12-31', 'Council'],
    ['2020-01-01', 'Ministry'],
    ['1200-01-01', 'Council'],
  ])('on %s Agency stands below %s', async (day, name) => {
    expect(await ask(`parent(asOf: "${day}") { name }`, 'Agency')).toEqual({ parent: { name } });
  });

  it('memberships are not restricted without a day, and by both ends with one', async () => {
    const roles = (day: string) => `memberships${day} { nodes { role } }`;
    const list = await ask(
      `all: ${roles('')} last: ${roles('(asOf: "2021-06-30")')} over: ${roles('(asOf: "2021-07-01")')}`,
      'Agency',
    );
    expect(list).toEqual({
      all: { nodes: [{ role: 'Agency 2018' }, { role: 'Agency 2018' }] },
      last: { nodes: [{ role: 'Agency 2018' }, { role: 'Agency 2018' }] },
      over: { nodes: [{ role: 'Agency 2018' }] },
    });
  });

  it('parents holds the links of all times', async () => {
    expect(await ask('parents { startDate endDate parent { name } }', 'Agency')).toEqual({
      parents: [
        { startDate: null, endDate: '2019', parent: { name: 'Council' } },
        { startDate: '2020-01', endDate: null, parent: { name: 'Ministry' } },
      ],
    });
  });
});

describe('semantics 11, 35: descendants', () => {
  it('stand by depth, then by name, and tell their depth that day', async () => {
    const belowOn = (day: string) =>
      `descendants(asOf: "${day}") { totalCount nodes { name depth } }`;
    expect(
      await ask(`depth a: ${belowOn('2019-06-01')} b: ${belowOn('2020-02-29')}`, 'State'),
    ).toEqual({
      depth: null,
      a: { totalCount: 1, nodes: [{ name: 'Ministry', depth: 1 }] },
      b: {
        totalCount: 3,
        nodes: [
          { name: 'Bureau', depth: 1 },
          { name: 'Ministry', depth: 1 },
          { name: 'Agency', depth: 2 },
        ],
      },
    });
  });

  it('come in pages', async () => {
    const first = await ask(
      'descendants(first: 1) { edges { cursor node { name } } pageInfo { hasNextPage } }',
      'State',
    );
    const { edges, pageInfo } = first['descendants'] as {
      edges: { cursor: string }[];
      pageInfo: object;
    };
    expect(pageInfo).toEqual({ hasNextPage: true });
    expect(
      await ask(
        `descendants(first: 5, after: "${edges[0]!.cursor}") { nodes { name } pageInfo { hasPreviousPage hasNextPage } }`,
        'State',
      ),
    ).toEqual({
      descendants: {
        nodes: [{ name: 'Ministry' }, { name: 'Agency' }],
        pageInfo: { hasPreviousPage: true, hasNextPage: false },
      },
    });
  });
});

describe('semantics 36: speakers', () => {
  const fields =
    '{ totalCount edges { node { name } membership { role } via { name } quoteCount } }';
  const row = (name: string, role: string, via: string, quoteCount: number) => ({
    node: { name },
    membership: { role },
    via: { name: via },
    quoteCount,
  });

  it('of the organisation itself, the latest start first', async () => {
    expect(await ask(`speakers(asOf: "2021-05-01") ${fields}`, 'Ministry')).toEqual({
      speakers: { totalCount: 1, edges: [row('Ada', 'Ministry 2021', 'Ministry', 0)] },
    });
  });

  it('with descendants: each once, the nearest office shown, quotes of the tree on their day', async () => {
    expect(
      await ask(`speakers(asOf: "2021-05-01", includeDescendants: true) ${fields}`, 'State'),
    ).toEqual({
      speakers: {
        totalCount: 3,
        edges: [
          row('Ada', 'Ministry 2021', 'Ministry', 1),
          row('Bea', 'Agency 2018', 'Agency', 1),
          row('Cy', 'State ever', 'State', 0),
        ],
      },
    });
    expect(
      await ask(
        `speakers(asOf: "2019-05-01", includeDescendants: true, orderBy: NAME_ASC) ${fields}`,
        'Council',
      ),
    ).toEqual({
      speakers: {
        totalCount: 2,
        edges: [row('Ada', 'Agency 2018', 'Agency', 1), row('Bea', 'Agency 2018', 'Agency', 0)],
      },
    });
  });

  it('quotedBetween leaves out people without a quote then', async () => {
    const between = (gte: string) =>
      ask(
        `speakers(asOf: "2021-05-01", includeDescendants: true, quotedBetween: { gte: "${gte}" }) { totalCount edges { node { name } quoteCount } }`,
        'State',
      );
    expect(await between('2019-06-01T00:00:00Z')).toEqual({
      speakers: {
        totalCount: 2,
        edges: [
          { node: { name: 'Ada' }, quoteCount: 1 },
          { node: { name: 'Bea' }, quoteCount: 1 },
        ],
      },
    });
    expect(await between('2019-06-01T00:00:00.001Z')).toEqual({
      speakers: { totalCount: 0, edges: [] },
    });
  });
});

describe('semantics 56: merged ones', () => {
  it('their ids and slugs stand for the survivor; lists leave them out', async () => {
    const old = await stage.organisation('Old Name');
    await dataSource.query('update speaker set merged_into_id = $1 where id = $2', [
      ids['Council'],
      old,
    ]);
    const { data } = await runQuery(
      dataSource,
      `query($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } a: organisation(id: $id) { name }
        b: organisation(slug: "old-name") { name } organisations(filter: { name: { eq: "Old Name" } }) { totalCount }
        c: organisations(filter: { id: [$id] }) { nodes { name } } }`,
      { variables: { id: n.Organisation(old) } },
    );
    const survivor = { id: n.Organisation(ids['Council']!) };
    expect(data).toEqual({
      node: survivor,
      nodes: [survivor],
      a: { name: 'Council' },
      b: { name: 'Council' },
      c: { nodes: [{ name: 'Council' }] },
      organisations: { totalCount: 0 },
    });
  });
});
