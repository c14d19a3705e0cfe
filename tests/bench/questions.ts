import type { Client } from 'pg';
import { toNodeId } from '../../src/graphql/node-id.js';

/** Names of the nine, in the order in which they are told. */
export const questionNames = [
  'speaker',
  'further',
  'organisation',
  'article',
  'members',
  'series',
  'search',
  'total',
  'quote',
] as const;
export type QuestionName = (typeof questionNames)[number];

/** A question as a client asks it, and the same for hand-written SQL. */
export interface Ask {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly parameters: readonly unknown[];
}

export interface Question {
  readonly says: string;
  readonly document: string;
  /** Of the biggest there are: who speaks most, the largest organisations, the commonest words. */
  readonly asks: readonly Ask[];
}

const quoteFields = `id text kind
  speaker { id name }
  roleAtTime { statedText organisation { id name } }
  article { id headline publishedAt outlet { id name } }`;

const documents: Readonly<Record<QuestionName, { says: string; document: string }>> = {
  speaker: {
    says: 'latest 20 of a speaker',
    document: `query Latest($id: ID!) {
  person(id: $id) { id name quotes(first: 20) { nodes { ${quoteFields} } pageInfo { hasNextPage } } }
}`,
  },
  further: {
    says: '500 more behind a cursor, in pages of 100',
    document: `query Further($id: ID!, $a: String!, $b: String!, $c: String!, $d: String!, $e: String!) {
  person(id: $id) { id
    a: quotes(first: 100, after: $a) { nodes { id text article { id publishedAt } } }
    b: quotes(first: 100, after: $b) { nodes { id text article { id publishedAt } } }
    c: quotes(first: 100, after: $c) { nodes { id text article { id publishedAt } } }
    d: quotes(first: 100, after: $d) { nodes { id text article { id publishedAt } } }
    e: quotes(first: 100, after: $e) { nodes { id text article { id publishedAt } } }
  }
}`,
  },
  organisation: {
    says: 'newest 50 of an organisation with descendants in two years',
    document: `query Newest($id: ID!, $gte: DateTime!, $lt: DateTime!) {
  quotes(first: 50, filter: {
    affiliation: { organisation: { id: [$id] }, includeDescendants: true }
    publishedAt: { gte: $gte, lt: $lt }
  }) { nodes { ${quoteFields} } pageInfo { hasNextPage } }
}`,
  },
  article: {
    says: 'an article with all quotes, speakers, memberships, organisations',
    document: `query WholeArticle($id: ID!) {
  article(id: $id) { id headline publishedAt outlet { id name }
    quotes(first: 100) { nodes { id position text kind
      spans { start end exact }
      speaker { __typename id name
        ... on Person { memberships(first: 20) { edges { node {
          id role startDate endDate organisation { id name }
        } } } }
      }
    } }
  }
}`,
  },
  members: {
    says: '20 members with 5 latest quotes each',
    document: `query Members($id: ID!) {
  organisation(id: $id) { id name
    memberships(first: 20) { edges { node { id role
      person { id name quotes(first: 5) { nodes { id text article { id publishedAt } } } }
    } } }
  }
}`,
  },
  series: {
    says: 'months x 10 organisations and the top 10 speakers of each month of the first',
    document: `query Series(${'abcdefghij'.replace(/./g, '$$$&: ID!, ')}$from: Date!, $to: Date!) {
${[...'abcdefghij']
  .map(
    (name) => `  ${name}: quoteTimeSeries(
    filter: { affiliation: { organisation: { id: [$${name}] }, includeDescendants: true } }
    period: { from: $from, to: $to }, interval: MONTH
  ) { points { bucketStart quoteCount } }`,
  )
  .join('\n')}
  organisation(id: $a) { topSpeakers(
    period: { from: $from, to: $to }, interval: MONTH, includeDescendants: true, limit: 10
  ) { bucketStart totalQuotes entries { rank quoteCount share speaker { id name } } } }
}`,
  },
  search: {
    says: 'full text with rank and highlight, a common word',
    document: `query Search($words: String!) {
  searchQuotes(query: $words, first: 20) { edges { score
    node { id text article { id headline publishedAt } speaker { id name } }
    highlights { html }
  } pageInfo { hasNextPage } }
}`,
  },
  total: {
    says: 'totalCount of an organisation with descendants',
    document: `query Total($id: ID!) {
  quotes(filter: { affiliation: { organisation: { id: [$id] }, includeDescendants: true } }) { totalCount }
}`,
  },
  quote: {
    says: 'one quote by id',
    document: `query OneQuote($id: ID!) {
  node(id: $id) { ... on Quote { ${quoteFields} } }
}`,
  },
};

