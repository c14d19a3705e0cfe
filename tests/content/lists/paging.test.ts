import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { countStatements } from '../../support/count-statements.js';
import { n, Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';
import { runQuery } from '../../support/run-query.js';

let dataSource: DataSource;
const articles: string[] = [];

beforeAll(async () => {
  ({ dataSource } = await freshDatabase());
  const stage = new Stage(dataSource);
  for (let day = 1; day <= 5; day++) {
    const publishedAt = new Date(Date.UTC(2024, 4, day));
    articles.push(await stage.article(`"Tide ${day} is high," she said.`, { publishedAt }));
    await stage.quote(articles.at(-1)!, `Tide ${day} is high,`);
  }
});

const page = (args: string) =>
  runQuery(
    dataSource,
    `{ quotes(${args}) { totalCount nodes { text } edges { cursor node { text } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
  );
const days = (answer: Awaited<ReturnType<typeof page>>): string =>
  answer.data['quotes'].nodes.map(({ text }: { text: string }) => text[5]).join('');

describe('semantics 1: pages', () => {
  it('hold 20 rows unless told, and none at all when none are asked for', async () => {
    const { data } = await page('first: 0');
    expect(data['quotes']).toEqual({
      totalCount: 5,
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  it.each(['first: 101', 'first: -1', 'last: 101', 'last: -1', 'first: 1, last: 1'])(
    'are refused with %s, naming the limit',
    async (args) => {
      const { errors } = await page(args);
      expect(errors).toEqual([
        expect.objectContaining({
          code: 'BAD_USER_INPUT',
          message: expect.stringContaining('100'),
          path: ['quotes'],
        }),
      ]);
    },
  );

  it('are refused where they stand, also within other pages and from variables', async () => {
    const { errors, data } = await runQuery(
      dataSource,
      'query($n: Int) { articles { nodes { quotes(first: $n) { totalCount } } } person(slug: "x") { id } }',
      { variables: { n: 101 } },
    );
    expect(errors[0]).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(data).toEqual({});
  });
});

describe('semantics 2: limits beside pages', () => {
  it('nodes takes 100 ids and refuses 101', async () => {
    const ask = (count: number) =>
      runQuery(dataSource, 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
        variables: { ids: Array.from({ length: count }, () => n.Article(articles[0]!)) },
      });
    expect((await ask(100)).data['nodes']).toHaveLength(100);
    expect((await ask(101)).errors).toEqual([
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining('100'),
      }),
    ]);
  });
});

describe('semantics 3 and 4: what stands around a page', () => {
  it.each([
    ['first: 2', '54', false, true],
    ['last: 2', '21', true, false],
    ['first: 5', '54321', false, false],
    ['last: 5', '54321', false, false],
  ])('%s', async (args, expected, hasPreviousPage, hasNextPage) => {
    const answer = await page(args);
    expect(days(answer)).toBe(expected);
    const { edges, pageInfo } = answer.data['quotes'];
    expect(pageInfo).toEqual({
      hasPreviousPage,
      hasNextPage,
      startCursor: edges[0].cursor,
      endCursor: edges.at(-1).cursor,
    });
  });

  it('is exact behind and before every cursor, in both directions', async () => {
    const { edges } = (await page('first: 5')).data['quotes'];
    for (const [i, { cursor }] of edges.entries()) {
      const behind = await page(`first: 2, after: "${cursor}"`);
      expect(days(behind)).toBe('54321'.slice(i + 1, i + 3));
      expect(behind.data['quotes'].pageInfo).toMatchObject({
        hasPreviousPage: true,
        hasNextPage: i + 3 < 5,
      });
      const before = await page(`last: 2, before: "${cursor}"`);
      expect(days(before)).toBe('54321'.slice(Math.max(0, i - 2), i));
      expect(before.data['quotes'].pageInfo).toMatchObject({
        hasPreviousPage: i - 2 > 0,
        hasNextPage: true,
      });
    }
  });
});

describe('semantics 5: cursors', () => {
  it('go on working when their row is gone and newer ones came in', async () => {
    const fresh = await freshDatabase();
    const stage = new Stage(fresh.dataSource);
    const quotes: string[] = [];
    for (const hour of [1, 2, 3]) {
      const publishedAt = new Date(Date.UTC(2024, 4, 1, hour));
      const article = await stage.article(`"Wave ${hour} came," he said.`, { publishedAt });
      quotes.push(await stage.quote(article, `Wave ${hour} came,`));
    }
    const list = (args: string) =>
      runQuery(fresh.dataSource, `{ quotes(${args}) { edges { cursor node { text } } } }`);
    const [, second] = (await list('first: 2')).data['quotes'].edges;
    await fresh.dataSource.query(`update quote set status = 'RETRACTED' where id = $1`, [
      quotes[1],
    ]);
    const late = await stage.article('"Wave 4 came," he said.');
    await stage.quote(late, 'Wave 4 came,');
    const { edges } = (await list(`first: 5, after: "${second.cursor}"`)).data['quotes'];
    expect(edges.map((edge: { node: object }) => edge.node)).toEqual([{ text: 'Wave 1 came,' }]);
  });

  it.each([
    ['garbled', 'x'],
    ['empty', ''],
    ['of JSON that is no list', Buffer.from('{"a":1}').toString('base64url')],
    [
      'with a day that is none',
      cursor('PUBLISHED_AT DESC', '2024-02-30T00:00:00.000000Z', '1', '1'),
    ],
    ['with too few keys', cursor('PUBLISHED_AT DESC', '2024-02-03T00:00:00.000000Z')],
    [
      'with a number too great',
      cursor('PUBLISHED_AT DESC', '2024-02-03T00:00:00.000000Z', '1', '9'.repeat(30)),
    ],
    [
      'with words for a number',
      cursor('PUBLISHED_AT DESC', '2024-02-03T00:00:00.000000Z', '1', 'or 1=1'),
    ],
    ['of another order', cursor('CREATED_AT DESC', '2024-02-03T00:00:00.000000Z', '1', '1')],
  ])('%s are refused', async (_, given) => {
    for (const [side, selection] of [
      ['after', 'nodes { id }'],
      ['before', 'nodes { id }'],
      ['after', 'totalCount'],
      ['before', 'facets(by: [KIND]) { facet }'],
    ]) {
      const { errors } = await runQuery(
        dataSource,
        `query($at: String) { quotes(${side}: $at) { ${selection} } }`,
        { variables: { at: given } },
      );
      expect(errors).toEqual([
        expect.objectContaining({ code: 'BAD_USER_INPUT', path: ['quotes'] }),
      ]);
    }
  });

  it('go with a count, which does not heed them', async () => {
    const given = cursor('PUBLISHED_AT DESC', '2024-02-03T00:00:00.000000Z', '1', '1');
    const counted = `{ quotes(after: "${given}") { totalCount } all: quotes { totalCount } }`;
    const { data, errors } = await runQuery(dataSource, counted);
    expect(errors).toEqual([]);
    expect(data['quotes']).toEqual(data['all']);
  });

  function cursor(...parts: string[]): string {
    return Buffer.from(JSON.stringify(parts)).toString('base64url');
  }
});

describe('semantics 7: one thing by a selector', () => {
  it.each([
    'person',
    'person(id: "per_1", slug: "x")',
    'organisation',
    'organisation(slug: "x", wikidataId: "Q1")',
    'article',
    'article(outlet: "x")',
    'article(id: "art_1", url: "https://x.example")',
  ])('%s is refused', async (field) => {
    const { errors, data } = await runQuery(dataSource, `{ ${field} { id } }`);
    expect(errors).toEqual([expect.objectContaining({ code: 'BAD_USER_INPUT' })]);
    expect(Object.values(data)).toEqual([null]);
  });

  it('finds nothing without an error', async () => {
    const { data, errors } = await runQuery(
      dataSource,
      `{ a: person(id: "") { id } b: article(slug: "none") { id } c: organisation(id: "per_1") { id }
         d: node(id: "") { id } e: node(id: "quo_999") { id } f: node(id: "quo_1; drop") { id }
         g: nodes(ids: ["", "art_0", "art_99999999999999999999", "key_1"]) { id } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      a: null,
      b: null,
      c: null,
      d: null,
      e: null,
      f: null,
      g: [null, null, null, null],
    });
  });

  it('a refusal of one field leaves the other fields their answers', async () => {
    const { data, errors } = await runQuery(
      dataSource,
      '{ bad: person { id } good: article(slug: "none") { id } quotes(first: 1) { totalCount } }',
    );
    expect(errors.map(({ path }) => path)).toEqual([['bad']]);
    expect(data).toEqual({ bad: null, good: null, quotes: { totalCount: 5 } });
  });
});

describe('one statement', () => {
  it('answers an operation, whatever its breadth and depth', async () => {
    const source = `query($id: ID!) {
      node(id: $id) { ...parts }
      a: articles(first: 2) { nodes { ...parts outlet { quotes { totalCount } } } }
      b: articles(last: 1, orderBy: [{ field: UPDATED_AT, direction: ASC }]) { edges { node { id } } }
      people { totalCount } }
      fragment parts on Article { headline quotes(first: 3) { nodes { text article { slug } spans { exact } } } }`;
    const { result, statements } = await countStatements(() =>
      runQuery(dataSource, source, { variables: { id: n.Article(articles[2]!) }, once: true }),
    );
    expect(statements).toHaveLength(1);
    expect(result.errors).toEqual([]);
    expect(result.data['node'].quotes.nodes).toEqual([
      expect.objectContaining({ spans: [{ exact: 'Tide 3 is high,' }] }),
    ]);
  });
});
