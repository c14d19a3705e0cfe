import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { anonymous } from '../../../src/base/viewer.js';
import { n, Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';
import { runQuery, viewerOf } from '../../support/run-query.js';

let dataSource: DataSource;
let stage: Stage;
const ids: Record<string, string> = {};
const past = new Date('2020-01-01T00:00:00Z');
const future = new Date('2999-01-01T00:00:00Z');
const hidden = new Date('9999-12-31T00:00:00Z');

beforeAll(async () => {
  ({ dataSource } = await freshDatabase());
  stage = new Stage(dataSource);
  const speakerId = await stage.person('Ada Rowe');
  ids['person'] = speakerId;
  for (const [name, columns] of Object.entries({
    public: {},
    lifted: { embargoUntil: past },
    embargoed: { embargoUntil: future },
    draft: { status: 'DRAFT' },
    withheld: { status: 'WITHHELD', embargoUntil: past },
    canceled: { status: 'CANCELED' },
    future: { publishedAt: future },
  } as const)) {
    ids[name] = await stage.article(`"The ${name} one," she said.`, { slug: name, ...columns });
    ids[`${name} quote`] = await stage.quote(ids[name], `The ${name} one,`, { speakerId });
  }
  ids['ghost'] = await stage.person('Known To Drafts', { visibleFrom: hidden });
});

const seen = async (viewer = anonymous): Promise<unknown> => {
  const { data } = await runQuery(
    dataSource,
    `{ articles(first: 50) { totalCount nodes { slug } }
       quotes { totalCount } person(slug: "ada-rowe") { quotes { totalCount } } people { nodes { name } } }`,
    { viewer },
  );
  return {
    slugs: data['articles'].nodes.map(({ slug }: { slug: string }) => slug).toSorted(),
    counts: [data['articles'], data['quotes'], data['person'].quotes].map(
      (list) => list.totalCount,
    ),
    people: data['people'].nodes.map(({ name }: { name: string }) => name),
  };
};

describe('semantics 13-15: who sees which articles', () => {
  it('the public sees published ones, once their embargo is over, whatever their date', async () => {
    const expected = {
      slugs: ['future', 'lifted', 'public'],
      counts: [3, 3, 3],
      people: ['Ada Rowe'],
    };
    expect(await seen()).toEqual(expected);
    expect(await seen(viewerOf('READER'))).toEqual(expected);
  });

  it.each(['IMPORTER', 'EDITOR', 'ADMIN'] as const)('%s keys see all of them', async (role) => {
    expect(await seen(viewerOf(role))).toMatchObject({
      slugs: ['canceled', 'draft', 'embargoed', 'future', 'lifted', 'public', 'withheld'],
      counts: [7, 7, 7],
      people: ['Ada Rowe', 'Known To Drafts'],
    });
  });

  it('lists of a speaker show the same quotes to a viewer, whatever is asked of them', async () => {
    const source = `{ person(slug: "ada-rowe") { bare: quotes { nodes { id } pageInfo { endCursor } }
      full: quotes { nodes { id text article { id publishedAt } } pageInfo { endCursor } } } }`;
    for (const [viewer, count] of [
      [anonymous, 3],
      [viewerOf('EDITOR'), 7],
    ] as const) {
      const { bare, full } = (await runQuery(dataSource, source, { viewer })).data['person'];
      expect(bare.nodes).toHaveLength(count);
      expect(bare.nodes).toEqual(full.nodes.map(({ id }: { id: string }) => ({ id })));
      expect(bare.pageInfo).toEqual(full.pageInfo);
    }
  });

  it('semantics 17: what is not visible is null by every selector and in node', async () => {
    const source = `query($ids: [ID!]!) { nodes(ids: $ids) { id } article(slug: "draft") { id }
      person(slug: "known-to-drafts") { id } quotes(filter: { id: $ids }) { totalCount } }`;
    const variables = {
      ids: [n.Article(ids['draft']!), n.Quote(ids['embargoed quote']!), n.Person(ids['ghost']!)],
    };
    const asPublic = await runQuery(dataSource, source, { variables });
    expect(asPublic).toEqual({
      data: {
        nodes: [null, null, null],
        article: null,
        person: null,
        quotes: { totalCount: 0 },
      },
      errors: [],
    });
    const asImporter = await runQuery(dataSource, source, {
      variables,
      viewer: viewerOf('IMPORTER'),
    });
    expect(asImporter.data['nodes'].map((node: { id: string }) => node.id)).toEqual(variables.ids);
  });

  it('semantics 80: an embargo lifts by the clock, without a write', async () => {
    const soon = new Date(Date.now() + 1_500);
    const article = await stage.article('"At noon," he said.', { embargoUntil: soon });
    const ask = async () =>
      (await runQuery(dataSource, `{ node(id: "${n.Article(article)}") { id } }`, { once: true }))
        .data['node'];
    expect(await ask()).toBeNull();
    while ((await ask()) === null) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await ask()).toEqual({ id: n.Article(article) });
  });
});

