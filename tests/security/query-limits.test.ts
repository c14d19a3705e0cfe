import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  getIntrospectionQuery,
  GraphQLSchema,
  Kind,
  OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { readFileSync } from 'node:fs';

import { WhosaidError } from '../../src/base/errors.js';
import { checkOperation } from '../../src/security/query-limits/check-operation.js';
import { defaultQueryLimits } from '../../src/security/query-limits/query-limits.js';

const contract = new URL('../contract/contract.graphql', import.meta.url);
const schema: GraphQLSchema = buildSchema(readFileSync(contract, 'utf8'));

type Variables = Record<string, unknown>;

/** The cost of an operation, or the limit that it breaks as [limit, cost]. */
function check(query: string, variables: Variables = {}): number | [number, number] {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const operation = document.definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  )!;
  try {
    return checkOperation({ schema, document, operation, variables, limits: defaultQueryLimits });
  } catch (error) {
    if (!(error instanceof WhosaidError) || error.code !== 'QUERY_TOO_COMPLEX') throw error;
    return [Number(error.facts['limit']), Number(error.facts['cost'])];
  }
}

const passes = expect.any(Number);
const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

/** Nested organisations: `levels` field levels in all. */
function chain(levels: number, step: (inner: string) => string = (inner) => `parent { ${inner} }`) {
  let inner = 'id';
  for (let level = levels; level > 2; level -= 1) inner = step(inner);
  return `organisation(id: "org_1") { ${inner} }`;
}

const nested = (outer: string, inner: string): string =>
  `quotes${outer} { nodes { article { quotes${inner} { nodes { id } } } } }`;

const doubling = (steps: number): string =>
  `{ organisation(id: "1") { ...F0 } } ` +
  many(
    steps,
    (i) =>
      `fragment F${i} on Organisation { parent { ...F${i + 1} } parents { parent { ...F${i + 1} } } }`,
  ) +
  ` fragment F${steps} on Organisation { id name }`;

const not = (levels: number): unknown =>
  levels === 1 ? { speaker: { name: { eq: 'x' } } } : { not: not(levels - 1) };
const asText = (value: unknown): string => JSON.stringify(value).replace(/"(\w+)":/g, '$1:');
const list = (count: number): unknown => ({
  or: Array.from({ length: count }, () => ({ verified: true })),
});

describe('depth (semantics 70)', () => {
  it.each([
    ['15 levels', `{ ${chain(15)} }`, passes],
    ['16 levels', `{ ${chain(16)} }`, [15, 16]],
    [
      '16 levels in inline fragments',
      `{ ${chain(16, (inner) => `... { parent { ${inner} } }`)} }`,
      [15, 16],
    ],
    [
      '16 levels over two fragments',
      `{ organisation(id: "1") { ...A } } fragment A on Organisation { ${deepParents(7, '...B')} }
       fragment B on Organisation { ${deepParents(7, 'id')} }`,
      [15, 16],
    ],
    [
      'a fragment that is named like introspection',
      `{ ...__schema } fragment __schema on Query { ${chain(16)} }`,
      [15, 16],
    ],
  ])('%s', (_, query, expected) => {
    expect(check(query)).toEqual(expected);
  });
});

function deepParents(levels: number, leaf: string): string {
  return levels === 0 ? leaf : `parent { ${deepParents(levels - 1, leaf)} }`;
}

