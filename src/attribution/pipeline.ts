import { segment } from './01-segment/segment.js';
import { quoteMarks } from './02-quotations/quote-marks.js';
import { clusterEntities } from './03-mentions/cluster-entities.js';
import type { Named } from './03-mentions/entity.js';
import { assembleQuotes } from './07-score/assemble-quotes.js';
import type { FoundQuote } from './07-score/found-quote.js';
import type { Language } from './languages/language.js';

/** The stages in order; each takes what the one before it returns, so that a wrong order does not compile. */
export function runPipeline(
  text: string,
  language: Language,
): { named: Named; quotes: FoundQuote[] } {
  const named = clusterEntities(quoteMarks(segment(text, language)));
  return { named, quotes: assembleQuotes(named) };
}
