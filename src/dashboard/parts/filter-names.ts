import { Answer, Ask, Operation } from '../ask.js';
import { argumentOf } from '../url/quote-filter.js';
import { isId } from '../url/speaker-names.js';
import { UrlValues } from '../url/url-keys.js';
import { count } from '../words/numbers.js';

interface Named {
  readonly name: string;
}

interface Names {
  readonly org?: Named | null;
  readonly people: { readonly nodes: readonly Named[] };
  readonly bodies: { readonly nodes: readonly Named[] };
  readonly things: readonly ({
    readonly name?: string;
    readonly headline?: string;
    readonly canonicalText?: string;
  } | null)[];
}

/** What the organisation, the speakers, the article and the words of a filter are called. */
export const filterNamesOperation: Operation<Names> = {
  document: `query FilterNames($orgId: ID, $orgSlug: String, $hasOrg: Boolean!, $people: [String!]!, $bodies: [String!]!, $things: [ID!]!) {
  org: organisation(id: $orgId, slug: $orgSlug) @include(if: $hasOrg) { name }
  people(filter: { slug: { in: $people } }, first: 5) { nodes { name } }
  bodies: organisations(filter: { slug: { in: $bodies } }, first: 5) { nodes { name } }
  things: nodes(ids: $things) {
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
  readonly article: string | undefined;
  readonly cluster: string | undefined;
}

/** Asks for the names of what a URL names; asks nothing where it names nothing. */
export async function askFilterNames(values: UrlValues, ask: Ask): Promise<FilterNames> {
  const { org, speaker = [], article, cluster } = values;
  if (org === undefined && speaker.length === 0 && (article ?? cluster) === undefined)
    return { org, speaker: undefined, article, cluster };
  const ids = speaker.filter(isId).slice(0, 5);
  // A selector has to be there for the document to be valid, even where it is skipped.
  const selector: { id?: string; slug?: string } = argumentOf(org ?? 'nobody');
  const answer: Answer<Names> = await ask(filterNamesOperation, {
    hasOrg: org !== undefined,
    orgId: selector.id,
    orgSlug: selector.slug,
    people: slugsIn('people', speaker),
    bodies: slugsIn('organisations', speaker),
    things: [article, cluster, ...ids].filter((id) => id !== undefined),
  });
  return namesIn(answer.data, values);
}

function namesIn(found: Names | null, values: UrlValues): FilterNames {
  const { org, speaker = [], article, cluster } = values;
  const things = found?.things ?? [];
  const named = [...(found?.people.nodes ?? []), ...(found?.bodies.nodes ?? []), ...things];
  const names = [...new Set(named.flatMap((each) => each?.name ?? []))];
  const others = speaker.length - names.length;
  const all = others > 0 && names.length > 0 ? [...names, count(others, 'other')] : names;
  return {
    org: found?.org?.name ?? org,
    speaker: speaker.length === 0 ? undefined : (all.length > 0 ? all : speaker).join(' or '),
    article: article && (things.find((node) => node?.headline)?.headline ?? article),
    cluster: cluster && (things.find((node) => node?.canonicalText)?.canonicalText ?? cluster),
  };
}

/** Slugs that may be of people, or of organisations: a bare one may be either. */
function slugsIn(folder: 'people' | 'organisations', names: readonly string[]): string[] {
  return names
    .filter((name) => !isId(name))
    .map((name) => name.split('/'))
    .filter((parts) => parts.length === 1 || parts[0] === folder)
    .map((parts) => parts.at(-1)!);
}
