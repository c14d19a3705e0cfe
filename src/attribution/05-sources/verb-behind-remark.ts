import type { Sentence } from '../document.js';
import type { Language } from '../languages/language.js';
import { finiteTags } from '../01-segment/finite-tags.js';
import { chunkAfter } from './chunk-after.js';
import type { Report } from './report.js';

/** How a remark closes that is no term or title: before its closing mark. */
const closes = /^[,!?—–]/u;

/** "“Marry one off!” he cries.": any verb behind a remark and its subject reports, where none is known to. */
export function verbBehindRemark(sentence: Sentence, language: Language): Report | null {
  const { items } = sentence;
  const quotation = items[0]?.quotation ?? null;
  if (quotation === null || !closes.test(quotation.stop)) return null;
  const source = chunkAfter(items, 1, false, language);
  if (source === null || source.from !== 1) return null;
  const verb = items[source.to];
  if (verb === undefined || !finiteTags.has(verb.tag) || verb.tag === 'MD') return null;
  if (language.auxiliaries.has(verb.lower) || language.doForms.has(verb.lower)) return null;
  return {
    rule: 'words-then-speaker-then-verb',
    sentence,
    content: [[0, 1]],
    cue: [source.to, source.to + 1],
    lemma: verb.lower,
    source,
    addressee: null,
  };
}
