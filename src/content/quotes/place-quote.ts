import type { CodePointIndex } from '../../base/code-points.js';
import { WhosaidError } from '../../base/errors.js';
import type { FindMode } from './find-mode.enum.js';
import type { QuoteKind } from './quote-draft.js';
import type { PlacedSpan, Span } from './span.js';

/** Words that claim a place in an article. */
export interface PlaceableQuote {
  readonly text: string;
  readonly kind: QuoteKind;
  /** Where the caller says that they stand; nothing: they are searched for. */
  readonly spans?: readonly Span[] | null;
  /** How to search; of INDIRECT ones only those are searched that say it. */
  readonly find?: `${FindMode}` | null;
}

/**
 * Where a quote stands in the text of its article (semantics 41). Given spans must stand in order
 * within the text and cut out exactly the words, joined by one space: else SPAN_MISMATCH at
 * `spans`. Without spans the words are searched for as they are: QUOTE_NOT_IN_TEXT or
 * AMBIGUOUS_MATCH at `text`; only an indirect quote may go without a place.
 */
export function placeQuote(article: CodePointIndex, quote: PlaceableQuote): PlacedSpan[] {
  if (quote.spans && !(quote.spans.length === 0 && quote.kind === 'INDIRECT')) {
    return cutSpans(article, quote.text, quote.spans);
  }
  const isIndirect = quote.kind === 'INDIRECT';
  if (isIndirect && !quote.find) return [];
  const at = article.text.indexOf(quote.text);
  if (at === -1) {
    if (isIndirect) return [];
    throw new WhosaidError(
      'QUOTE_NOT_IN_TEXT',
      'These words do not stand in the text of the article. Copy them from plainText.',
      'text',
    );
  }
  if (quote.find === 'UNIQUE_MATCH' && article.text.indexOf(quote.text, at + 1) !== -1) {
    if (isIndirect) return [];
    throw new WhosaidError(
      'AMBIGUOUS_MATCH',
      'These words stand more than once in the text. Give their spans.',
      'text',
    );
  }
  return [spanAt(article, quote.text, at)];
}

/** The place of words nearest to where others stood, for a correction; null where they are not. */
export function placeNear(
  article: CodePointIndex,
  text: string,
  near: number | null,
): PlacedSpan | null {
  const wanted = near === null ? 0 : article.toUnits(near);
  const before = article.text.lastIndexOf(text, wanted);
  const after = article.text.indexOf(text, wanted);
  if (before === -1 && after === -1) return null;
  const isAfter = before === -1 || (after !== -1 && after - wanted < wanted - before);
  return spanAt(article, text, isAfter ? after : before);
}

function spanAt(article: CodePointIndex, text: string, at: number): PlacedSpan {
  const start = article.fromUnits(at);
  return { start, end: article.fromUnits(at + text.length), exact: text };
}

/** More parts than any quote has; each is checked against all of its quote. */
const mostSpans = 200;

function cutSpans(article: CodePointIndex, text: string, spans: readonly Span[]): PlacedSpan[] {
  if (spans.length > mostSpans) {
    const message = `A quote may have ${mostSpans} spans at most.`;
    throw new WhosaidError('SPAN_MISMATCH', message, 'spans');
  }
  let before = 0;
  const cut = spans.map(({ start, end }) => {
    const isInOrder = start >= before && end > start && end <= article.length;
    before = end;
    return isInOrder ? { start, end, exact: article.slice(start, end) } : null;
  });
  if (cut.some((span) => span === null) || cut.map((span) => span?.exact).join(' ') !== text) {
    throw new WhosaidError(
      'SPAN_MISMATCH',
      'The spans do not cut out these words. Offsets count Unicode code points of plainText, end exclusive; the parts are joined by one space.',
      'spans',
    );
  }
  return cut.filter((span) => span !== null);
}