describe('aliases and root fields (semantics 70, 89)', () => {
  it.each([
    ['30 aliases', `{ ${many(30, (i) => `a${i}: viewer { role }`)} }`, passes],
    ['31 aliases below the root', `{ viewer { ${many(31, (i) => `a${i}: role`)} } }`, [30, 31]],
    [
      '31 aliases of __typename',
      `{ viewer { ${many(31, (i) => `a${i}: __typename`)} } }`,
      [30, 31],
    ],
    [
      '31 aliases in a fragment',
      `{ viewer { ...F } } fragment F on Viewer { ${many(31, (i) => `a${i}: role`)} }`,
      [30, 31],
    ],
    [
      '10 aliases in a fragment that stands in 4 places',
      `{ ${many(4, (i) => `p${i}: person(id: "1") { ...F }`)} }
       fragment F on Person { ${many(10, (i) => `a${i}: name`)} }`,
      [30, 44],
    ],
    ['one alias written 40 times', `{ viewer { ${many(40, () => 'a: role')} } }`, passes],
    [
      '31 aliases of one introspection',
      `{ __schema { ${many(31, (i) => `a${i}: types { name }`)} } }`,
      [30, 31],
    ],
    [
      '31 root fields',
      `{ ...F ${many(16, (i) => `a${i}: __typename`)} }
      fragment F on Query { ${many(15, (i) => `b${i}: __typename`)} }`,
      [30, 31],
    ],
  ])('%s', (_, query, expected) => {
    expect(check(query)).toEqual(expected);
  });
});

describe('directives', () => {
  it.each([
    ['30 directives', `{ viewer { ${many(30, () => 'role @skip(if: false)')} } }`, passes],
    [
      '31 directives, some on fragments',
      `{ viewer { ...F @include(if: true) } }
       fragment F on Viewer { ${many(30, () => 'role @skip(if: false)')} }`,
      [30, 31],
    ],
  ])('%s', (_, query, expected) => {
    expect(check(query)).toEqual(expected);
  });
});

const may = 'period: { from: "2024-05-01", to: "2024-06-01" }, interval: DAY';

describe('nodes (semantics 70)', () => {
  it.each<[string, string, Variables, unknown]>([
    ['no list at all', '{ viewer { role } }', {}, 0],
    ['a page without a size is 20', '{ quotes { totalCount } }', {}, 20],
    ['pages are multiplied', `{ ${nested('(first: 50)', '(last: 100)')} }`, {}, 5000],
    [
      'pages side by side add up',
      '{ quotes(first: 30) { totalCount } people { totalCount } }',
      {},
      50,
    ],
    ['an empty page costs nothing', '{ quotes(first: 0) { totalCount } }', {}, 0],
    [
      'a page too large by itself is left to the rule that names 100',
      '{ quotes(first: 1000000) { totalCount } }',
      {},
      100,
    ],
    [
      'three levels by literals',
      `{ people(first: 2) { nodes { ${nested('(first: 100)', '(first: 60)')} } } }`,
      {},
      [10_000, 12_000],
    ],
    [
      'sizes in variables',
      `query ($n: Int, $m: Int) { people(first: $m) { nodes { ${nested('(first: $n)', '(first: $n)')} } } }`,
      { n: 100, m: 2 },
      [10_000, 20_000],
    ],
    [
      'the same document with small variables',
      `query ($n: Int, $m: Int) { people(first: $m) { nodes { ${nested('(first: $n)', '(first: $n)')} } } }`,
      { n: 10, m: 2 },
      200,
    ],
    [
      'sizes in defaults of variables',
      `query ($n: Int = 100, $m: Int = 2) { people(first: $m) { nodes { ${nested('(first: $n)', '(first: $n)')} } } }`,
      {},
      [10_000, 20_000],
    ],
    [
      'a variable that is null is a page of 20',
      `query ($n: Int = 1) { ${nested('(first: $n)', '(first: 100)')} }`,
      { n: null },
      2000,
    ],
    [
      'pages in fragments',
      `{ people(first: 100) { nodes { ...F } } }
       fragment F on Person { quotes(first: 100) { nodes { article { ...G } } } }
       fragment G on Article { quotes(first: 2) { totalCount } }`,
      {},
      [10_000, 20_000],
    ],
    [
      'fragments that ask for the same page count once',
      `{ quotes(first: 100) { ...A ...B ...C } }
       fragment A on QuoteConnection { nodes { article { quotes(first: 40) { totalCount } } } }
       fragment B on QuoteConnection { nodes { article { quotes(first: 40) { nodes { id } } } } }
       fragment C on QuoteConnection { nodes { article { quotes(first: 40) { nodes { text } } } } }`,
      {},
      4000,
    ],
    [
      'lists of ids',
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: ['a', 'b', 'c'] },
      3,
    ],
    [
      'a grid is rows by columns',
      '{ quoteGrid(rows: SPEAKER, columns: OUTLET, rowLimit: 100) { rows { count } } }',
      {},
      1000,
    ],
    [
      'a series for each value that it is split by',
      `{ quoteTimeSeries(${may}, splitBy: OUTLET, splitLimit: 50) { total } }`,
      {},
      50,
    ],
    [
      'the first of each bucket',
      `{ people(first: 3) { totalCount } organisation(id: "1") { topSpeakers(${may}, limit: 50) { totalQuotes } } }`,
      {},
      53,
    ],
    [
      'the whole schema four times',
      `{ ${many(4, (i) => `a${i}: __schema { types { name } }`)} }`,
      {},
      [10_000, 12_000],
    ],
  ])('%s', (_, query, variables, expected) => {
    expect(check(query, variables)).toEqual(expected);
  });

  it('lets the standard introspection query through (semantics 70, 89)', () => {
    expect(check(getIntrospectionQuery({ inputValueDeprecation: true }))).toEqual(passes);
  });
});

