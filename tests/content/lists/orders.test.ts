import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';
import { runQuery } from '../../support/run-query.js';

let dataSource: DataSource;

beforeAll(async () => {
  ({ dataSource } = await freshDatabase());
  const stage = new Stage(dataSource);
  const words = 'First words. Second words. Third words.';
  const early = await stage.article(words, { publishedAt: new Date('2024-01-01T12:00:00Z') });
  const late = await stage.article(words, { publishedAt: new Date('2024-02-01T12:00:00Z') });
  const lowe = await stage.person('łowe');
  await stage.person('Löwe', { slug: 'loewe' });
  await stage.person('Lowf');
  await stage.person('Aaron');
  const at = (columns: object) => ({ ...columns });
  await stage.quote(early, 'First words.', { speakerId: lowe }, at({ confidence: 0.5 }));
  await stage.quote(early, 'Second words.', {}, at({ saidAt: new Date('2024-03-01T00:00:00Z') }));
  await stage.quote(late, 'First words.', { speakerId: lowe }, at({ confidence: 0.9 }));
  await stage.quote(late, 'Second words.', {}, at({ confidence: 0.1 }));
  await stage.quote(late, 'Third words.', {}, at({ status: 'RETRACTED' }));
});

const quotes = async (orderBy: string): Promise<string> => {
  const source = `{ quotes(${orderBy}) { nodes { position article { publishedAt } } } }`;
  const { data } = await runQuery(dataSource, source);
  return data['quotes'].nodes
    .map((node: { position: number; article: { publishedAt: string } }) => {
      return (node.article.publishedAt < '2024-01-15' ? 'early' : 'late') + node.position;
    })
    .join(' ');
};

const people = async (args: string): Promise<string> => {
  const { data } = await runQuery(dataSource, `{ people(${args}) { nodes { name } } }`);
  return data['people'].nodes.map(({ name }: { name: string }) => name).join(' ');
};

describe('semantics 8, 9, 12: quotes', () => {
  it.each([
    ['', 'late1 late2 early1 early2'],
    ['orderBy: []', 'late1 late2 early1 early2'],
    ['orderBy: [{ field: PUBLISHED_AT, direction: ASC }]', 'early1 early2 late1 late2'],
    ['orderBy: { field: PUBLISHED_AT, direction: DESC }', 'late1 late2 early1 early2'],
    ['orderBy: [{ field: SAID_AT, direction: DESC }]', 'early2 late1 late2 early1'],
    ['orderBy: [{ field: CREATED_AT, direction: DESC }]', 'late2 late1 early2 early1'],
    ['orderBy: [{ field: CONFIDENCE, direction: ASC }]', 'late2 early1 late1 early2'],
    ['orderBy: [{ field: CONFIDENCE, direction: DESC }]', 'late1 early1 late2 early2'],
    [
      'orderBy: [{ field: POSITION, direction: DESC }, { field: PUBLISHED_AT, direction: ASC }]',
      'early2 late2 early1 late1',
    ],
  ])('stand by %s', async (orderBy, expected) => {
    expect(await quotes(`${orderBy}, first: 50`)).toBe(expected);
  });
});

describe('semantics 10: people and articles', () => {
  it.each([
    ['first: 9', 'Aaron Löwe łowe Lowf'],
    ['orderBy: [{ field: NAME, direction: DESC }]', 'Lowf łowe Löwe Aaron'],
    ['orderBy: [{ field: QUOTE_COUNT, direction: DESC }]', 'łowe Aaron Löwe Lowf'],
    ['orderBy: [{ field: QUOTE_COUNT, direction: ASC }]', 'Aaron Löwe Lowf łowe'],
    ['orderBy: [{ field: CREATED_AT, direction: DESC }]', 'Aaron Lowf Löwe łowe'],
  ])('stand by %s', async (args, expected) => {
    expect(await people(args)).toBe(expected);
  });

  it('pages of every order join to the whole list, both ways', async () => {
    for (const field of ['NAME', 'QUOTE_COUNT', 'CREATED_AT']) {
      for (const direction of ['ASC', 'DESC']) {
        const order = `orderBy: [{ field: ${field}, direction: ${direction} }]`;
        const whole = await people(order);
        expect(await walk(order, 'first', 'after', 'endCursor')).toBe(whole);
        expect(await walk(order, 'last', 'before', 'startCursor')).toBe(whole);
      }
    }
  });

  it('articles stand newest first unless told', async () => {
    const source = `{ articles { nodes { publishedAt } }
      old: articles(orderBy: [{ field: PUBLISHED_AT, direction: ASC }]) { nodes { publishedAt } } }`;
    const { data } = await runQuery(dataSource, source);
    const times = (list: { nodes: { publishedAt: string }[] }) =>
      list.nodes.map((node) => node.publishedAt);
    expect(times(data['articles'])).toEqual([
      '2024-02-01T12:00:00.000Z',
      '2024-01-01T12:00:00.000Z',
    ]);
    expect(times(data['old'])).toEqual(times(data['articles']).toReversed());
  });
});

async function walk(order: string, size: string, from: string, end: string): Promise<string> {
  const names: string[] = [];
  for (let cursor: string | null = null; ;) {
    const start: string = cursor ? `, ${from}: "${cursor}"` : '';
    const { data } = await runQuery(
      dataSource,
      `{ people(${order}, ${size}: 1${start}) { nodes { name } pageInfo { hasNextPage hasPreviousPage ${end} } } }`,
    );
    const { nodes, pageInfo } = data['people'];
    if (size === 'first') names.push(nodes[0].name);
    else names.unshift(nodes[0].name);
    if (!(size === 'first' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) break;
    cursor = pageInfo[end];
  }
  return names.join(' ');
}

describe('semantics 11: lists with an order of their own', () => {
  it('memberships stand by later start, an open start last, then as stored', async () => {
    const stage = new Stage(dataSource);
    const person = await stage.person('Member Many');
    const body = await stage.organisation('Body');
    for (const [role, startDate] of [
      ['open', null],
      ['in 2020', '2020'],
      ['in May 2020', '2020-05'],
      ['open too', null],
      ['on New Year 2020', '2020-01-01'],
    ] as const) {
      await stage.membership(person, body, role, { startDate });
    }
    const source = `query($after: String) { person(slug: "member-many") {
      memberships(first: 2, after: $after) { nodes { role } pageInfo { endCursor hasNextPage } } } }`;
    const roles: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data }: Awaited<ReturnType<typeof runQuery>> = await runQuery(dataSource, source, {
        variables: { after },
      });
      const { nodes, pageInfo } = data['person'].memberships;
      roles.push(...nodes.map(({ role }: { role: string }) => role));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    expect(roles).toEqual(['in May 2020', 'in 2020', 'on New Year 2020', 'open', 'open too']);
  });
});
