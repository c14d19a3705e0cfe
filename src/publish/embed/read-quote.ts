import { rowIdOf } from '../../graphql/node-id.js';
import type { QuoteFacts, SpeakerFacts } from '../quote-facts.js';

interface AnsweredSpeaker {
  readonly __typename?: 'Person' | 'Organisation';
  readonly name: string;
  readonly slug: string;
}

/** A quote as the embed query answers it; null where nothing visible has the id. */
export interface EmbedAnswer {
  readonly node: {
    readonly id: string;
    readonly text: string;
    readonly kind: QuoteFacts['kind'];
    readonly language: string;
    readonly position: number;
    readonly status: QuoteFacts['status'];
    readonly saidAt: string | null;
    readonly attributions: readonly {
      readonly speaker: AnsweredSpeaker | null;
      readonly text: string | null;
      readonly roleAtTime: {
        readonly statedText: string | null;
        readonly organisation: { readonly name: string } | null;
        readonly membership: { readonly role: string } | null;
      } | null;
    }[];
    readonly article: Omit<QuoteFacts['article'], 'rowId' | 'outlet'> & {
      readonly id: string;
      readonly outlet: AnsweredSpeaker;
    };
  } | null;
}

/** Asks the public schema for all that a card shows. */
export const embedQuery = `query EmbedQuote($id: ID!) {
  node(id: $id) { ... on Quote {
    id text kind language position status saidAt
    attributions { text speaker { __typename name slug }
      roleAtTime { statedText organisation { name } membership { role } } }
    article { id slug headline url byline publishedAt outlet { name slug } }
  } }
}`;

/** The facts in an answer of the embed query; null where there is no such quote. */
export function quoteOfAnswer({ node }: EmbedAnswer): QuoteFacts | null {
  // a node of another type answers an empty object
  if (node?.id === undefined) return null;
  const { id, attributions, article, ...quote } = node;
  return {
    ...quote,
    rowId: rowIdOf('Quote', id)!,
    said: attributions.map(({ speaker, text, roleAtTime }) => ({
      speaker: speaker && factsOf(speaker),
      text,
      role: roleAtTime?.statedText ?? roleAtTime?.membership?.role ?? null,
      organisation: roleAtTime?.organisation?.name ?? null,
    })),
    article: {
      ...article,
      rowId: rowIdOf('Article', article.id)!,
      outlet: factsOf(article.outlet),
    },
  };
}

function factsOf({ __typename, name, slug }: AnsweredSpeaker): SpeakerFacts {
  return {
    kind: __typename === 'Person' ? 'PERSON' : 'ORGANISATION',
    name,
    slug,
    wikidataId: null,
  };
}
