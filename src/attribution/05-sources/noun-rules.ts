import type { Item, Sentence } from '../document.js';
import type { Language } from '../languages/language.js';
import { chunkAfter } from './chunk-after.js';
import { contentFrom, ranges, trimRange } from './content-range.js';
import { coreStart, type NounPhrase, phrase } from './noun-phrase.js';
import type { ItemRange, Report } from './report.js';
import { isClause } from './right-side.js';

/** The owner of a noun at `noun`, before it: "Jane Roe’s | view", "her | opinion"; a pronoun is its own. */
function ownerBefore(items: readonly Item[], noun: number, language: Language): NounPhrase | null {
  let at = noun - 1;
  while (at > 0 && (items[at]!.tag === 'JJ' || items[at]!.tag === 'NN')) at--;
  const before = items[at];
  if (before === undefined) return null;
  if (before.tag === 'PRP$') return phrase(items, at, at + 1, at);
  if (before.tag !== 'POS' || at === 0) return null;
  const from = coreStart(items, at, language);
  return from === at ? null : phrase(items, from, at, at - 1);
}

/** The owner behind a noun at `noun`: "the opinion of | Jane Roe". */
function ownerBehind(items: readonly Item[], noun: number, language: Language): NounPhrase | null {
  return language.genitiveLinks.has(items[noun + 1]?.lower ?? '')
    ? chunkAfter(items, noun + 2, true, language)
    : null;
}

function report(
  sentence: Sentence,
  rule: string,
  noun: ItemRange,
  source: NounPhrase,
  content: readonly ItemRange[],
): Report[] {
  const lemma = sentence.items[noun[1] - 1]!.lower;
  if (content.length === 0) return [];
  return [{ rule, sentence, content, cue: noun, lemma, source, addressee: null }];
}

/** "In her opinion, the bridge is late", "The bridge is late, in the view of Jane Roe". */
function inOpinion(sentence: Sentence, language: Language): Report[] {
  const { items } = sentence;
  for (let noun = 2; noun < items.length; noun++) {
    const { lower, tag } = items[noun]!;
    if (tag !== 'NN' || !language.opinionNouns.has(lower)) continue;
    const behind = ownerBehind(items, noun, language);
    const source = behind ?? ownerBefore(items, noun, language);
    if (source === null) continue;
    const from = Math.min(source.from, items[noun - 1]!.tag === 'DT' ? noun - 1 : noun) - 1;
    if (from < 0 || !language.inWords.has(items[from]!.lower)) continue;
    const end = behind === null ? noun + 1 : behind.to;
    const opens = from === 0 && items[end]?.lower === ',';
    const closes =
      behind !== null && items[from - 1]?.lower === ',' && (items[end]?.tag ?? 'PUNCT') === 'PUNCT';
    if (!opens && !closes) continue;
    const content = opens
      ? contentFrom(items, end + 1, language)
      : trimRange(items, 0, from, language);
    if (content === null || !isClause(items, content[0], content[1])) continue;
    return report(sentence, 'in-the-view-of-speaker', [from, noun + 1], source, [content]);
  }
  return [];
}

/** "Roe’s answer was that the bridge was late", "Her message is: “We are late.”". */
function nounIsThat(sentence: Sentence, language: Language): Report[] {
  const { items } = sentence;
  for (let noun = 1; noun < items.length - 2; noun++) {
    const { lower, tag } = items[noun]!;
    if (tag !== 'NN' || !language.speechNouns.has(lower)) continue;
    const { lower: link, tag: verb } = items[noun + 1]!;
    const copula = (verb === 'VBZ' || verb === 'VBD') && language.copulas.has(link);
    const source = copula ? ownerBefore(items, noun, language) : null;
    if (source === null) continue;
    const mark = items[noun + 2]!;
    const at = mark.lower === ':' || mark.lower === ',' ? noun + 3 : noun + 2;
    const quotation = items[at]?.quotation ?? null;
    const remark = quotation !== null && (quotation.words > 3 || quotation.stop !== '');
    if (!remark && !language.complementizers.has(mark.lower)) continue;
    const content = ranges(contentFrom(items, at, language));
    return report(sentence, 'noun-of-speech-is', [noun, noun + 1], source, content);
  }
  return [];
}

/** Reports whose cue is a noun that somebody owns. */
export function nounReports(sentence: Sentence, language: Language): Report[] {
  return [...inOpinion(sentence, language), ...nounIsThat(sentence, language)];
}
