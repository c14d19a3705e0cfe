import type { Item } from '../document.js';
import type { Cue } from '../04-cues/find-cues.js';
import type { Language } from '../languages/language.js';
import { chunkAfter } from './chunk-after.js';
import { type NounPhrase, phrase } from './noun-phrase.js';
import type { Opener, RightSide } from './report.js';
import { finiteTags } from '../01-segment/finite-tags.js';

const subjectTags = new Set([
  'DT',
  'PRP',
  'PRP$',
  'NNP',
  'NN',
  'NNS',
  'JJ',
  'CD',
  'EX',
  'QUOTE',
  'RB',
  'VBG',
  'IN',
  'WRB',
  'POS',
]);

/** Is there a finite verb with a subject before the next strong boundary, such as ", and"? */
export function isClause(items: readonly Item[], from: number, to: number): boolean {
  const first = items[from];
  if (
    first === undefined ||
    !(subjectTags.has(first.tag) || first.tag === 'CC' || first.tag === 'WP')
  )
    return false;
  for (let i = from; i < to; i++) {
    const item = items[i]!;
    if (i > from && item.lower === ',' && items[i + 1]?.tag === 'CC') return false;
    if (finiteTags.has(item.tag) && i > from) return true;
    if (item.tag === 'QUOTE' && i > from && item.quotation!.words > 2) return true;
  }
  return false;
}

/** Behind the time that begins at `at`: "two days ago", "last Monday"; `at` without one. */
export function skipTime(items: readonly Item[], at: number, language: Language): number {
  let i = at;
  if (
    i < items.length &&
    (items[i]!.tag === 'JJ' ||
      items[i]!.tag === 'CD' ||
      (items[i]!.tag === 'DT' && !language.distributives.has(items[i]!.lower)))
  )
    i++;
  let end = at;
  while (
    i < items.length &&
    (language.timeNouns.has(items[i]!.lower) || (items[i]!.tag === 'CD' && end > at))
  )
    end = ++i;
  if (items[at]?.tag === 'DT' && end === at + 2 && isNoun(items[end])) return at;
  if (end > at && language.timeClosers.has(items[end]?.lower ?? '')) end++;
  return end;
}

/** "the 2016 | campaign" is no time. */
function isNoun(item: Item | undefined): boolean {
  return item !== undefined && /^NN(S|P)?$/u.test(item.tag);
}

/** Behind adverbs, times and prepositional adjuncts: "said in a statement on Monday | that". */
function skipAdjuncts(items: readonly Item[], from: number, language: Language): number {
  let i = from;
  for (let round = 0; round < 6 && i < items.length; round++) {
    const item = items[i]!;
    const time = skipTime(items, i, language);
    if (time > i) i = time;
    else if (item.tag === 'RB') i++;
    else if (
      (item.tag === 'IN' || item.tag === 'TO' || language.adjunctParticiples.has(item.lower)) &&
      language.adjunctOpeners.has(item.lower)
    ) {
      const next = items[i + 1];
      if (next === undefined) break;
      const number = next.tag === 'CD' || language.fractions.has(next.lower);
      if (number && language.approximations.has(item.lower)) break;
      if (item.tag === 'TO' && (next.tag === 'VB' || next.tag === 'QUOTE')) break;
      const found = chunkAfter(items, i + 1, true, language);
      const leads = language.asideOpeners.has(item.lower) && found !== null;
      if (leads && finiteTags.has(items[found.to]?.tag ?? 'PUNCT')) break;
      if (found === null) {
        if (next.lower === ',' && items[i + 2]?.tag === 'QUOTE') i++;
        if (next.tag !== 'VBG') break;
        const object = chunkAfter(items, i + 2, true, language);
        i = object === null ? i + 2 : object.to;
      } else i = found.to;
      if (items[i]?.tag === 'POS' && items[i + 1]?.tag === 'QUOTE') i += 2;
    } else if (
      i > from &&
      (item.tag === 'VBN' || (item.tag === 'VBD' && endsAdjunct(items, i + 1, language)))
    )
      i++;
    else break;
  }
  return i;
}

/** Behind ", during a visit," where the words follow: "said, twice, that", "said, in a letter, “...”". */
function skipAside(items: readonly Item[], at: number, language: Language): number {
  const opens = items[at];
  if (opens === undefined || (opens.lower !== ',' && !language.asideOpeners.has(opens.lower)))
    return at;
  const leads = language.asideOpeners.has(items[at + 1]?.lower ?? '');
  for (let i = at + 1; i < Math.min(items.length - 1, at + 14); i++) {
    if (items[i]!.tag === 'QUOTE' || items[i]!.lower === ':') return at;
    if (opens.lower === ',' && !leads && finiteTags.has(items[i]!.tag)) return at;
    if (items[i]!.lower !== ',') continue;
    const next = items[i + 1]!;
    const asks = next.tag === 'WRB' || language.questionOpeners.has(next.lower);
    return asks || language.complementizers.has(next.lower) || next.tag === 'QUOTE' ? i + 1 : at;
  }
  return at;
}

