import type { Item, Sentence } from '../document.js';
import type { Language } from '../languages/language.js';
import { contentFrom, ranges, trimRange } from './content-range.js';
import { chunkAfter } from './chunk-after.js';
import { chunkBefore } from './chunk-before.js';
import { subjectBefore } from './subject-before.js';
import { type NounPhrase, phrase } from './noun-phrase.js';
import type { Report } from './report.js';
import { sourcePhraseAt } from './source-phrase.js';
import { isClause } from './right-side.js';

/** "It is simple: | the bridge is late, according to Jane Roe": where the clause before `to` begins, behind a colon. */
function behindColon(items: readonly Item[], to: number): number {
  for (let i = to - 2; i > 0; i--)
    if (items[i]!.lower === ':') return isClause(items, i + 1, to) ? i + 1 : 0;
  return 0;
}

/** "According to Jane Roe, the bridge is late." and the same at the end or in the middle. */
export function accordingTo(sentence: Sentence, language: Language): Report[] {
  const { items } = sentence;
  const found: Report[] = [];
  for (let i = 0; i + 2 < items.length; i++) {
    const length = sourcePhraseAt(items, i, language);
    const source = length === 0 ? null : chunkAfter(items, i + length, true, language);
    if (source === null) continue;
    const comma = behindAside(items, nextComma(items, source.to));
    const left = trimRange(items, behindColon(items, i), i, language);
    const right = comma < 0 ? null : contentFrom(items, comma + 1, language);
    const split = left !== null && right !== null && !isClause(items, left[0], left[1]);
    const quoted = right !== null && items[right[0]]!.tag === 'QUOTE';
    const content = quoted
      ? ranges(right)
      : left === null || split
        ? ranges(left, right)
        : ranges(left);
    if (content.length === 0) continue;
    found.push({
      rule: 'according-to',
      sentence,
      content,
      cue: [i, i + length],
      lemma: items[i]!.lower,
      source,
      addressee: null,
    });
  }
  return found;
}

/** "According to the report, published in May, C": the comma that closes an aside without a verb of its own. */
function behindAside(items: readonly Item[], comma: number): number {
  const first = items[comma + 1];
  if (comma < 0 || first === undefined) return comma;
  const opens = /^(VBN|VBD|WP|WDT)$/u.test(first.tag) && items[comma + 2]?.tag !== 'PUNCT';
  const close = opens ? nextComma(items, comma + 1) : -1;
  return close > 0 && close < comma + 16 ? close : comma;
}

function nextComma(items: readonly Item[], from: number): number {
  for (let i = from; i < items.length; i++) if (items[i]!.lower === ',') return i;
  return -1;
}

/** Items of the longest headline that closes with a stop, as the first sentence of a text may. */
const longestHeadline = 24;

function opensText({ index, items }: Sentence): boolean {
  return index === 0 && items.length <= longestHeadline && items.at(-1)!.lower !== '?';
}

/** "ROE: We are late." in a transcript, "Roe: Bridge ‘never safe’" in a headline. */
export function nameColon(sentence: Sentence, text: string, language: Language): Report | null {
  const { items } = sentence;
  const colon = items.findIndex((item) => item.lower === ':');
  if (colon < 1 || colon > 6 || items.length < colon + 3) return null;
  const names = items.slice(0, colon);
  const isHeadline = sentence.kind === 'headline' || opensText(sentence);
  const isNamed = names.some(({ tag }) => tag === 'NNP');
  const isPoll = names.length === 1 && language.documentNouns.has(names[0]!.lower);
  const wanted = isHeadline && isNamed ? /^(NNP?|JJ|IN)$/u : /^NNP?$/u;
  if (!names.every(({ tag, lower }) => wanted.test(tag) || lower === '.')) return null;
  const written = text.slice(names[0]!.start, names.at(-1)!.end);
  const capitals = written.length > 2 && written === written.toUpperCase();
  if (!capitals && !(isHeadline && (isNamed || isPoll))) return null;
  const content = ranges(trimRange(items, colon + 1, items.length, language));
  if (content.length === 0) return null;
  const source = {
    from: 0,
    to: colon,
    head: colon - 1,
    start: names[0]!.start,
    end: names.at(-1)!.end,
  };
  return {
    rule: capitals ? 'transcript-line' : 'headline-colon',
    sentence,
    content,
    cue: [colon, colon + 1],
    lemma: ':',
    source,
    addressee: null,
  };
}

/** The name right before a colon, else the subject of the clause that leads up to it, else a name that the sentence holds. */
function sourceBeforeColon(
  items: readonly Item[],
  colon: number,
  language: Language,
): NounPhrase | null {
  if (language.grammar === 'marks') return lastName(items, colon);
  const nearest = chunkBefore(items, colon, language);
  if (
    nearest !== null &&
    items[nearest.head]!.tag === 'NNP' &&
    items[nearest.from - 1]?.tag !== 'IN'
  )
    return nearest;
  return leadingSubject(items, colon, language);
}

