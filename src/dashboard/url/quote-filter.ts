import { instantsOf } from './period.js';
import { UrlKey, UrlValues } from './url-keys.js';

/** The keys of a URL that say which quotes are meant. */
export const filterKeys = [
  'q',
  'org',
  'sub',
  'own',
  'speaker',
  'outlet',
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

/** A variable of type QuoteFilter. */
export type QuoteFilter = Readonly<Record<string, unknown>>;

/** The quotes that a URL means. */
export function quoteFilterOf(values: UrlValues): QuoteFilter {
  const { q, speaker, outlet, lang, verified, below } = values;
  const publishedAt = instantsOf(values.from, values.to);
  return {
    ...(q !== undefined && { text: { matches: q } }),
    ...affiliationOf(values),
    ...(speaker !== undefined && { speaker: selector(speaker) }),
    ...(outlet !== undefined && { article: { outlet: selectors(outlet) } }),
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

/** Articles of the outlets and period of a URL, quoted or not: the denominator. */
export function articleFilterOf(values: UrlValues): QuoteFilter {
  const { outlet, lang } = values;
  const publishedAt = instantsOf(values.from, values.to);
  return {
    ...(outlet !== undefined && { outlet: selectors(outlet) }),
    ...(lang !== undefined && { language: lang }),
    ...(publishedAt !== undefined && { publishedAt }),
  };
}

/** How the API finds one speaker: by id where it is one, else by slug. */
export function selector(name: string): QuoteFilter {
  return isId(name) ? { id: [name] } : { slug: { eq: name } };
}

/** The argument that finds one speaker at the root of a query. */
export function argumentOf(name: string): { id: string } | { slug: string } {
  return isId(name) ? { id: name } : { slug: name };
}

function affiliationOf({ org, sub, own }: UrlValues): QuoteFilter {
  if (org === undefined) return {};
  const organisation = selector(org);
  return {
    affiliation: {
      organisation,
      ...(sub === true && { includeDescendants: true }),
      ...(own === true && { orSelf: true }),
    },
  };
}

function selectors(names: readonly string[]): QuoteFilter {
  const ids = names.filter(isId);
  const slugs = names.filter((name) => !isId(name));
  if (ids.length === 0) return { slug: { in: slugs } };
  if (slugs.length === 0) return { id: ids };
  return { or: [{ id: ids }, { slug: { in: slugs } }] };
}

function isId(name: string): boolean {
  return /^(?:per|org)_\d+$/.test(name);
}

function upper(name: string): string {
  return name.toUpperCase();
}
