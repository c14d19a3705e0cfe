import type { CodePointIndex } from '../base/code-points.js';
import { WhosaidError } from '../base/errors.js';
import { notAnInstant, parseInstant } from '../base/instant.js';
import { placeQuote } from '../content/quotes/place-quote.js';
import type { QuoteKind, QuoteMedium, SpeakerKind } from '../content/quotes/quote-draft.js';
import { longestName } from '../content/speakers/require-name.js';
import type { ItemError, QuoteInput, SpeakerInput } from './article-input.js';
import { readWish } from './read-wish.js';
import type { GivenWish } from './speaker-wish.js';
import type { PlacedSpan } from '../content/quotes/span.js';

/** A given quote in its place. */
export interface CheckedQuote {
  readonly text: string;
  readonly kind: QuoteKind;
  readonly medium: QuoteMedium;
  readonly spans: readonly PlacedSpan[];
  readonly speaker: GivenWish | null;
  readonly speakerKind: SpeakerKind;
  readonly attributionText: string | null;
  readonly statedRole: string | null;
  readonly saidAt: Date | null;
  readonly confidence: number | null;
}

/** Checks the quotes of an article and finds their places; what is wrong goes to `errors`. */
export function checkQuotes(
  quotes: readonly QuoteInput[],
  text: CodePointIndex,
  path: string,
  errors: ItemError[],
): CheckedQuote[] {
  return quotes.flatMap((quote, index) => {
    const before = errors.length;
    const checked = checkQuote(quote, text, `${path}.${index}`, errors);
    return errors.length > before || checked === null ? [] : [checked];
  });
}

function checkQuote(
  quote: QuoteInput,
  text: CodePointIndex,
  path: string,
  errors: ItemError[],
): CheckedQuote | null {
  const refuse = (field: string, message: string) => {
    errors.push({ code: 'BAD_USER_INPUT', path: `${path}.${field}`, message });
  };
  const { confidence = null, speaker } = quote;
  const saidAt = quote.saidAt ? parseInstant(quote.saidAt) : null;
  if (quote.text.trim() === '') refuse('text', 'It must not be empty.');
  if (confidence !== null && !(confidence >= 0 && confidence <= 1)) {
    refuse('confidence', 'It must lie between 0 and 1.');
  }
  if (typeof quote.saidAt === 'string' && saidAt === null) refuse('saidAt', notAnInstant);
  if ((speaker?.name ?? '').length > longestName) {
    refuse('speaker', `A name may have ${longestName} characters at most.`);
  }
  return {
    text: quote.text,
    kind: quote.kind,
    medium: quote.medium ?? 'UNKNOWN',
    spans: quote.text.trim() === '' ? [] : place(quote, text, path, errors),
    ...whoSpeaks(speaker ?? null, `${path}.speaker`),
    attributionText: quote.attributionText ?? speaker?.ref ?? speaker?.name ?? null,
    statedRole: quote.statedRole?.trim() ? quote.statedRole : null,
    saidAt,
    confidence,
  };
}

function place(
  quote: QuoteInput,
  text: CodePointIndex,
  path: string,
  errors: ItemError[],
): readonly PlacedSpan[] {
  try {
    return placeQuote(text, quote);
  } catch (error) {
    if (!(error instanceof WhosaidError)) throw error;
    errors.push({ code: error.code, path: `${path}.${error.path}`, message: error.message });
    return [];
  }
}

/** Kinds other than person and organisation have no speaker, whatever else is given (semantics 43). */
function whoSpeaks(
  speaker: SpeakerInput | null,
  path: string,
): Pick<CheckedQuote, 'speaker' | 'speakerKind'> {
  const kind = speaker?.kind ?? null;
  if (speaker === null) return { speaker: null, speakerKind: 'UNRESOLVED' };
  if (kind !== null && kind !== 'PERSON' && kind !== 'ORGANISATION') {
    return { speaker: null, speakerKind: kind };
  }
  const wish = readWish(speaker, kind, path);
  return { speaker: wish, speakerKind: wish === null ? 'UNRESOLVED' : (kind ?? 'PERSON') };
}
