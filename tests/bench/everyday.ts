import type { Client } from 'pg';
import { biggest } from './everyday-values.js';

/** An operation that users send beside the nine, on the biggest there is. */
export interface Everyday {
  readonly says: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const quote =
  'id text kind speaker { id name } article { id headline publishedAt outlet { id name } }';
const page = `nodes { ${quote} } pageInfo { hasNextPage endCursor }`;
const year = 'period: { from: "2022-01-01", to: "2023-01-01" }';
const decade = 'period: { from: "2015-01-01", to: "2025-01-01" }';
const inYear = 'publishedAt: { gte: "2022-01-01T00:00:00Z", lt: "2023-01-01T00:00:00Z" }';
const ofOutlet = 'article: { outlet: { id: [$outlet] } }';
const ofTree = 'affiliation: { organisation: { id: [$organisation] }, includeDescendants: true }';

/** What each asks for, within a query that declares the variables which it uses. */
const asked: readonly (readonly [says: string, selection: string])[] = [
  [
    'suggest, whole name',
    'suggest(query: $name, first: 10) { matchedName score quoteCount speaker { id name } }',
  ],
  [
    'suggest, one typo',
    'suggest(query: $typo, first: 10) { matchedName score quoteCount speaker { id name } }',
  ],
  [
    'suggest, three letters',
    'suggest(query: $letters, first: 10) { matchedName score quoteCount speaker { id name } }',
  ],
  ['quotes, newest', `quotes(first: 20) { ${page} }`],
  ['quotes, all counted', 'quotes { totalCount }'],
  [
    'quotes, oldest',
    `quotes(first: 20, orderBy: [{ field: PUBLISHED_AT, direction: ASC }]) { ${page} }`,
  ],
  [
    'quotes, last 20 by date said',
    `quotes(last: 20, orderBy: [{ field: SAID_AT, direction: DESC }]) { ${page} }`,
  ],
  [
    'quotes of an outlet in a year',
    `quotes(first: 20, filter: { ${ofOutlet}, ${inYear} }) { ${page} }`,
  ],
  ['the same, counted', `quotes(filter: { ${ofOutlet}, ${inYear} }) { totalCount }`],
  [
    'quotes, direct and spoken',
    `quotes(first: 20, filter: { kind: [DIRECT], medium: [SPOKEN] }) { ${page} }`,
  ],
  ['the same, counted', 'quotes(filter: { kind: [DIRECT], medium: [SPOKEN] }) { totalCount }'],
  ['quotes of a language, counted', 'quotes(filter: { language: ["de"] }) { totalCount }'],
  ['quotes, corrected (none)', `quotes(first: 20, filter: { status: [CORRECTED] }) { ${page} }`],
  [
    'quotes of unnamed speakers',
    `quotes(first: 20, filter: { speakerKind: [UNNAMED] }) { ${page} }`,
  ],
  [
    'quotes with a word of an organisation',
    `quotes(first: 20, filter: { ${ofTree}, text: { matches: $word } }) { ${page} }`,
  ],
  [
    'quotes of an organisation by an outlet',
    `quotes(first: 20, filter: { ${ofTree}, ${ofOutlet} }) { ${page} }`,
  ],
  ['the same, counted', `quotes(filter: { ${ofTree}, ${ofOutlet} }) { totalCount }`],
  [
    'quotes of an organisation in a year, counted',
    `quotes(filter: { ${ofTree}, ${inYear} }) { totalCount }`,
  ],
  [
    'facets of an organisation',
    `quotes(filter: { ${ofTree} }) { facets(by: [SPEAKER, OUTLET, MONTH], first: 10) { facet buckets { label count } } }`,
  ],
  [
    'top speakers of an organisation, months of a year',
    `organisation(id: $organisation) { topSpeakers(${year}, interval: MONTH, includeDescendants: true, limit: 10) { bucketStart totalQuotes entries { rank quoteCount speaker { id name } } } }`,
  ],
  [
    'the same with articles and last dates',
    `organisation(id: $organisation) { topSpeakers(${year}, interval: MONTH, includeDescendants: true, limit: 10) { bucketStart totalQuotes entries { rank quoteCount articleCount lastQuotedAt share speaker { id name } } } }`,
  ],
  [
    'voice share of an organisation, months of a year',
    `organisation(id: $organisation) { voiceShare(${year}, interval: MONTH, includeDescendants: true) { bucketStart articlesMentioning articlesQuoting quotedShare quotes quotedWords } }`,
  ],
  [
    'members of an organisation',
    'organisation(id: $employer) { memberships(first: 50) { totalCount edges { node { role startDate person { id name } } } } }',
  ],
  [
    'speakers of an organisation by quotes',
    `organisation(id: $organisation) { speakers(first: 20, includeDescendants: true, orderBy: QUOTE_COUNT_DESC) { edges { quoteCount node { id name } via { name } } } }`,
  ],
  [
    'descendants of an organisation',
    'organisation(id: $organisation) { depth descendants(first: 50) { totalCount nodes { id name } } }',
  ],
  [
    'source diversity of an outlet in a year',
    `organisation(id: $outlet) { sourceDiversity(${year}) { articles quotes distinctSpeakers effectiveSpeakers unnamedShare } }`,
  ],
  [
    'article by slug',
    `article(slug: $slug) { id headline plainText quotes(first: 50) { ${page} } mentions(first: 50) { edges { node { surfaceForm entity { id name } } } } }`,
  ],
  [
    'node',
    `node(id: $quote) { ... on Quote { ${quote} context { exact } cluster { occurrenceCount } citation(style: APA) jsonLd } }`,
  ],
  ['nodes, 50 quotes', `nodes(ids: $quotes) { ... on Quote { ${quote} } }`],
  [
    'cluster of a quote',
    `node(id: $quote) { ... on Quote { cluster { canonicalText occurrenceCount outletCount firstSeen { id } variants(first: 10) { edges { similarity relation node { id } } } } } }`,
  ],
  [
    'page of a person',
    `person(id: $person) { name description otherNames { name } jsonLd memberships(first: 20) { edges { node { role organisation { id name } } } } quotes(first: 20) { totalCount ${page} facets(by: [AFFILIATION, OUTLET, MONTH], first: 10) { buckets { label count } } } coQuotedWith(first: 10) { edges { sharedArticles node { id name } } } }`,
  ],
  [
    'coquoted with the biggest speaker',
    'person(id: $person) { coQuotedWith(first: 10) { edges { sharedArticles association node { id name } } } }',
  ],
  [
    'numbers of a person',
    'quoteStats(filter: { speaker: { id: [$person] } }) { quotes articles outlets speakers organisations words firstPublishedAt lastPublishedAt }',
  ],
  [
    'numbers of an organisation',
    `quoteStats(filter: { ${ofTree} }) { quotes articles outlets speakers words }`,
  ],
  [
    'outlets against speakers of an organisation in a year',
    `quoteGrid(filter: { ${ofTree}, ${inYear} }, rows: OUTLET, columns: SPEAKER) { cells { row column count } }`,
  ],
  [
    'all quotes by month, ten years',
    `quoteTimeSeries(${decade}, interval: MONTH) { points { bucketStart quoteCount } }`,
  ],
  [
    'a year by month and outlet',
    `quoteTimeSeries(${year}, interval: MONTH, splitBy: OUTLET, splitLimit: 5) { key total points { bucketStart quoteCount } }`,
  ],
  [
    'a person by month, ten years',
    `quoteTimeSeries(filter: { speaker: { id: [$person] } }, ${decade}, interval: MONTH) { points { bucketStart quoteCount articleCount } }`,
  ],
  [
    'all articles by month, ten years',
    `articleTimeSeries(${decade}, interval: MONTH) { bucketStart articleCount }`,
  ],
  [
    'search, common word, counted',
    `searchQuotes(query: $word, first: 20) { totalCount edges { score node { ${quote} } } }`,
  ],
  [
    'search, common word of an outlet',
    `searchQuotes(query: $word, first: 20, filter: { ${ofOutlet} }) { edges { score node { ${quote} } } }`,
  ],
  [
    'search, two common words',
    `searchQuotes(query: $words, first: 20) { edges { score node { ${quote} } } }`,
  ],
  [
    'search, rare word',
    `searchQuotes(query: $rare, first: 20) { totalCount edges { score node { ${quote} } highlights { html } } }`,
  ],
  [
    'search, no hit',
    `searchQuotes(query: "zzyzzx", first: 20) { totalCount edges { node { ${quote} } } }`,
  ],
  [
    'people by quotes',
    'people(first: 20, orderBy: [{ field: QUOTE_COUNT, direction: DESC }]) { nodes { id name } }',
  ],
  ['people by name, counted', 'people(first: 20) { totalCount nodes { id name } }'],
  [
    'people whose name contains letters',
    'people(first: 20, filter: { name: { contains: $letters } }) { totalCount nodes { id name } }',
  ],
  [
    'articles of an outlet, counted',
    'articles(first: 20, filter: { outlet: { id: [$outlet] } }) { totalCount nodes { id headline publishedAt } }',
  ],
  [
    'articles that quote a person',
    'articles(first: 20, filter: { quotes: { some: { speaker: { id: [$person] } } } }) { nodes { id headline } }',
  ],
  [
    'articles that mention but do not quote',
    'articles(first: 20, filter: { mentions: { some: { person: { id: [$person] } } }, quotes: { none: { speaker: { id: [$person] } } } }) { nodes { id headline } }',
  ],
];

const types: Readonly<Record<string, string>> = {
  quotes: '[ID!]!',
  name: 'String!',
  typo: 'String!',
  letters: 'String!',
  slug: 'String!',
  word: 'String!',
  words: 'String!',
  rare: 'String!',
};

/** The operations with what to ask for, chosen in the database by size. */
export async function chooseEveryday(client: Client): Promise<Everyday[]> {
  const values = await biggest(client);
  return asked.map(([says, selection]) => {
    const names = [...new Set([...selection.matchAll(/\$(\w+)/g)].map(([, name]) => name!))];
    const declared = names.map((name) => `$${name}: ${types[name] ?? 'ID!'}`).join(', ');
    return {
      says,
      document: `query ${declared && `(${declared})`} { ${selection} }`,
      variables: Object.fromEntries(names.map((name) => [name, values[name]])),
    };
  });
}