/** "told Roe at the start of the talks | that it was late": the "that" behind places and people; `at` without one. */
function thatAhead(
  items: readonly Item[],
  at: number,
  from: number,
  { complementizers }: Language,
): number {
  if (complementizers.has(items[at]?.lower ?? '')) return at;
  let places = false;
  for (let i = from; i < Math.min(items.length - 2, from + 16); i++) {
    const { tag, lower } = items[i]!;
    if (complementizers.has(lower))
      return places && isClause(items, i + 1, items.length) && items[i + 1]!.tag !== 'VBZ' ? i : at;
    if (tag === 'QUOTE' || tag === 'PUNCT' || finiteTags.has(tag) || tag === 'WP' || tag === 'WDT')
      return at;
    places ||= tag === 'IN' || tag === 'TO';
  }
  return at;
}

/** "a statement issued last night", "a letter sent to": a past form between a noun and another adjunct is a participle. */
function endsAdjunct(items: readonly Item[], at: number, language: Language): boolean {
  const next = items[at];
  return (
    next !== undefined &&
    (next.tag === 'IN' || next.tag === 'TO' || skipTime(items, at, language) > at)
  );
}

function openerAt(items: readonly Item[], at: number, language: Language): Opener {
  const item = items[at];
  if (
    item === undefined ||
    item.lower === '.' ||
    item.lower === ';' ||
    item.lower === '?' ||
    item.lower === '!'
  )
    return 'end';
  if (item.tag === 'QUOTE') return 'quote';
  if (item.lower === ':') return 'colon';
  if (item.lower === ',' || item.tag === 'PUNCT' || item.tag === 'CC') return 'comma';
  if (language.complementizers.has(item.lower)) return 'that';
  if (/^(WP|WRB|WDT)$/u.test(item.tag) || language.questionOpeners.has(item.lower))
    return 'question';
  if (item.tag === 'TO') return 'infinitive';
  if (isClause(items, at, items.length)) return 'clause';
  return item.tag === 'VBG' ? 'gerund' : 'phrase';
}

function addresseeOf(
  items: readonly Item[],
  at: number,
  cue: Cue,
  language: Language,
): NounPhrase | null {
  const { class: kind } = cue.verb;
  if (kind !== 'tell' && kind !== 'urge' && kind !== 'ask') return null;
  const first = items[at];
  if (first === undefined || first.tag === 'QUOTE' || first.tag === 'WP') return null;
  if (language.complementizers.has(first.lower)) return null;
  if (kind === 'ask' && (first.tag === 'WRB' || language.questionOpeners.has(first.lower)))
    return null;
  if (first.tag === 'NNS' && items[at + 1] !== undefined) return phrase(items, at, at + 1, at);
  return chunkAfter(items, at, false, language);
}

/** Reads what follows a cue: its particle, whom it is said to, adjuncts, and how its words begin. */
export function readRightSide(items: readonly Item[], cue: Cue, language: Language): RightSide {
  let at = cue.end;
  while (
    at < items.length &&
    (items[at]!.tag === 'RP' ||
      (language.verbParticles.has(items[at]!.lower) && items[at]!.tag !== 'NN'))
  )
    at++;
  const afterVerb = at;
  const addressee = addresseeOf(items, at, cue, language);
  if (addressee !== null) at = addressee.to;
  const objectFirst =
    cue.verb.class === 'object' || cue.verb.class === 'name' || cue.verb.class === 'quoted';
  if (cue.verb.class === 'ask' && language.topicLinks.has(items[at]?.lower ?? ''))
    return { at, opener: 'object', addressee, afterVerb };
  if (!objectFirst)
    at = thatAhead(
      items,
      skipAside(items, skipAdjuncts(items, at, language), language),
      cue.end,
      language,
    );
  else while (at < items.length && items[at]!.tag === 'RB') at++;
  return { at, opener: openerAt(items, at, language), addressee, afterVerb };
}

/** "Roe replied with a line from a song: “We are late.”": behind the colon where a preposition follows the cue; `from` otherwise. */
export function behindColon(
  items: readonly Item[],
  from: number,
  afterVerb: number,
  { complementizers }: Language,
): number {
  if (items[afterVerb]?.tag !== 'IN') return from;
  for (let i = afterVerb; i < items.length - 1; i++) {
    if (items[i]!.quotation !== null) return from;
    if (complementizers.has(items[i]!.lower) && !finiteTags.has(items[i + 1]!.tag)) return from;
    if (items[i]!.lower === ':') return items[i + 1]!.quotation === null ? from : i + 1;
  }
  return from;
}

/** "told Roe | not to wait": from the negation on where one stands before an infinitive. */
export function withNegation(
  items: readonly Item[],
  from: number,
  { negations }: Language,
): number {
  const negated = items[from]?.tag === 'TO' && negations.has(items[from - 1]?.lower ?? '');
  return negated ? from - 1 : from;
}