/** Two years in the middle of the ten. */
export const period = { from: '2021-01-01', to: '2023-01-01' };
const variety = 20;

/** The nine with what to ask for, chosen in the database by size, the same every time. */
export async function chooseQuestions(
  client: Client,
): Promise<ReadonlyMap<QuestionName, Question>> {
  const ids = async (sql: string) =>
    (await client.query<{ id: string }>(`${sql} limit ${variety}`)).rows.map(({ id }) => id);
  const people = await ids(`select speaker_id as id from quote_count
    join speaker s on s.id = speaker_id and s.kind = 'PERSON'
    where organisation_id = 0 and grain = 'ALL' order by office desc, id`);
  const organisations = await ids(`select organisation_id as id from quote_count
    where organisation_id > 0 and speaker_id = 0 and grain = 'ALL' order by office_tree desc, id`);
  const employers = await ids(`select organisation_id as id from membership
    group by 1 order by count(*) desc, 1`);
  const articles = await ids(`select id from article
    where visible_from = '-infinity' and id % 10 = 9 order by id % 9973, id`);
  const quotes = await ids(`select id from quote
    where visible_from = '-infinity' and status <> 'RETRACTED' order by id % 9973, id`);
  const words = await ids(`select word as id from ts_stat(
    'select words from quote_search order by quote_id desc limit 5000')
    where word not like '% %' order by ndoc desc, word offset 10`);

  const further: Ask[] = [];
  for (const id of await ids(`select speaker_id as id from quote_count
    join speaker s on s.id = speaker_id and s.kind = 'PERSON'
    where organisation_id = 0 and grain = 'ALL' and office >= 520 order by office desc, id`))
    further.push({ variables: person(id), parameters: [id, ...(await pageEnds(client, id))] });
  const asks: Record<QuestionName, Ask[]> = {
    speaker: people.map((id) => ({ variables: person(id), parameters: [id] })),
    further,
    organisation: organisations.map((id) => ({
      variables: {
        ...organisation(id),
        gte: `${period.from}T00:00:00Z`,
        lt: `${period.to}T00:00:00Z`,
      },
      parameters: [id, period.from, period.to],
    })),
    article: articles.map((id) => ({
      variables: { id: toNodeId('Article', id) },
      parameters: [id],
    })),
    members: employers.map((id) => ({ variables: organisation(id), parameters: [id] })),
    series: Array.from({ length: 10 }, (_, turn) => {
      const ten = [...organisations, ...organisations].slice(turn, turn + 10);
      return {
        variables: {
          ...Object.fromEntries(
            ten.map((id, i) => ['abcdefghij'.charAt(i), toNodeId('Organisation', id)]),
          ),
          ...period,
        },
        parameters: [ten, period.from, period.to],
      };
    }),
    search: words.map((word) => ({ variables: { words: word }, parameters: [word] })),
    total: organisations.map((id) => ({ variables: organisation(id), parameters: [id] })),
    quote: quotes.map((id) => ({ variables: { id: toNodeId('Quote', id) }, parameters: [id] })),
  };
  return new Map(questionNames.map((name) => [name, { ...documents[name], asks: asks[name] }]));
}

const person = (id: string) => ({ id: toNodeId('Person', id) });
const organisation = (id: string) => ({ id: toNodeId('Organisation', id) });

/** Keys of the last rows of the first 20, 120, 220, 320 and 420 quotes of a speaker. */
async function pageEnds(client: Client, speaker: string): Promise<string[][]> {
  const { rows } = await client.query<{ time: string; position: string; id: string }>(
    `select published_at::text as time, position::text, quote_id::text as id from (
       select *, row_number() over (order by published_at desc, position, quote_id) as place
       from quote_speaker where speaker_id = $1 and visible_from <= now() and not retracted
     ) q where place in (20, 120, 220, 320, 420) order by place`,
    [speaker],
  );
  return [
    rows.map(({ time }) => time),
    rows.map(({ position }) => position),
    rows.map(({ id }) => id),
  ];
}
