import { finiteTags } from '../01-segment/finite-tags.js';
import type { Item, Sentence } from '../document.js';
import type { Cue } from '../04-cues/find-cues.js';
import type { Language } from '../languages/language.js';
import { chunkAfter } from './chunk-after.js';
import { chunkBefore } from './chunk-before.js';
import type { NounPhrase } from './noun-phrase.js';
import type { Report } from './report.js';
import { subjectBefore } from './subject-before.js';

/** Neither a relative clause ("where the beds reopened") nor a subordinate one: the main clause of the sentence. */
function isMainSubject(items: readonly Item[], subject: NounPhrase, language: Language): boolean {
  const { tag, lower } = items[subject.head]!;
  if (tag === 'WP' || tag === 'WDT' || tag === 'EX' || language.complementizers.has(lower))
    return false;
  const lead = items[subject.from - 1];
  return (
    lead === undefined ||
    (!lead.tag.startsWith('W') &&
      !language.subordinators.has(lead.lower) &&
      !language.complementizers.has(lead.lower) &&
      !language.questionOpeners.has(lead.lower))
  );
}

/** "Roe shared | a page | called", "in | the spot | titled": what a verb or preposition governs is no subject of the verb behind. */
function isGoverned(items: readonly Item[], subject: NounPhrase, { cues }: Language): boolean {
  const lead = items[subject.from - 1];
  if (lead === undefined || subject.from < 2) return false;
  const kind = cues.get(lead.lower)?.class;
  const reports = kind === 'say' || kind === 'tell' || kind === 'ask' || kind === 'show';
  return lead.tag === 'IN' || lead.tag === 'RP' || (lead.tag.startsWith('V') && !reports);
}

/** Is it told of the one that a relative pronoun stands for? Then a verb that goes on is none of theirs. */
function isRelative(items: readonly Item[], { source }: Report): boolean {
  const tag = source === null ? null : items[source.head]!.tag;
  return tag === 'WP' || tag === 'WDT';
}

/** Subject of a cue that has none of its own: "..., saying that", "Roe met them and said". */
function borrowedSubject(
  sentence: Sentence,
  cue: Cue,
  earlier: readonly Report[],
  language: Language,
): NounPhrase | null {
  const { items } = sentence;
  const before = earlier.findLast(
    (report) => report.source !== null && report.source.from < cue.first,
  );
  const told = (item: number) =>
    before?.content.some(([from, to]) => from <= item && item < to) ?? false;
  let aside: NounPhrase | null = null;
  let governed: NounPhrase | null = null;
  for (let i = cue.first - 1; i > 0; i--) {
    const { tag } = items[i]!;
    if (told(i) && !isRelative(items, before!)) return before!.source;
    const goesOn =
      tag === 'VBN' && language.agentLinks.has(items[i + 1]!.lower) && items[i + 2]?.tag === 'VBG';
    if (!goesOn && tag !== 'VBD' && tag !== 'VBZ' && tag !== 'VBP' && tag !== 'MD') continue;
    const subject = subjectBefore(items, i, language);
    if (subject === null) continue;
    if (isGoverned(items, subject, language)) {
      governed ??= subject;
      continue;
    }
    if (isMainSubject(items, subject, language)) return subject;
    if (language.subordinators.has(items[subject.from - 1]?.lower ?? '')) aside ??= subject;
  }
  return before?.source ?? aside ?? governed;
}

/** The subject of a cue, and whether it stands right before it or is lent by another verb. */
export interface FoundSubject {
  readonly subject: NounPhrase | null;
  readonly own: boolean;
}

/** "the company quoted Jane Roe as saying", "Jane Roe was quoted as saying": who is quoted. */
function quotedAs(items: readonly Item[], cue: Cue, language: Language): NounPhrase | null {
  if (!language.asWords.has(items[cue.first - 1]?.lower ?? '')) return null;
  for (let i = cue.first - 2; i > 0 && i > cue.first - 20; i--) {
    if (!language.quotingForms.has(items[i]!.lower)) continue;
    const object = items[i + 1]!.tag === 'IN' ? null : chunkAfter(items, i + 1, false, language);
    if (object !== null) return object;
    let first = i;
    while (
      first > 0 &&
      (language.auxiliaries.has(items[first - 1]!.lower) || items[first - 1]!.tag === 'RB')
    )
      first--;
    return subjectBefore(items, first, language);
  }
  return null;
}

/** "Roe emailed | supporters saying": who is told does not speak. */
function isAddressed(items: readonly Item[], { from }: NounPhrase, { cues }: Language): boolean {
  const verb = items[from - 1];
  return verb !== undefined && finiteTags.has(verb.tag) && cues.has(verb.lower);
}

/** "critics saying", "with polls showing": what stands right before a participle speaks; of a statement alone its sender does. */
function participleSubject(
  items: readonly Item[],
  cue: Cue,
  language: Language,
): NounPhrase | null {
  const before = items[cue.first - 1];
  if (before === undefined || !before.tag.startsWith('NN')) return null;
  const whole = chunkBefore(items, cue.first, language);
  if (whole !== null && language.companionLinks.has(items[whole.from - 1]?.lower ?? ''))
    return whole;
  if (language.documentNouns.has(before.lower)) return null;
  if (whole !== null && isAddressed(items, whole, language)) return null;
  const people = before.tag !== 'NN' || language.roleNouns.has(before.lower);
  return people ? whole : null;
}

/** "While saying it was late, | Roe left": the subject behind the comma, where a participle opens the sentence. */
function subjectBehind(items: readonly Item[], cue: Cue, language: Language): NounPhrase | null {
  const leads = items.slice(0, cue.first).every(({ tag }) => /^(IN|RB|CC|WRB)$/u.test(tag));
  if (!leads || cue.first > 2) return null;
  for (let i = cue.end + 1; i < items.length - 2; i++) {
    if (items[i]!.lower !== ',') continue;
    const subject = chunkAfter(items, i + 1, true, language);
    const verb = subject === null ? undefined : items[subject.to];
    if (verb !== undefined && (finiteTags.has(verb.tag) || verb.tag === 'RB')) return subject;
  }
  return null;
}

/** "Roe | went on to say", "firms | are quick to point out": where the verbs that lead to the cue begin. */
function startOfVerbs(items: readonly Item[], cue: Cue, language: Language): number {
  let first = cue.first;
  if (cue.form !== 'infinitive') return first;
  while (
    first > 1 &&
    (items[first - 1]!.tag.startsWith('V') || language.assertingLeads.has(items[first - 1]!.lower))
  )
    first--;
  return first;
}

/** Who says what a cue reports. */
export function subjectOf(
  sentence: Sentence,
  cue: Cue,
  earlier: readonly Report[],
  language: Language,
): FoundSubject {
  const { items } = sentence;
  const before = items[cue.first - 1];
  const lent = () => ({ subject: borrowedSubject(sentence, cue, earlier, language), own: false });
  if (cue.form === 'participle') {
    const noun =
      quotedAs(items, cue, language) ??
      participleSubject(items, cue, language) ??
      subjectBehind(items, cue, language);
    return noun === null ? lent() : { subject: noun, own: false };
  }
  const own = subjectBefore(items, startOfVerbs(items, cue, language), language);
  if (own !== null) {
    const time = language.timeNouns.has(items[own.head]!.lower) && own.to - own.from < 3;
    return { subject: time ? null : own, own: true };
  }
  const joined =
    before?.tag === 'CC' || before?.tag === 'PUNCT' || before?.tag === 'RB' || before?.tag === 'IN';
  return joined ? lent() : { subject: null, own: false };
}
