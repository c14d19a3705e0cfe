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

/** A quote as its article's page shows it. */
export interface ArticleQuote {
  readonly id: string;
  readonly position: number;
  readonly kind: string;
  readonly status: string;
  readonly verified: boolean;
  readonly confidence: number | null;
  readonly addressee: string | null;
  readonly spans: readonly Span[];
  readonly cueSpan: Span | null;
  readonly spokesperson: SpeakerLink | null;
  readonly attributions: readonly Attributed[];
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
  corrections { kind note publishedAt }
}`;
