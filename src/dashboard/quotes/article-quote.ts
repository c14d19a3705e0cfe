import { Span } from '../annotated/annotate.js';
import { Role, SpeakerLink } from './shown-quote.js';

/** One of those who say a quote, and why they are thought to. */
export interface Attributed {
  readonly speaker: SpeakerLink | null;
  readonly speakerKind: string;
  readonly text: string | null;
  readonly span: Span | null;
  readonly roleAtTime: Role | null;
  readonly confidence: number | null;
  /** Name of the rule; null when an editor decided. */
  readonly reason: string | null;
  readonly candidates: readonly { readonly speaker: { readonly name: string } }[];
}

/** The words of a quote as another place prints them. */
export interface Variant {
  readonly relation: string;
  readonly node: {
    readonly id: string;
    readonly position: number;
    readonly article: {
      readonly slug: string;
      readonly publishedAt: string;
      readonly outlet: { readonly name: string };
    };
  };
}

/** A quote as its article's page shows it. */
export interface ArticleQuote {
  readonly id: string;
  readonly position: number;
  readonly kind: string;
  readonly status: string;
  readonly verified: boolean;
  readonly provenance: { readonly method: string; readonly articleVersion: number };
  readonly confidence: number | null;
  readonly addressee: string | null;
  readonly spans: readonly Span[];
  readonly cueSpan: Span | null;
  readonly spokesperson: SpeakerLink | null;
  readonly attributions: readonly Attributed[];
  /** The same words elsewhere; null where they stand nowhere else, or are too few to tell. */
  readonly cluster: {
    readonly id: string;
    readonly occurrenceCount: number;
    readonly variants: { readonly edges: readonly Variant[] };
  } | null;
  readonly corrections: readonly {
    readonly kind: string;
    readonly note: string;
    readonly publishedAt: string | null;
  }[];
}

/** What a quote on its article's page needs; put it behind a document that spreads it. */
export const articleQuoteFragment = `
fragment ArticleQuote on Quote {
  id
  position
  kind
  status
  verified
  provenance { method articleVersion }
  confidence
  addressee
  spans { start end }
  cueSpan { start end }
  spokesperson { __typename name slug }
  attributions {
    speaker { __typename name slug }
    speakerKind
    text
    span { start end }
    roleAtTime {
      statedText
      organisation { name slug }
      membership { role }
    }
    confidence
    reason
    candidates { speaker { name } }
  }
  cluster {
    id
    occurrenceCount
    variants(first: 8) {
      edges {
        relation
        node { id position article { slug publishedAt outlet { name } } }
      }
    }
  }
  corrections { kind note publishedAt }
}`;
