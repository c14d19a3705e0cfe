import type { Item, Sentence } from '../document.js';
import type { Language } from '../languages/language.js';
import { chunkAfter } from './chunk-after.js';
import { contentEnd, contentFrom, trimRange } from './content-range.js';
import { objectEnd } from './object-range.js';
import type { NounPhrase } from './noun-phrase.js';
import type { ItemRange, Report } from './report.js';
import { skipTime } from './right-side.js';

/** Adjuncts between a passive cue and its words. */
const mostAdjuncts = 4;

/** Behind "on Monday" and "at a rally" to where the question begins: behind "about", at "whether", "why", a quotation; -1 for none. */
function startOfQuestion(items: readonly Item[], from: number, language: Language): number {
  let at = from;
  for (let round = 0; round <= mostAdjuncts; round++) {
    const item = items[at];
    if (item === undefined) return -1;
    if (language.questionOpeners.has(item.lower) || /^(WP|WRB|WDT)$/u.test(item.tag)) return at;
    const quoted = item.lower === ',' || item.lower === ':' ? at + 1 : at;
    if (items[quoted]?.quotation != null) return quoted;
    const links = item.tag === 'IN';
    const time = skipTime(items, links ? at + 1 : at, language);
    if (time > at + (links ? 1 : 0)) at = time;
    else if (language.questionLinks.has(item.lower)) return at + 1 < items.length ? at + 1 : -1;
    else if (item.tag === 'RB') at++;
    else if (links) at = chunkAfter(items, at + 1, false, language)?.to ?? items.length;
    else return -1;
  }
  return -1;
}

/** Is the form at `at` a passive: "was asked", "when asked", "Asked", "Roe said, asked"? Its first item; -1 where it is none. */
function startOfPassive(items: readonly Item[], at: number, language: Language): number {
  let first = at;
  while (first > 0 && items[first - 1]!.tag === 'RB') first--;
  const before = items[first - 1];
  if (before === undefined || before.tag === 'WRB') return at;
  if (before.lower === ',' || language.asideOpeners.has(before.lower)) return at;
  return language.beForms.has(before.lower) && before.tag !== 'POS' ? first - 1 : -1;
}

/** "Asked about the bridge | during a visit, Roe said: | “...”": where a question ends that is told before its answer. */
function endOfQuestion(
  items: readonly Item[],
  first: number,
  from: number,
  language: Language,
): number {
  const context = first < 3 ? 'subordinate' : 'main';
  const isTopic = language.questionLinks.has(items[from - 1]!.lower);
  const end = isTopic
    ? objectEnd(items, from, language, context)
    : contentEnd(items, from, language, context);
  const colon = items.findIndex(({ lower }, i) => i > from && i < end && lower === ':');
  return colon < 0 ? end : colon;
}

/** "Asked whether the bridge was late, Jane Roe shrugged", "She was asked by Jane Roe about the bridge". */
export function askedReports(sentence: Sentence, language: Language): Report[] {
  const { items } = sentence;
  const found: Report[] = [];
  for (let at = 0; at < items.length - 2; at++) {
    const { lower, tag, quotation } = items[at]!;
    if (quotation !== null || !language.askedForms.has(lower) || !/^(VB[DN]|JJ)$/u.test(tag))
      continue;
    const first = startOfPassive(items, at, language);
    if (first < 0) continue;
    const agent = agentAt(items, at + 1, language);
    const from = startOfQuestion(items, agent?.to ?? at + 1, language);
    if (from < 0) continue;
    const content = trimRange(items, from, endOfQuestion(items, first, from, language), language);
    if (content === null) continue;
    const cue: ItemRange = [first, at + 1];
    found.push({
      rule: 'speaker-was-asked',
      sentence,
      content: [content],
      cue,
      lemma: lower,
      source: agent,
      addressee: null,
    });
  }
  return found;
}

/** "It was reported that the bridge was late": somebody says so, who is not told, or named behind "by". */
export function impersonalReports(sentence: Sentence, language: Language): Report[] {
  const { items } = sentence;
  const found: Report[] = [];
  for (let at = 2; at < items.length - 2; at++) {
    const { lower, tag } = items[at]!;
    const verb = language.cues.get(lower);
    if (tag !== 'VBN' || (verb?.class !== 'say' && verb?.class !== 'show')) continue;
    let first = at;
    while (first > 0 && isAuxiliary(items[first - 1]!, language)) first--;
    const isPassive = items.slice(first, at).some((item) => language.beForms.has(item.lower));
    if (!isPassive || language.pronouns.get(items[first - 1]?.lower ?? '') !== 'thing') continue;
    const agent = agentAt(items, at + 1, language);
    const that = agent?.to ?? at + 1;
    if (!language.complementizers.has(items[that]?.lower ?? '')) continue;
    const content = contentFrom(items, that, language);
    if (content === null) continue;
    found.push({
      rule: 'it-was-said',
      sentence,
      content: [content],
      cue: [first, at + 1],
      lemma: verb.lemma,
      source: agent,
      addressee: null,
    });
  }
  return found;
}

/** "As first reported by the Tarn Post, the bridge was late", "The bridge was late, as told by Jane Roe". */
export function asToldReports(sentence: Sentence, language: Language): Report[] {
  const { items } = sentence;
  for (let as = 0; as < items.length - 3; as++) {
    if (!language.asWords.has(items[as]!.lower)) continue;
    let at = as + 1;
    while (items[at]?.tag === 'RB' || items[at]?.tag === 'JJ') at++;
    const verb = language.cues.get(items[at]?.lower ?? '');
    const source = agentAt(items, at + 1, language);
    if (verb === undefined || source === null || !language.asCues.has(verb.lemma)) continue;
    const comma = items.findIndex(({ lower }, i) => i >= source.to && lower === ',');
    const closes =
      as > 1 && items[as - 1]!.lower === ',' && !language.cues.has(items[as - 2]!.lower);
    if (as > 0 && !closes) continue;
    const content = closes
      ? trimRange(items, 0, as, language)
      : comma < 0
        ? null
        : contentFrom(items, comma + 1, language);
    if (content === null) continue;
    return [
      {
        rule: 'as-told-by-speaker',
        sentence,
        content: [content],
        cue: [as, at + 1],
        lemma: verb.lemma,
        source,
        addressee: null,
      },
    ];
  }
  return [];
}

/** Who does what the participle before `at` tells: "by | Jane Roe". */
function agentAt(items: readonly Item[], at: number, language: Language): NounPhrase | null {
  return language.agentLinks.has(items[at]?.lower ?? '')
    ? chunkAfter(items, at + 1, true, language)
    : null;
}

/** Can this word stand between subject and participle: has, been, widely? */
function isAuxiliary({ lower, tag }: Item, { auxiliaries, negations }: Language): boolean {
  return (tag === 'RB' && !negations.has(lower)) || (tag !== 'POS' && auxiliaries.has(lower));
}
