import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { n, Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';
import { runQuery } from '../../support/run-query.js';

/*
 * So many lanterns that a page leaves some unranked, and behind the ranked ones a stretch that no filter of
 * this test but the period lets through: what is found there is found by looking further and further back.
 */
const newestOnes = 2_060;
const between = 150;
const oldestOnes = 60;

let dataSource: DataSource;
let filters: Readonly<Record<string, string>>;

beforeAll(async () => {
  ({ dataSource } = await freshDatabase());
  const stage = new Stage(dataSource);
  const ada = await stage.person('Ada Rowe');
  const bo = await stage.person('Bo Lind');
  const board = await stage.organisation('Board');
  const [daily, weekly] = [await stage.organisation('Daily'), await stage.organisation('Weekly')];
  await stage.membership(ada, board, 'Chair');
  const article = await stage.article('Lantern.', { outletId: daily });
  await dataSource.query(
    `with drawn as (
       select i, i <= $2 or i > $3 as usual, timestamptz '2024-06-01Z' - (i / 3) * interval '5 hours' as published
       from generate_series(1, $4) i
     ), printed as (
       insert into article (outlet_id, external_id, slug, headline, language, published_at, text_hash, word_count)
       select case when usual then $5::bigint else $6::bigint end, 'l-' || i, 'l-' || i, headline, language, published,
         text_hash, word_count
       from drawn, article where id = $1 returning id
     ) insert into article_version (article_id, version, plain_text, text_hash)
       select p.id, 1, v.plain_text, v.text_hash from printed p, article_version v where v.article_id = $1`,
    [article, newestOnes, newestOnes + between, newestOnes + between + oldestOnes, daily, weekly],
  );
  await dataSource.query(
    `with said as (
       insert into quote (article_id, article_version, position, text, kind, language, method, status)
       select id, 1, 1, repeat('lantern ', 1 + (id % 3)::int) || case when id % 400 = 7 then 'wharf' else 'pier' end,
         case when outlet_id = $1 then 'DIRECT' else 'INDIRECT' end, 'en', 'FEED',
         case when id % 97 = 5 then 'RETRACTED' else 'ACTIVE' end
       from article where external_id like 'l-%' returning id, kind
     ) insert into attribution (quote_id, ordinal, speaker_kind, speaker_id, role_organisation_id, role_basis)
       select id, 1, 'PERSON', case kind when 'DIRECT' then $2 else $3 end::bigint,
         case kind when 'DIRECT' then $4 end::bigint, case kind when 'DIRECT' then 'RESOLVED' end from said`,
    [daily, ada, bo, board],
  );
  await dataSource.query('select fold_counts()');
  filters = {
    'a speaker': `speaker: { id: ["${n.Person(ada)}"] }`,
    'a speaker in a period': `speaker: { id: ["${n.Person(ada)}"] }, publishedAt: { lt: "2024-05-20T00:00:00Z" }`,
    'an organisation': `affiliation: { organisation: { id: ["${n.Organisation(board)}"] } }`,
    'an outlet': `article: { outlet: { id: ["${n.Organisation(daily)}"] } }`,
    'a small outlet': `article: { outlet: { slug: { eq: "weekly" } } }`,
    'a kind': 'kind: [DIRECT]',
    'another kind': 'kind: [INDIRECT]',
    'a kind in a period':
      'kind: [DIRECT], publishedAt: { gte: "2023-09-01T00:00:00Z", lt: "2024-05-20T00:00:00Z" }',
    'a short period': 'publishedAt: { gte: "2024-04-01T00:00:00Z", lt: "2024-04-03T00:00:00Z" }',
    'a status': 'status: [RETRACTED]',
    'what is not by a speaker': `not: { speaker: { id: ["${n.Person(ada)}"] } }`,
    'other words': 'text: { matches: "wharf" }',
  };
});

interface Found {
  readonly ids: readonly string[];
  readonly scores: readonly number[];
  readonly times: readonly string[];
  readonly totalCount: number;
  readonly facets: unknown;
}

/** All pages of a search, by hundreds; of the given size where none is ranked any more. */
async function allPages(query: string, filter: string, unranked: number): Promise<Found> {
  const ids: string[] = [];
  const scores: number[] = [];
  const times: string[] = [];
  let after: string | null = null;
  for (;;) {
    const { data, errors }: Awaited<ReturnType<typeof runQuery>> = await runQuery(
      dataSource,
      `query ($after: String) { searchQuotes(query: "${query}", filter: { ${filter} }, first: ${scores.at(-1) === 0 ? unranked : 100}, after: $after) {
         totalCount edges { score node { id article { publishedAt } } } pageInfo { hasNextPage endCursor }
         facets(by: [SPEAKER, OUTLET, KIND]) { facet buckets { value count } } } }`,
      { variables: { after }, once: true },
    );
    expect(errors).toEqual([]);
    const { edges, pageInfo, totalCount, facets } = data['searchQuotes'];
    for (const { score, node } of edges) {
      ids.push(node.id);
      scores.push(score);
      times.push(node.article.publishedAt);
    }
    if (!pageInfo.hasNextPage) return { ids, scores, times, totalCount, facets };
    after = pageInfo.endCursor;
  }
}

/** The same quotes as a list gives them, newest first. */
async function listed(query: string, filter: string) {
  const ids: string[] = [];
  let after: string | null = null;
  for (;;) {
    const { data }: Awaited<ReturnType<typeof runQuery>> = await runQuery(
      dataSource,
      `query ($after: String) { quotes(filter: { and: [{ text: { matches: "${query}" } }, { ${filter} }] }, first: 100, after: $after) {
         nodes { id } pageInfo { hasNextPage endCursor }
         facets(by: [SPEAKER, OUTLET, KIND]) { facet buckets { value count } } } }`,
      { variables: { after }, once: true },
    );
    const { nodes, pageInfo, facets } = data['quotes'];
    ids.push(...nodes.map(({ id }: { id: string }) => id));
    if (!pageInfo.hasNextPage) return { ids, facets };
    after = pageInfo.endCursor;
  }
}

const names = [
  'a speaker',
  'a speaker in a period',
  'an organisation',
  'an outlet',
  'a small outlet',
  'a kind',
  'another kind',
  'a kind in a period',
  'a short period',
  'a status',
  'what is not by a speaker',
  'other words',
];

describe('a search within a filter (semantics 65, 92)', () => {
  it.each(names.flatMap((name) => ['lantern', 'wharf', 'submarine'].map((word) => [word, name])))(
    'finds for %s within %s what the list of such quotes has, ranked, then by time',
    async (word, name) => {
      const filter = filters[name]!;
      const { ids, scores, times, totalCount, facets } = await allPages(word, filter, 3);
      const list = await listed(word, filter);
      expect(ids.toSorted()).toEqual(list.ids.toSorted());
      expect(totalCount).toBe(list.ids.length);
      expect(facets).toEqual(list.facets);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      const rest = times.filter((_, i) => scores[i] === 0);
      expect(rest).toEqual(rest.toSorted().toReversed());
      const newest = new Set(list.ids.slice(0, 2_000));
      expect(ids.filter((id, i) => scores[i] === 0 && newest.has(id))).toEqual([]);
    },
  );
});