/** The run of name tokens that stands last before `end`. */
function lastName(items: readonly Item[], end: number): NounPhrase | null {
  let to = end;
  while (to > 0 && items[to - 1]!.tag !== 'NNP') to--;
  let from = to;
  while (from > 0 && items[from - 1]!.tag === 'NNP') from--;
  return from < to ? phrase(items, from, to, to - 1) : null;
}

/** "He had one line for them: “We are late.”": without a verb of saying the subject, or the name right before, speaks. */
export function colonQuotation(
  sentence: Sentence,
  covered: (item: number) => boolean,
  language: Language,
): Report | null {
  const { items } = sentence;
  for (let colon = 1; colon < items.length - 1; colon++) {
    const quotation = items[colon + 1]!.quotation;
    if (
      items[colon]!.lower !== ':' ||
      quotation === null ||
      (quotation.words < 3 && quotation.stop === '') ||
      covered(colon + 1)
    )
      continue;
    const source = sourceBeforeColon(items, colon, language);
    if (source === null && language.grammar !== 'marks') continue;
    const content = ranges(trimRange(items, colon + 1, items.length, language));
    return {
      rule: 'colon-quotation',
      sentence,
      content,
      cue: [colon, colon + 1],
      lemma: ':',
      source,
      addressee: null,
    };
  }
  return null;
}

/** "“I kept everything,” came the reply.": the one who was asked speaks. */
export function cameReply(sentence: Sentence, language: Language): Report | null {
  const { items } = sentence;
  const verb = items.findIndex(({ lower }) => language.replyVerbs.has(lower));
  if (verb < 1 || items[verb - 1]!.tag !== 'QUOTE') return null;
  const source = chunkAfter(items, verb + 1, false, language);
  if (source === null || !language.replyNouns.has(items[source.head]!.lower)) return null;
  const content = ranges(trimRange(items, 0, verb, language));
  const cue = [verb, verb + 1] as const;
  const { lower: lemma } = items[verb]!;
  return { rule: 'came-the-reply', sentence, content, cue, lemma, source, addressee: null };
}

/** "Roe went on:" at the end of a paragraph announces the quotation of the next one: a report without words. */
export function announcement(sentence: Sentence, language: Language): Report | null {
  const { items } = sentence;
  const colon = items.length - 1;
  if (colon < 2 || items[colon]!.lower !== ':') return null;
  const inverted = language.cues.has(items[0]!.lower)
    ? chunkAfter(items, 1, false, language)
    : null;
  const source = inverted ?? leadingSubject(items, colon, language);
  if (source === null) return null;
  return {
    rule: 'announced-quotation',
    sentence,
    content: [],
    cue: [colon, colon + 1],
    lemma: ':',
    source,
    addressee: null,
  };
}

/** The subject of the clause that leads up to `before`; without a verb the phrase that opens the sentence. */
export function leadingSubject(
  items: readonly Item[],
  before: number,
  language: Language,
): NounPhrase | null {
  let verbs = 0;
  for (let i = before - 1; i > 0; i--) {
    if (!/^(VBD|VBZ|VBP|MD)$/.test(items[i]!.tag)) continue;
    verbs++;
    const subject = subjectBefore(items, i, language);
    if (subject === null) continue;
    const head = items[subject.head]!;
    const refers = /^(WP|WDT|EX)$/u.test(head.tag) || language.complementizers.has(head.lower);
    if (!refers) return subject;
  }
  if (verbs > 0) return null;
  const first = items.findIndex((item) => item.tag === 'NNP');
  return first < 0 || first >= before ? null : chunkAfter(items, first, false, language);
}

/** "“We are late.” — Jane Roe, mayor": a dash and a name behind the words, in their paragraph or below it. */
export function dashByline(sentence: Sentence, language: Language): Report | null {
  const { items } = sentence;
  for (let dash = 0; dash < Math.min(items.length - 1, 240); dash++) {
    if (!/^([—–―]|-{1,3})$/.test(items[dash]!.lower)) continue;
    const first = items[dash + 1]!;
    const spoken =
      dash === 0 || items[dash - 1]!.tag === 'QUOTE' || /^[.!?…]+$/.test(items[dash - 1]!.lower);
    if (!spoken || first.tag !== 'NNP') continue;
    const source = chunkAfter(items, dash + 1, false, language);
    if (source === null || items.slice(source.to).some(({ tag }) => /^(VBD|VBZ|VBP|MD)$/.test(tag)))
      continue;
    const content = ranges(dash === 0 ? null : trimRange(items, 0, dash, language));
    return {
      rule: 'dash-byline',
      sentence,
      content,
      cue: [dash, dash + 1],
      lemma: '—',
      source,
      addressee: null,
    };
  }
  return null;
}