describe('fragments that multiply', () => {
  it('refuses 2 to the power of 100 fields without opening them', () => {
    const document = parse(doubling(100));
    const operation = document.definitions[0] as OperationDefinitionNode;
    expect(() =>
      checkOperation({ schema, document, operation, variables: {}, limits: defaultQueryLimits }),
    ).toThrow(/fields \(fragments opened\)/);
  });

  it('answers a few of them', () => {
    expect(check(doubling(5))).toEqual(passes);
  });
});

describe('filters (semantics 89)', () => {
  const query = 'query ($f: QuoteFilter) { quotes(filter: $f) { totalCount } }';
  const valued = `query ($t: [String!]) { quotes(filter: { or: [${'{ language: $t } '.repeat(201)}] }) { totalCount } }`;

  it.each<[string, string, Variables, unknown]>([
    ['10 levels', query, { f: not(9) }, passes],
    ['11 levels', query, { f: not(10) }, [10, 11]],
    [
      '11 levels as a literal',
      `{ quotes(filter: ${asText(not(10))}) { totalCount } }`,
      {},
      [10, 11],
    ],
    [
      '11 levels, half of them in a variable',
      `query ($f: QuoteFilter!) { quotes(filter: { not: { and: [$f] } }) { totalCount } }`,
      { f: not(8) },
      [10, 11],
    ],
    [
      '11 levels in the default of a variable',
      `query ($f: QuoteFilter = ${asText(not(10))}) { quotes(filter: $f) { totalCount } }`,
      {},
      [10, 11],
    ],
    ['200 conditions', query, { f: list(200) }, passes],
    ['201 conditions', query, { f: list(201) }, [200, 201]],
    [
      'empty filters are conditions too',
      query,
      { f: { and: Array.from({ length: 201 }, () => ({})) } },
      [200, 201],
    ],
    [
      'a filter inside a fragment far below',
      `query ($f: QuoteFilter) { people { nodes { ...F } } } fragment F on Person { quotes(filter: $f) { totalCount } }`,
      { f: list(201) },
      [200, 201],
    ],
    [
      '11 levels, most of them in a list that is a variable',
      `query ($f: [QuoteFilter!]) { quotes(filter: { or: $f }) { totalCount } }`,
      { f: [not(9)] },
      [10, 11],
    ],
    ['201 conditions on values of a variable', valued, { t: ['en'] }, [200, 201]],
    ['and none of them where that is null', valued, { t: null }, passes],
    ['no filter', query, {}, passes],
  ])('%s', (_, text, variables, expected) => {
    expect(check(text, variables)).toEqual(expected);
  });

  it('refuses 100,000 levels in a variable without exhausting the stack', () => {
    let filter: unknown = { verified: true };
    for (let level = 0; level < 100_000; level += 1) filter = { not: filter };
    expect(check(query, { f: filter })).toEqual([10, 11]);
  });
});
