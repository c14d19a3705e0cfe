import type { Quotation, Sentence } from '../document.js';
import { leadingSubject } from '../05-sources/phrase-rules.js';
import type { Discourse } from '../06-resolve/discourse.js';
import { resolveSpeakers } from '../06-resolve/resolve-speaker.js';
import type { Speaker } from '../06-resolve/speaker.js';
import type { FoundQuote } from './found-quote.js';

/**
 * "Roe was furious. “It is late.”": the person with whom the sentence before opens, where nobody else
 * speaks in the paragraph; null where a quotation goes on or nobody is told of.
 */
export function leadIn(
  sentence: Sentence,
  [first]: readonly Quotation[],
  quotes: readonly FoundQuote[],
  discourse: Discourse,
): Speaker[] | null {
  const { sentences, language } = discourse.named;
  const before = sentences[sentence.index - 1];
  if (before === undefined || before.paragraph !== sentence.paragraph) return null;
  if (first?.continues === true || language.grammar !== 'clauses') return null;
  const last = sentences[quotes.at(-1)?.sentence ?? -1];
  if (last?.paragraph === sentence.paragraph) return null;
  const subject = leadingSubject(before.items, before.items.length, language);
  if (subject === null || subject.from > 1) return null;
  const speakers = resolveSpeakers(before, subject, discourse);
  const [only] = speakers;
  return speakers.length === 1 && only?.entity?.kind === 'PERSON' ? speakers : null;
}
