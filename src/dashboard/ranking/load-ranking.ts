import { Answer, Ask, Operation } from '../ask.js';
import { Bucket } from '../overview/overview-operations.js';
import { canCountOffices } from '../quotes/quote-facets.js';
import { quoteFilterOf } from '../url/quote-filter.js';
import { isId, speakerName } from '../url/speaker-names.js';
import { UrlValues } from '../url/url-keys.js';
import { askSlugs, speakerNameOf } from '../parts/known-slugs.js';
import { Ranking } from './rankings.js';

/** One row: who or what, and how many quotes. */
export interface Ranked {
  readonly id: string;
  /** people/ruth-ellery */
  readonly name: string;
  readonly label: string;
  readonly count: number;
}

/** One page of a ranking. */
export interface RankedPage {
  readonly rows: readonly Ranked[];
  readonly total: number;
}

/** Rows of a page. */
export const pageRows = 100;

interface Counted {
  readonly quotes: {
    readonly facets: readonly { readonly buckets: readonly Bucket[] }[];
  };
  readonly quoteStats: Partial<Record<Ranking['total'], number>>;
}

/** A hundred values of a facet, most quotes first, and how many there are. */
export const rankingOperation: Operation<Counted> = {
  document: `query Ranking($filter: QuoteFilter, $by: QuoteFacet!, $skip: Int!, $speakers: Boolean!, $organisations: Boolean!, $outlets: Boolean!) {
  quotes(filter: $filter, first: 0) {
    facets(by: [$by], first: ${pageRows}, skip: $skip) { buckets { value label count } }
  }
  quoteStats(filter: $filter) {
    speakers @include(if: $speakers)
    organisations @include(if: $organisations)
    outlets @include(if: $outlets)
  }
}`,
};

interface Spoken {
  readonly __typename: 'Person' | 'Organisation';
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly quotes: { readonly totalCount: number };
}

interface AskedFor {
  readonly people: { readonly nodes: readonly Spoken[] };
  readonly organisations: { readonly nodes: readonly Spoken[] };
  readonly nodes: readonly (Spoken | null)[];
}

/** Speakers that a URL asks for, each with their own quotes of the rest of its filter. */
export const askedForOperation: Operation<AskedFor> = {
  document: `query AskedFor($people: [String!]!, $bodies: [String!]!, $ids: [ID!]!, $filter: QuoteFilter) {
  people(first: 100, filter: { slug: { in: $people } }) { nodes { ...Spoken } }
  organisations(first: 100, filter: { slug: { in: $bodies } }) { nodes { ...Spoken } }
  nodes(ids: $ids) { ...Spoken }
}
fragment Spoken on Speaker {
  __typename
  id
  slug
  name
  quotes(first: 0, filter: $filter) { totalCount }
}`,
};

/**
 * One page of a ranking; null for organisations where they would have to be counted quote by quote and
 * a filter leaves too many. Speakers and outlets are counted already, however many quotes there are.
 * `alone` leaves out who only speaks together with those that the URL asks for.
 */
export async function askRanking(
  ranking: Ranking,
  values: UrlValues,
  ask: Ask,
): Promise<Answer<RankedPage> | null> {
  if (ranking.by === 'speaker' && values.alone === true && values.speaker !== undefined)
    return askAskedFor(values, ask);
  const filter = quoteFilterOf(values);
  if (ranking.by === 'organisation' && !(await canCountOffices(values, ask))) return null;
  const answer = await ask(rankingOperation, {
    filter,
    by: ranking.facet,
    skip: (pageNumber(values) - 1) * pageRows,
    ...Object.fromEntries(
      ['speakers', 'organisations', 'outlets'].map((each) => [each, each === ranking.total]),
    ),
  });
  if (answer.problem !== null) return answer;
  const buckets = answer.data.quotes.facets[0]?.buckets ?? [];
  const rows = await namedRows(buckets, ask);
  const all = answer.data.quoteStats[ranking.total] ?? 0;
  return { ...answer, data: { rows, total: all } };
}

async function namedRows(buckets: readonly Bucket[], ask: Ask): Promise<Ranked[]> {
  const slugs = await askSlugs(
    buckets.map(({ value }) => value),
    ask,
  );
  return buckets.map(({ value: id, label, count }) => {
    return { id, name: speakerNameOf(id, slugs), label, count };
  });
}

/** Which page of a list a URL means, from 1. */
export function pageNumber({ page = '1' }: UrlValues): number {
  return Number(page);
}

async function askAskedFor(values: UrlValues, ask: Ask): Promise<Answer<RankedPage>> {
  const { speaker = [], ...others } = values;
  const slugs = (folder: string): string[] =>
    speaker
      .filter((name) => !isId(name))
      .map((name) => name.split('/'))
      .filter((parts) => parts.length === 1 || parts[0] === folder)
      .map((parts) => parts.at(-1)!);
  const answer = await ask(askedForOperation, {
    people: slugs('people'),
    bodies: slugs('organisations'),
    ids: speaker.filter(isId),
    filter: quoteFilterOf(others),
  });
  if (answer.problem !== null) return answer;
  const { people, organisations, nodes } = answer.data;
  const found = [...people.nodes, ...organisations.nodes, ...nodes];
  const byId = new Map(found.flatMap((each) => (each === null ? [] : [[each.id, each] as const])));
  const rows = [...byId.values()]
    .map(({ __typename, id, slug, name: label, quotes }) => ({
      id,
      name: speakerName(__typename, slug),
      label,
      count: quotes.totalCount,
    }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  return { ...answer, data: { rows, total: rows.length } };
}
