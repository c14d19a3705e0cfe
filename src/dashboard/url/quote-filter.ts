import { instantsOf } from './period.js';
import { FilterVariable } from './filter-variable.js';
import { isId, saidBy, saidByAny } from './speaker-names.js';
import { UrlKey, UrlValues } from './url-keys.js';

/** The keys of a URL that say which quotes are meant. */
export const filterKeys = [
  'q',
  'org',
  'sub',
  'own',
  'speaker',
  'with',
  'except',
  'outlet',
  'article',
  'cluster',
  'from',
  'to',
  'kind',
  'medium',
  'said',
  'status',
  'lang',
  'verified',
  'below',
] as const satisfies readonly UrlKey[];

/** The quotes that a URL means. */
export function quoteFilterOf(values: UrlValues): FilterVariable {
  const { q, speaker, except, lang, verified, below, cluster } = values;
  const publishedAt = instantsOf(values.from, values.to);
  return {
    ...(q !== undefined && { text: { matches: q } }),
    ...affiliationOf(values),
    ...(speaker !== undefined && saidBy(speaker)),
    ...(values.with !== undefined && { and: values.with.map((each) => saidBy([each])) }),
    ...(except !== undefined && { not: saidByAny(except) }),
    ...printedIn(values),
    ...(cluster !== undefined && { cluster: [cluster] }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(values.kind !== undefined && { kind: values.kind.map(upper) }),
    ...(values.medium !== undefined && { medium: values.medium.map(upper) }),
    ...(values.said !== undefined && { speakerKind: values.said.map(upper) }),
    ...(values.status !== undefined && { status: values.status.map(upper) }),
    ...(lang !== undefined && { language: lang }),
    ...(verified !== undefined && { verified: verified === 'yes' }),
    ...(below !== undefined && { maxConfidence: below }),
  };
}

/** Articles of the outlets, period and language of a URL, quoted or not: the denominator. */
export function articleFilterOf(values: UrlValues): FilterVariable {
  const { outlet, written } = values;
  const publishedAt = instantsOf(values.from, values.to);
  return {
    ...(outlet !== undefined && { outlet: selectors(outlet) }),
    ...(written !== undefined && { language: written }),
    ...(publishedAt !== undefined && { publishedAt }),
  };
}

/** The articles that were taken in where the quotes of a URL could have stood. */
export function takenIn({ outlet, from, to, lang }: UrlValues): UrlValues {
  return {
    ...(outlet !== undefined && { outlet }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(lang !== undefined && { written: lang }),
  };
}

/** The organisation of a URL, for a filter on quotes or articles; undefined without one. */
export function organisationAsked({ org, sub, own }: UrlValues): FilterVariable | undefined {
  if (org === undefined) return undefined;
  return {
    organisation: isId(org) ? { id: [org] } : { slug: { eq: org } },
    ...(sub === true && { includeDescendants: true }),
    ...(own === true && { orSelf: true }),
  };
}

/** The argument that finds one organisation at the root of a query. */
export function argumentOf(name: string): { id: string } | { slug: string } {
  return isId(name) ? { id: name } : { slug: name };
}

function affiliationOf(values: UrlValues): FilterVariable {
  const affiliation = organisationAsked(values);
  return affiliation === undefined ? {} : { affiliation };
}

function printedIn({ outlet, article }: UrlValues): FilterVariable {
  if (outlet === undefined && article === undefined) return {};
  return {
    article: {
      ...(article !== undefined && { id: [article] }),
      ...(outlet !== undefined && { outlet: selectors(outlet) }),
    },
  };
}

function selectors(names: readonly string[]): FilterVariable {
  const ids = names.filter(isId);
  const slugs = names.filter((name) => !isId(name));
  if (ids.length === 0) return { slug: { in: slugs } };
  if (slugs.length === 0) return { id: ids };
  return { or: [{ id: ids }, { slug: { in: slugs } }] };
}

function upper(name: string): string {
  return name.toUpperCase();
}
