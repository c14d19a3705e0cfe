import { Answer, Ask, Operation } from '../ask.js';
import { argumentOf } from '../url/quote-filter.js';
import { isId } from '../url/speaker-names.js';
import { UrlValues } from '../url/url-keys.js';
import { count } from '../words/numbers.js';

interface Named {
  readonly name: string;
  readonly slug: string;
}

interface Names {
  readonly org?: { readonly name: string } | null;
  readonly people: { readonly nodes: readonly Named[] };
  readonly bodies: { readonly nodes: readonly Named[] };
  readonly things: readonly ({
    readonly id: string;
    readonly name?: string;
    readonly headline?: string;
    readonly canonicalText?: string;
  } | null)[];
}

/** What organisations, speakers, outlets, the article and the words of a filter are called. */
export const filterNamesOperation: Operation<Names> = {
  document: `query FilterNames($orgId: ID, $orgSlug: String, $hasOrg: Boolean!, $people: [String!]!, $bodies: [String!]!, $things: [ID!]!) {
  org: organisation(id: $orgId, slug: $orgSlug) @include(if: $hasOrg) { name }
  people(filter: { slug: { in: $people } }, first: 10) { nodes { name slug } }
  bodies: organisations(filter: { slug: { in: $bodies } }, first: 15) { nodes { name slug } }
  things: nodes(ids: $things) {
    id
    ... on Speaker { name }
    ... on Article { headline }
    ... on QuoteCluster { canonicalText }
  }
}`,
};

/** Names of what a URL names by slug or id; the slug itself where there is no such thing. */
export interface FilterNames {
  readonly org: string | undefined;
  readonly speaker: string | undefined;
  readonly with: string | undefined;
  readonly outlet: string | undefined;
  readonly article: string | undefined;
  readonly cluster: string | undefined;
}

/** So many of a list are named; of further ones it is told how many they are. */
const mostNamed = 5;

/** Asks for the names of what a URL names; asks nothing where it names nothing. */
export async function askFilterNames(values: UrlValues, ask: Ask): Promise<FilterNames> {
  const { org, article, cluster } = values;
  const speakers = [values.speaker, values.with].flatMap((list) => list?.slice(0, mostNamed) ?? []);
  const outlets = values.outlet?.slice(0, mostNamed) ?? [];
  const named = [...speakers, ...outlets];
  if (named.length === 0 && (org ?? article ?? cluster) === undefined) return namesIn(null, values);
  // A selector has to be there for the document to be valid, even where it is skipped.
  const selector: { id?: string; slug?: string } = argumentOf(org ?? 'nobody');
  const answer: Answer<Names> = await ask(filterNamesOperation, {
    hasOrg: org !== undefined,
    orgId: selector.id,
    orgSlug: selector.slug,
    people: slugsIn('people', speakers),
    bodies: [...slugsIn('organisations', speakers), ...outlets.filter((each) => !isId(each))],
    things: [article, cluster, ...named.filter(isId)].filter((id) => id !== undefined),
  });
  return namesIn(answer.data, values);
}

function namesIn(found: Names | null, values: UrlValues): FilterNames {
  const names = namesByUrl(found);
  const thing = (id: string | undefined) => found?.things.find((each) => each?.id === id);
  const listed = (list: readonly string[] = [], folders: readonly string[], joint: string) => {
    const first = list.slice(0, mostNamed).map((each) => {
      const known = folders.map((folder) => names.get(folder + each)).find(Boolean);
      return known ?? each;
    });
    const others = list.length - first.length;
    const all = others > 0 ? [...first, count(others, 'other')] : first;
    return list.length === 0 ? undefined : all.join(joint);
  };
  const either = ['', 'people/', 'organisations/'];
  const { org, speaker, outlet, article, cluster } = values;
  return {
    org: found?.org?.name ?? org,
    speaker: listed(speaker, either, ' or '),
    with: listed(values.with, either, ' and '),
    outlet: listed(outlet, ['', 'organisations/'], ' or '),
    article: article && (thing(article)?.headline ?? article),
    cluster: cluster && (thing(cluster)?.canonicalText ?? cluster),
  };
}

/** Names by id, and by what a URL calls a speaker in full: people/ruth-ellery. */
function namesByUrl(found: Names | null): Map<string, string> {
  const things = found?.things ?? [];
  const bySlug = (folder: string, nodes: readonly Named[] = []) =>
    nodes.map(({ name, slug }) => [`${folder}/${slug}`, name] as const);
  return new Map([
    ...things.flatMap((each) => (each?.name === undefined ? [] : [[each.id, each.name] as const])),
    ...bySlug('people', found?.people.nodes),
    ...bySlug('organisations', found?.bodies.nodes),
  ]);
}

/** Slugs that may be of people, or of organisations: a bare one may be either. */
function slugsIn(folder: 'people' | 'organisations', names: readonly string[]): string[] {
  return names
    .filter((name) => !isId(name))
    .map((name) => name.split('/'))
    .filter((parts) => parts.length === 1 || parts[0] === folder)
    .map((parts) => parts.at(-1)!);
}
