import type { Ask, QuestionName } from '../questions.js';

/** The file of SQL functions for counts, the best of each month and search. */
export type Means = 'own-means' | 'our-functions';

interface PostgraphileQuestion {
  readonly document: string;
  variablesOf(ask: Ask): Record<string, unknown>;
}

const said = `attributionsByQuoteIdList(condition: { ordinal: 1 }) {
  speakerBySpeakerId { rowId name } roleText speakerByRoleOrganisationId { rowId name } }`;
const quoteFields = `rowId text kind ${said}
  articleByArticleId { rowId headline publishedAt speakerByOutletId { rowId name } }`;
const shortFields = 'rowId text articleId publishedAt';
const letters = [...'abcdefghij'];

/** The nine in PostGraphile's own schema, over the tables and the functions of functions.sql. */
export function postgraphileQuestions(
  means: Means,
): Readonly<Record<QuestionName, PostgraphileQuestion>> {
  return means === 'own-means' ? byOwnMeans : byOurFunctions;
}

const byOwnMeans: Readonly<Record<QuestionName, PostgraphileQuestion>> = {
  speaker: {
    document: `query ($id: BigInt!) { speakerByRowId(rowId: $id) { rowId name
      latest(first: 20) { nodes { ${quoteFields} } pageInfo { hasNextPage } } } }`,
    variablesOf: ({ parameters }) => ({ id: parameters[0] }),
  },
  further: {
    document: `query ($id: BigInt!, ${letters
      .slice(0, 5)
      .map((l) => `$${l}t: Datetime!, $${l}p: Int!, $${l}q: BigInt!`)
      .join(', ')}) { speakerByRowId(rowId: $id) { rowId
      ${letters
        .slice(0, 5)
        .map(
          (l) =>
            `${l}: furtherList(since: $${l}t, place: $${l}p, behind: $${l}q, first: 100) { ${shortFields} }`,
        )
        .join('\n')} } }`,
    variablesOf: ({ parameters: [id, times, places, quotes] }) => ({
      id,
      ...Object.fromEntries(
        letters.slice(0, 5).flatMap((l, i) => [
          [`${l}t`, (times as string[])[i]],
          [`${l}p`, Number((places as string[])[i])],
          [`${l}q`, (quotes as string[])[i]],
        ]),
      ),
    }),
  },
  organisation: {
    document: `query ($id: BigInt!, $since: Datetime!, $until: Datetime!) {
      benchNewestOf(organisation: $id, since: $since, until: $until, first: 50) {
        nodes { ${quoteFields} } pageInfo { hasNextPage } } }`,
    variablesOf: ({ parameters: [id, since, until] }) => ({ id, since, until }),
  },
  article: {
    document: `query ($id: BigInt!) { articleByRowId(rowId: $id) { rowId headline publishedAt
      speakerByOutletId { rowId name }
      shownList(first: 100) { rowId position text kind
        quoteSpansByQuoteIdList { spanStart spanEnd exact }
        attributionsByQuoteIdList(condition: { ordinal: 1 }) { speakerBySpeakerId { rowId kind name
          officesList(first: 20) { rowId role startDate endDate speakerByOrganisationId { rowId name } }
        } } } } }`,
    variablesOf: ({ parameters }) => ({ id: parameters[0] }),
  },
  members: {
    document: `query ($id: BigInt!) { speakerByRowId(rowId: $id) { rowId name
      membersList(first: 20) { rowId role
        speakerByPersonId { rowId name latestList(first: 5) { ${shortFields} } } } } }`,
    variablesOf: ({ parameters }) => ({ id: parameters[0] }),
  },
  series: {
    document: `query (${letters.map((l) => `$${l}: BigInt!`).join(', ')}, $since: Date!, $until: Date!) {
      ${letters
        .map(
          (l) =>
            `${l}: benchMonthsOfList(organisation: $${l}, since: $since, until: $until) { starts quoteCount }`,
        )
        .join('\n')}
      benchTopOfList(organisation: $a, since: $since, until: $until) {
        month total rank quoteCount share speakerId name } }`,
    variablesOf: ({ parameters: [ten, since, until] }) => ({
      ...Object.fromEntries(letters.map((l, i) => [l, (ten as string[])[i]])),
      since,
      until,
    }),
  },
  search: {
    document: `query ($words: String!) { benchSearch(words: $words, first: 20) {
      nodes { quoteId score text html articleId headline publishedAt speakerId name }
      pageInfo { hasNextPage } } }`,
    variablesOf: ({ parameters }) => ({ words: parameters[0] }),
  },
  total: {
    document: `query ($id: BigInt!) { benchSaidFor(organisation: $id) { totalCount } }`,
    variablesOf: ({ parameters }) => ({ id: parameters[0] }),
  },
  quote: {
    document: `query ($id: BigInt!) { quoteByRowId(rowId: $id) { ${quoteFields} } }`,
    variablesOf: ({ parameters }) => ({ id: parameters[0] }),
  },
};

const byOurFunctions: typeof byOwnMeans = {
  ...byOwnMeans,
  total: {
    ...byOwnMeans.total,
    document: `query ($id: BigInt!) { totalCount: benchTotalOf(organisation: $id) }`,
  },
};
