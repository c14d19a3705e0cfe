import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse, validate, type DocumentNode } from 'graphql';
import { anonymous } from '../../src/base/viewer.js';
import { getSchema } from '../../src/server/schema.js';
import { makeWorld } from '../content/lists/oracle/world.js';
import { freshDatabase } from '../support/postgres.js';
import { randomQuery } from '../support/random-operation.js';
import { runQuery, viewerOf } from '../support/run-query.js';

describe('an answer handed through as text', () => {
  it('is the answer that graphql-js gives, for random operations', async () => {
    const { dataSource } = await freshDatabase();
    await makeWorld(dataSource, 3);
    const schema = await getSchema();
    const queries = randomQuery(schema).filter((source) => {
      // extraction has no statement
      if (source.includes('extractQuotes')) return false;
      const document = parsed(source);
      return document !== null && validate(schema, document).length === 0;
    });
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(queries, fc.boolean(), async (source, isEditor) => {
        const viewer = isEditor ? viewerOf('EDITOR') : anonymous;
        const { data } = await runQuery(dataSource, source, { viewer });
        if (Object.keys(data).length > 0) answered += 1;
      }),
      { numRuns: 150, seed: 5 },
    );
    expect(answered).toBeGreaterThan(50);
  });

  it('names by their keys alone the same things as those it reads, and null where there is none', async () => {
    const { dataSource } = await freshDatabase();
    await makeWorld(dataSource, 3);
    const read = async (article: string, other: string) => {
      const source = `{ quotes(first: 100) { nodes {
        article { ${article} } spokesperson { ${other} } speaker { ${other} }
        roleAtTime { organisation { ${other} } membership { id ${other === 'id' ? '' : 'role'} } }
      } } }`;
      const { data, errors } = await runQuery(dataSource, source);
      expect(errors).toEqual([]);
      const nodes: unknown[] = data['quotes'].nodes;
      return nodes;
    };
    const [bare, whole] = [
      await read('id publishedAt', 'id'),
      await read('id publishedAt headline', 'id name'),
    ];
    expect(whole).toMatchObject(bare);
    const text = JSON.stringify(bare);
    for (const missing of ['"spokesperson":null', '"speaker":null', '"roleAtTime":null'])
      expect(text).toContain(missing);
    expect(text).toMatch(/"organisation":\{"id":"org_\d+"\}/);
  });

  it('merges fields, follows fragments and directives, and keeps aliases apart', async () => {
    const { dataSource } = await freshDatabase();
    await makeWorld(dataSource, 3);
    const source = `query Ways($yes: Boolean!, $no: Boolean!, $first: Int = 2) {
      __typename
      quotes(first: $first) { ...list nodes { speaker { __typename id } } }
      old: quotes(first: 1, orderBy: [{ field: PUBLISHED_AT, direction: ASC }]) { ...list }
      none: quotes(first: 0) @include(if: $no) { totalCount }
      people @skip(if: $no) { nodes { ... on Node { id } ... on Speaker { ...who } ...who } }
    }
    fragment list on QuoteConnection {
      totalCount @include(if: $yes)
      nodes { id words: text text @skip(if: $yes) speaker { ...who ... on Organisation { classification } } }
    }
    fragment who on Speaker { name ... on Person { honorific } slug }`;
    const { data, errors } = await runQuery(dataSource, source, {
      variables: { yes: true, no: false },
    });
    expect(errors).toEqual([]);
    expect(Object.keys(data)).toEqual(['__typename', 'quotes', 'old', 'people']);
    expect(data['quotes'].nodes).toHaveLength(2);
    expect(Object.keys(data['quotes'].nodes[0])).toEqual(['id', 'words', 'speaker']);
    expect(data['old'].nodes).toHaveLength(1);
    expect(Object.keys(data['people'].nodes[0])).toEqual(['id', 'name', 'honorific', 'slug']);
  });
});

function parsed(source: string): DocumentNode | null {
  try {
    return parse(source);
  } catch {
    return null;
  }
}
