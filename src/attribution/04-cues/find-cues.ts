import type { Item, Sentence } from '../document.js';
import type { CueVerb, Language } from '../languages/language.js';

/** How the verb of a cue stands in its clause. */
export type CueForm = 'finite' | 'participle' | 'infinitive' | 'passive' | 'modal';

/** A verb that reports words, outside quotation marks, with its auxiliaries: "has also said". */
export interface Cue {
  readonly verb: CueVerb;
  readonly form: CueForm;
  /** Items of the sentence: first auxiliary, the verb itself. */
  readonly first: number;
  readonly at: number;
  /** First item behind the verb and its particle. */
  readonly end: number;
  readonly negated: boolean;
}

const finite = new Set(['VBD', 'VBZ', 'VBP']);
function isAuxiliary(item: Item, language: Language): boolean {
  return (
    item.tag === 'MD' ||
    (item.tag !== 'NN' &&
      item.tag !== 'POS' &&
      (language.auxiliaries.has(item.lower) || language.doForms.has(item.lower)))
  );
}

/** "under | repeated | attack", "its belittling | treatment": a form that describes the noun behind it. */
function isAttribute(items: readonly Item[], at: number): boolean {
  const { tag } = items[at]!;
  if (tag !== 'VBN' && tag !== 'VBG') return false;
  let before = at - 1;
  while (before >= 0 && items[before]!.tag === 'RB') before--;
  const opens = tag === 'VBG' ? /^(DT|PRP\$|JJ|POS)$/u : /^(IN|DT|PRP\$|JJ|POS|TO)$/u;
  return (
    before >= 0 && opens.test(items[before]!.tag) && /^(NNS?|JJ)$/u.test(items[at + 1]?.tag ?? '')
  );
}

/** "caucus | states where", "rules | that could": a plural that looks like a verb. */
function isPlural(items: readonly Item[], at: number, language: Language): boolean {
  const { tag, lower } = items[at]!;
  if (tag !== 'VBZ' || !(language.lexicon.get(lower) ?? []).includes('NNS')) return false;
  const that = language.complementizers.has(items[at + 1]?.lower ?? '');
  return that && finite.has(items[at + 2]?.tag ?? 'PUNCT');
}

function readCue(items: readonly Item[], at: number, language: Language): Cue | null {
  const item = items[at]!;
  if (item.quotation !== null) return null;
  const particle = items[at + 1]?.lower ?? '';
  const isTime = items[at + 1]?.tag === 'IN' && language.timeNouns.has(items[at + 2]?.lower ?? '');
  const phrasal = isTime ? undefined : language.phrasalCues.get(`${item.lower} ${particle}`);
  const verb = phrasal ?? language.cues.get(item.lower);
  const end = phrasal === undefined ? at + 1 : at + 2;
  if (
    verb === undefined ||
    item.tag === 'NN' ||
    item.tag === 'NNS' ||
    item.tag === 'NNP' ||
    item.tag === 'JJ' ||
    item.tag === 'IN'
  )
    return null;
  if (isAttribute(items, at) || isPlural(items, at, language)) return null;
  let first = at;
  let negated = false;
  let auxiliary: Item | null = null;
  for (let i = at - 1; i >= 0 && i >= at - 6; i--) {
    const before = items[i]!;
    if (isAuxiliary(before, language)) {
      first = i;
      auxiliary ??= before;
    } else if (before.tag === 'RB') {
      if (language.negations.has(before.lower)) {
        negated = true;
        first = i;
      }
    } else if (before.tag === 'TO') {
      return { verb, form: 'infinitive', first: i, at, end, negated };
    } else break;
  }
  const isTold = auxiliary === null && item.tag === 'VBN' && language.agentLinks.has(particle);
  const form = isTold ? null : formOf(item, auxiliary, verb, language);
  return form === null ? null : { verb, form, first, at, end, negated };
}

function formOf(
  item: Item,
  auxiliary: Item | null,
  verb: CueVerb,
  { beForms, haveForms }: Language,
): CueForm | null {
  if (auxiliary === null) {
    if (finite.has(item.tag)) return 'finite';
    if (item.tag === 'VBG') return 'participle';
    if (item.tag === 'VBN') return 'finite';
    return null;
  }
  if (auxiliary.tag === 'MD') return 'modal';
  const isShort = beForms.has(auxiliary.lower) && haveForms.has(auxiliary.lower);
  if (isShort && item.tag !== 'VBG' && verb.class === 'say') return 'finite';
  if (beForms.has(auxiliary.lower)) return item.tag === 'VBG' ? 'finite' : 'passive';
  if (haveForms.has(auxiliary.lower)) return item.tag === 'VBG' ? 'participle' : 'finite';
  return 'finite';
}

/** All verbs of a sentence that may report words, negated ones included. */
export function findCues(sentence: Sentence, language: Language): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < sentence.items.length; at++) {
    const cue = readCue(sentence.items, at, language);
    if (cue !== null) cues.push(cue);
  }
  return cues;
}
