import type { Literals } from './walk.js';
import { marker } from './hidden-articles.js';

const facets = ['SPEAKER', 'SPEAKER_KIND', 'AFFILIATION', 'OUTLET', 'MONTH', 'KIND', 'MEDIUM'];
const allFacets = [...facets, 'LANGUAGE', 'STATUS'];
const marked = `{ text: { matches: "${marker}" } }`;
const named = `{ name: { contains: "${marker}" } }`;

/** Filters that could tell what they filter by: each is a question about what is hidden. */
const filters: Readonly<Record<string, readonly string[]>> = {
  quote: [
    marked,
    `{ not: { text: { matches: "spring" } } }`,
    '{ status: [ACTIVE, CORRECTED, RETRACTED] }',
    '{ kind: [DIRECT], verbatim: true }',
    '{ maxConfidence: 0.9 }',
    '{ verified: true }',
    `{ speaker: ${named} }`,
    `{ affiliation: { organisation: ${named}, orSelf: true } }`,
    '{ affiliation: { organisation: {}, includeDescendants: true } }',
    `{ article: { headline: { contains: "${marker}" } } }`,
    '{ article: { status: [DRAFT, WITHHELD, CANCELED] } }',
    `{ article: { quotes: { some: ${marked} } } }`,
    `{ article: { quotes: { none: ${marked} } } }`,
    `{ article: { mentions: { none: { person: ${named} } } } }`,
    '{ publishedAt: { gte: "2026-01-01T00:00:00Z" } }',
  ],
  article: [
    `{ headline: { contains: "${marker}" } }`,
    '{ status: [DRAFT, WITHHELD, CANCELED] }',
    '{ not: { status: [PUBLISHED] } }',
    `{ quotes: { some: ${marked} } }`,
    '{ quotes: { every: { kind: [INDIRECT] } } }',
    `{ mentions: { some: { person: ${named} } } }`,
    `{ outlet: { slug: { eq: "the-slate" } } }`,
  ],
  person: [
    named,
    `{ quotes: { some: ${marked} } }`,
    '{ quotes: { none: { kind: [DIRECT] } } }',
    '{ quotes: { every: { text: { matches: "spring" } } } }',
    `{ memberOf: { organisation: ${named} } }`,
    '{ memberOf: { organisation: { slug: { eq: "bridge-board" } }, includeDescendants: true } }',
  ],
  organisation: [named, '{ not: { classification: { eq: "board" } } }'],
};

const filterOf: Readonly<Record<string, string>> = {
  'Query.articles': 'article',
  'Query.articleTimeSeries': 'article',
  'Query.people': 'person',
  'Query.organisations': 'organisation',
  'Organisation.voiceShare': 'article',
};

const orders = (fields: readonly string[]) =>
  fields.flatMap((field) =>
    ['ASC', 'DESC'].map((way) => `[{ field: ${field}, direction: ${way} }]`),
  );
const quoteOrders = orders(['PUBLISHED_AT', 'SAID_AT', 'POSITION', 'CREATED_AT', 'CONFIDENCE']);
const speakerOrders = orders(['NAME', 'QUOTE_COUNT', 'CREATED_AT']);
const orderOf: Readonly<Record<string, readonly string[]>> = {
  'Query.articles': orders(['PUBLISHED_AT', 'UPDATED_AT']),
  'Query.people': speakerOrders,
  'Query.organisations': speakerOrders,
  'Organisation.speakers': ['QUOTE_COUNT_DESC', 'NAME_ASC'],
};

const ofField: Readonly<Record<string, readonly string[]>> = {
  'Query.article.slug': ['"no-such"'],
  'Query.person.slug': ['"ada-roe"'],
  'Query.organisation.slug': ['"bridge-board"'],
  'Query.node.id': ['"per_1"'],
  'Query.nodes.ids': ['["per_1", "org_1", "quo_1", "art_1"]'],
  'Query.searchQuotes.query': ['"bridge"', `"${marker}"`, '"bridge -spring"'],
  'Query.searchQuotes.language': ['', '"en"'],
  'Query.suggest.query': ['"ada roe"', `"zed"`, `"${marker}"`, '"bridge board"', '"zyq"'],
  'Query.history.id': ['"per_1"'],
  'Query.extractQuotes.text': ['"“It is,” said Ada Roe."'],
  'Query.quoteGrid.rows': ['SPEAKER', ...facets],
  'Query.quoteGrid.columns': ['OUTLET', ...facets],
  'Organisation.speakers.quotedBetween': ['', '{ gte: "2020-01-01T00:00:00Z" }'],
};

const ofArgument: Readonly<Record<string, readonly string[]>> = {
  first: ['100'],
  last: ['', '100'],
  limit: ['100'],
  splitLimit: ['10'],
  period: ['{ from: "2020-01-01", to: "2030-01-01" }'],
  interval: ['YEAR', 'MONTH'],
  splitBy: ['', ...allFacets],
  by: [`[${allFacets.join(', ')}]`],
  includeDescendants: ['true'],
  asOf: ['', '"2024-06-07"', '"2026-05-06"'],
  version: ['1', '2'],
  sentences: ['20'],
  style: ['PLAIN', 'APA', 'MLA', 'CHICAGO', 'BIBTEX'],
  minArticles: ['', '2'],
};

/** How each field of the schema is asked on a walk over all of it. */
export const literals: Literals = {
  of: (edge, argument) => {
    const own = ofField[`${edge}.${argument}`];
    if (own) return own;
    if (argument === 'filter') return ['', ...filters[filterOf[edge] ?? 'quote']!];
    if (argument === 'orderBy') return ['', ...(orderOf[edge] ?? quoteOrders)];
    return ofArgument[argument] ?? [];
  },
  shut: new Set(
    ['node', 'nodes', 'article', 'person', 'organisation', 'history', 'mostRepeated'].map(
      (name) => `Query.${name}`,
    ),
  ),
};
