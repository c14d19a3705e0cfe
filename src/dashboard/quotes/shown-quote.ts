import { Span } from '../annotated/annotate.js';

/** Who can say something, as far as a link to it goes. */
export interface SpeakerLink {
  readonly __typename: 'Person' | 'Organisation';
  readonly name: string;
  readonly slug: string;
}

/** The office in which somebody spoke, as it was on that day. */
export interface Role {
  readonly statedText: string | null;
  readonly organisation: { readonly name: string; readonly slug: string } | null;
  readonly membership: { readonly role: string } | null;
}

/** One of those who say a quote. */
export interface SaidBy {
  readonly speaker: SpeakerLink | null;
  readonly speakerKind: string;
  readonly text: string | null;
  readonly roleAtTime: Role | null;
}

/** A quote as it stands in a list. */
export interface ShownQuote {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly language: string;
  readonly status: string;
  readonly position: number;
  readonly confidence: number | null;
  readonly verified: boolean;
  readonly provenance: { readonly method: string };
  readonly spans: readonly Span[];
  readonly context: Span & { readonly exact: string };
  readonly attributions: readonly SaidBy[];
  readonly article: {
    readonly slug: string;
    readonly headline: string;
    readonly publishedAt: string;
    readonly outlet: { readonly name: string; readonly slug: string };
  };
}

/** What a quote in a list needs; put it behind a document that spreads ...ShownQuote. */
export const shownQuoteFragment = `
fragment ShownQuote on Quote {
  id
  text
  kind
  language
  status
  position
  confidence
  verified
  provenance { method }
  spans { start end }
  context(sentences: 1) { start end exact }
  attributions {
    speaker { __typename name slug }
    speakerKind
    text
    roleAtTime {
      statedText
      organisation { name slug }
      membership { role }
    }
  }
  article {
    slug
    headline
    publishedAt
    outlet { name slug }
  }
}`;
