import type { QuoteKind, QuoteMedium, SpeakerKind } from '../content/quotes/quote-draft.js';
import type { PublicationStatus } from '../content/articles/save-articles.js';
import type { ErrorCode } from '../base/errors.js';
import type { FindMode } from '../content/quotes/find-mode.enum.js';
import type { Span } from '../content/quotes/span.js';

/** An article as it is handed in, by a client or by a reader; nothing of it is checked. */
export interface ArticleInput {
  readonly externalId: string;
  readonly outlet: OutletInput;
  readonly url?: string | null;
  readonly headline: string;
  readonly standfirst?: string | null;
  readonly publishedAt: string;
  readonly language?: string | null;
  readonly plainText: string;
  readonly dateline?: string | null;
  readonly byline?: string | null;
  readonly status?: PublicationStatus | null;
  readonly embargoUntil?: string | null;
  readonly images?: readonly ImageInput[] | null;
  /** Null or missing: they are extracted. Empty: there are none. */
  readonly quotes?: readonly QuoteInput[] | null;
}

/** Who published an article, by one of these. */
export interface OutletInput {
  readonly id?: string | null;
  readonly slug?: string | null;
  readonly name?: string | null;
}

/** An image of an article. */
export interface ImageInput {
  readonly url?: string | null;
  readonly caption?: string | null;
  readonly altText?: string | null;
  readonly credit?: string | null;
}

/** A quote that comes with its article. */
export interface QuoteInput {
  readonly text: string;
  readonly kind: QuoteKind;
  readonly medium?: QuoteMedium | null;
  readonly speaker?: SpeakerInput | null;
  readonly statedRole?: string | null;
  readonly attributionText?: string | null;
  readonly saidAt?: string | null;
  readonly spans?: readonly Span[] | null;
  readonly find?: `${FindMode}` | null;
  readonly confidence?: number | null;
}

/** Who says a quote that comes with its article. */
export interface SpeakerInput {
  readonly id?: string | null;
  readonly slug?: string | null;
  readonly wikidataId?: string | null;
  readonly name?: string | null;
  readonly ref?: string | null;
  readonly kind?: SpeakerKind | null;
}

/** What is wrong with one item, or worth knowing about it. */
export interface ItemError {
  readonly code: ErrorCode;
  /** articles.0.quotes.2.spans */
  readonly path: string | null;
  readonly message: string;
}
