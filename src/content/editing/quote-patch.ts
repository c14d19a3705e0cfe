import type { Span } from '../quotes/place-quote.js';
import type { Quote } from '../quotes/quote.entity.js';
import type { AttributionInput } from './write-attributions.js';

/** What to change. What is omitted stays; null clears where a quote can go without. */
export interface QuotePatch {
  readonly text?: string | null;
  /** Instead of all attributions; null: it is not known who. */
  readonly speakerId?: string | null;
  readonly attributions?: readonly AttributionInput[] | null;
  readonly kind?: Quote['kind'] | null;
  readonly medium?: Quote['medium'] | null;
  readonly addressee?: string | null;
  readonly spokespersonId?: string | null;
  readonly saidAt?: Date | null;
  readonly spans?: readonly Span[] | null;
}