describe('semantics 18: retracted quotes', () => {
  let article: string;
  beforeAll(async () => {
    article = await stage.article('One. Two. Three.', { slug: 'retracting' });
    await stage.quote(article, 'One.');
    await stage.quote(article, 'Two.', {}, { status: 'RETRACTED' });
    await stage.quote(article, 'Three.', {}, { status: 'CORRECTED' });
  });
  const positions = async (filter: string): Promise<number[]> => {
    const { data } = await runQuery(
      dataSource,
      `{ article(slug: "retracting") { quotes${filter} { nodes { position } } } }`,
    );
    return data['article'].quotes.nodes.map(({ position }: { position: number }) => position);
  };

  it.each([
    ['', [1, 3]],
    ['(filter: {})', [1, 3]],
    ['(filter: { status: null })', [1, 3]],
    ['(filter: { status: [RETRACTED] })', [2]],
    ['(filter: { not: { status: [RETRACTED] } })', [1, 3]],
    ['(filter: { or: [{ kind: [DIRECT] }, { and: [{ status: [ACTIVE] }] }] })', [1, 2, 3]],
    ['(filter: { article: { quotes: { some: { status: [RETRACTED] } } } })', [1, 3]],
  ])('stand aside unless the filter itself speaks of status: %s', async (filter, expected) => {
    expect(await positions(filter)).toEqual(expected);
  });

  it('each some, none and every has a range of its own', async () => {
    const count = async (demand: string): Promise<number> => {
      const { data } = await runQuery(
        dataSource,
        `query($id: [ID!]) { articles(filter: { id: $id, quotes: ${demand} }) { totalCount } }`,
        { variables: { id: n.Article(article) } },
      );
      return data['articles'].totalCount;
    };
    expect(await count('{ some: { status: [RETRACTED] } }')).toBe(1);
    expect(await count('{ every: { status: [ACTIVE, CORRECTED] } }')).toBe(0);
    expect(await count('{ every: { kind: [DIRECT] } }')).toBe(1);
    expect(await count('{ none: { text: { matches: "two" } } }')).toBe(1);
  });

  it('resolve by node', async () => {
    const { data } = await runQuery(
      dataSource,
      '{ quotes(filter: { status: [RETRACTED] }) { nodes { id status } } }',
    );
    const [quote] = data['quotes'].nodes;
    const again = await runQuery(
      dataSource,
      `{ node(id: "${quote.id}") { id ... on Quote { status } } }`,
    );
    expect(again.data['node']).toEqual(quote);
  });
});

describe('semantics 19: what only editors read', () => {
  const source = `query($id: ID!) { node(id: $id) { ... on Quote {
    provenance { verifiedBy { name kind } } corrections { note publishedAt }
    revisions { nodes { version reason actor { name kind } changes { field before after } } } } } }`;
  let quote: string;
  beforeAll(async () => {
    const article = await stage.article('"Edited," she said.');
    quote = await stage.quote(
      article,
      'Edited,',
      {},
      { verifiedAt: past, verifiedByName: 'Pat of the desk', verifiedByKind: 'editor' },
    );
    await dataSource.query(
      `insert into correction (quote_id, quote_version, kind, note, published_at)
       values ($1, 2, 'TEXT', 'seen by all', '2024-01-01'), ($1, 3, 'TEXT', 'for the desk', null)`,
      [quote],
    );
    await dataSource.query(
      `insert into revision (entity_type, entity_id, version, actor_name, actor_kind, reason, reason_public, changes)
       values ('Quote', $1, 2, 'Pat of the desk', 'editor', 'for the desk', false, '[{"field":"text","before":"a","after":null}]')`,
      [quote],
    );
  });

  it('the public reads roles for names, and no private note', async () => {
    const { data } = await runQuery(dataSource, source, { variables: { id: n.Quote(quote) } });
    expect(data['node']).toEqual({
      provenance: { verifiedBy: { name: 'editor', kind: 'editor' } },
      corrections: [{ note: 'seen by all', publishedAt: '2024-01-01T00:00:00.000Z' }],
      revisions: {
        nodes: [
          {
            version: 2,
            reason: null,
            actor: { name: 'editor', kind: 'editor' },
            changes: [{ field: 'text', before: 'a', after: null }],
          },
          { version: 1, reason: null, actor: { name: 'importer', kind: 'importer' }, changes: [] },
        ],
      },
    });
  });

  it('editors read both', async () => {
    const { data } = await runQuery(dataSource, source, {
      variables: { id: n.Quote(quote) },
      viewer: viewerOf('EDITOR'),
    });
    expect(data['node'].provenance.verifiedBy.name).toBe('Pat of the desk');
    expect(data['node'].corrections).toHaveLength(2);
    expect(data['node'].revisions.nodes[0]).toMatchObject({
      reason: 'for the desk',
      actor: { name: 'Pat of the desk' },
    });
  });
});
