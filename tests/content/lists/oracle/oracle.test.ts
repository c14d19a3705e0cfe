import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { anonymous } from '../../../../src/base/viewer.js';
import { freshDatabase } from '../../../support/postgres.js';
import { runQuery, viewerOf } from '../../../support/run-query.js';
import { Judge, type Filter } from './judge.js';
import { randomFilters } from './random-filters.js';
import { makeWorld, type Saying, type World } from './world.js';

let dataSource: DataSource;
let world: World;

beforeAll(async () => {
  ({ dataSource } = await freshDatabase());
  world = await makeWorld(dataSource, 7);
});

interface Asked {
  readonly filter: Filter;
  readonly seesAll: boolean;
}

const ask = async (
  field: string,
  { filter, seesAll }: Asked,
  page: Record<string, unknown> = { first: 100 },
) => {
  const type = { quotes: 'Quote', articles: 'Article', people: 'Person' }[field]!;
  const { data, errors } = await runQuery(
    dataSource,
    `query($filter: ${type}Filter, $orderBy: [${type}Order!], $first: Int, $last: Int, $after: String, $before: String) {
      ${field}(filter: $filter, orderBy: $orderBy, first: $first, last: $last, after: $after, before: $before) {
        totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage } } }`,
    {
      variables: { filter, ...page },
      viewer: seesAll ? viewerOf('IMPORTER') : anonymous,
    },
  );
  expect(errors).toEqual([]);
  return data[field] as {
    totalCount: number;
    edges: { cursor: string; node: { id: string } }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean };
  };
};
const idsOf = ({ edges }: { edges: { node: { id: string } }[] }) =>
  edges.map(({ node }) => node.id);

describe('filters agree with brute force over the same data', () => {
  it.each([
    ['quotes', 'quotes', 'quote'],
    ['articles', 'articles', 'article'],
    ['people', 'people', 'person'],
    ['quotes of an organisation or a speaker', 'quotes', 'plain'],
  ] as const)('%s', async (_, field, kind) => {
    const asked = randomFilters(world)[kind];
    await fc.assert(
      fc.asyncProperty(asked, fc.boolean(), async (given, seesAll) => {
        const judge = new Judge(world, seesAll);
        const left = {
          quotes: () => judge.sayings(given),
          articles: () => judge.stories(given),
          people: () => judge.people(given),
        };
        const expected = left[field]().map(({ id }) => id);
        const answer = await ask(field, { filter: given, seesAll });
        expect(idsOf(answer).toSorted()).toEqual(expected.toSorted());
        expect(answer.totalCount).toBe(expected.length);
      }),
      { numRuns: 250, seed: 11 },
    );
  });
});

describe('pages of any order agree with brute force', () => {
  it('quotes: from either end, behind or before any row', async () => {
    const keys = fc.uniqueArray(
      fc.record({
        field: fc.constantFrom('PUBLISHED_AT', 'SAID_AT', 'POSITION', 'CREATED_AT', 'CONFIDENCE'),
        direction: fc.constantFrom('ASC', 'DESC'),
      }),
      { maxLength: 3, selector: ({ field }) => field },
    );
    const size = fc.integer({ min: 0, max: 6 });
    const page = fc.record({ backward: fc.boolean(), size, from: fc.nat(), isBound: fc.boolean() });
    const filters = randomFilters(world);
    const filter = fc.oneof(filters.quote, filters.plain);
    await fc.assert(
      fc.asyncProperty(keys, page, filter, fc.boolean(), async (orderBy, cut, given, seesAll) => {
        const rows = [...new Judge(world, seesAll).sayings(given)].toSorted(inOrder(orderBy));
        const expected = rows.map(({ id }) => id);
        const asked = { filter: given, seesAll };
        const whole = await ask('quotes', asked, { orderBy, first: 100 });
        expect(idsOf(whole)).toEqual(expected);
        const at = cut.isBound && rows.length > 0 ? cut.from % rows.length : null;
        const cursor = at === null ? null : whole.edges[at]!.cursor;
        const answer = await ask('quotes', asked, {
          orderBy,
          ...(cut.backward
            ? { last: cut.size, before: cursor }
            : { first: cut.size, after: cursor }),
        });
        const end = cut.backward ? (at ?? rows.length) : rows.length;
        const start = cut.backward ? Math.max(0, end - cut.size) : at === null ? 0 : at + 1;
        const stop = cut.backward ? end : Math.min(rows.length, start + cut.size);
        expect(idsOf(answer)).toEqual(expected.slice(start, stop));
        expect(answer.pageInfo).toEqual({
          hasPreviousPage: start > 0,
          hasNextPage: stop < rows.length,
        });
      }),
      { numRuns: 250, seed: 12 },
    );
  });
});

function inOrder(orderBy: readonly { field: string; direction: string }[]) {
  const asked = orderBy.length > 0 ? orderBy : [{ field: 'PUBLISHED_AT', direction: 'DESC' }];
  const stored = new Map(world.sayings.map((saying, i) => [saying, i]));
  const valueOf = (saying: Saying, field: string): number | null => {
    if (field === 'PUBLISHED_AT') return Date.parse(saying.story.publishedAt);
    if (field === 'SAID_AT') return Date.parse(saying.saidAt ?? saying.story.publishedAt);
    if (field === 'POSITION') return saying.position;
    return field === 'CONFIDENCE' ? saying.confidence : stored.get(saying)!;
  };
  return (a: Saying, b: Saying): number => {
    for (const { field, direction } of asked) {
      const [left, right] = [valueOf(a, field), valueOf(b, field)];
      if (left === right) continue;
      if (left === null || right === null) return left === null ? 1 : -1;
      return direction === 'ASC' ? left - right : right - left;
    }
    return a.position - b.position || stored.get(a)! - stored.get(b)!;
  };
}
