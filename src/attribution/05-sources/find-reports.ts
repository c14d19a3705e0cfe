import type { Item, Sentence } from '../document.js';
import { findCues, type Cue } from '../04-cues/find-cues.js';
import type { Language } from '../languages/language.js';
import { chunkAfter } from './chunk-after.js';
import { chunkBefore } from './chunk-before.js';
import { subjectBefore } from './subject-before.js';
import type { NounPhrase } from './noun-phrase.js';
import {
  accordingTo,
  announcement,
  cameReply,
  colonQuotation,
  dashByline,
  nameColon,
} from './phrase-rules.js';
import type { ClauseContext, Report } from './report.js';
import { readRightSide } from './right-side.js';
import { sourceRules } from './source-rules.js';

/** Neither a relative clause ("where the beds reopened") nor a subordinate one: the main clause of the sentence. */
function isMainSubject(items: readonly Item[], subject: NounPhrase, language: Language): boolean {
  const { tag, lower } = items[subject.head]!;
  if (tag === 'WP' || tag === 'WDT' || tag === 'EX' || lower === 'that') return false;
  const lead = items[subject.from - 1];
  return (
    lead === undefined ||
    (lead.tag !== 'WRB' &&
      lead.tag !== 'WP' &&
      lead.tag !== 'WDT' &&
      !language.subordinators.has(lead.lower))
  );
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
  for (let i = cue.first - 1; i > 0; i--) {
    const { tag } = items[i]!;
    if (told(i)) return before!.source;
    if (tag !== 'VBD' && tag !== 'VBZ' && tag !== 'VBP' && tag !== 'MD') continue;
    const subject = subjectBefore(items, i, language);
    if (subject === null) continue;
    if (isMainSubject(items, subject, language)) return subject;
    if (language.subordinators.has(items[subject.from - 1]?.lower ?? '')) aside ??= subject;
  }
  return before?.source ?? aside;
}

/** The subject of a cue, and whether it stands right before it or is lent by another verb. */
interface FoundSubject {
  readonly subject: NounPhrase | null;
  readonly own: boolean;
}

/** "the company quoted Jane Roe as saying", "Jane Roe was quoted as saying": who is quoted. */
function quotedAs(items: readonly Item[], cue: Cue, language: Language): NounPhrase | null {
  if (items[cue.first - 1]?.lower !== 'as') return null;
  for (let i = cue.first - 2; i > 0 && i > cue.first - 20; i--) {
    if (items[i]!.lower !== 'quoted' && items[i]!.lower !== 'cited') continue;
    const object = items[i + 1]!.tag === 'IN' ? null : chunkAfter(items, i + 1, false);
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

/** "critics saying": people right before a participle speak; of a statement its sender does. */
function participleSubject(
  items: readonly Item[],
  cue: Cue,
  language: Language,
): NounPhrase | null {
  const before = items[cue.first - 1];
  if (
    before === undefined ||
    !before.tag.startsWith('NN') ||
    language.documentNouns.has(before.lower)
  )
    return null;
  const people = before.tag !== 'NN' || language.roleNouns.has(before.lower);
  return people ? chunkBefore(items, cue.first, language) : null;
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

function subjectOf(
  sentence: Sentence,
  cue: Cue,
  earlier: readonly Report[],
  language: Language,
): FoundSubject {
  const { items } = sentence;
  const before = items[cue.first - 1];
  const lent = () => ({ subject: borrowedSubject(sentence, cue, earlier, language), own: false });
  if (cue.form === 'participle') {
    const noun = quotedAs(items, cue, language) ?? participleSubject(items, cue, language);
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

/** "Two weeks | after Roe said": a word of the time that stands before a subordinate clause. */
function isTime({ tag, lower }: Item, language: Language): boolean {
  return /^(CD|DT|JJ|RB)$/u.test(tag) || language.timeNouns.has(lower);
}

/** "While Roe said C, M": the clause before the comma leads to another; "who said C, ...": it is an aside. */
function contextOf(
  sentence: Sentence,
  cue: Cue,
  subject: NounPhrase | null,
  language: Language,
): ClauseContext {
  const { items } = sentence;
  const before = items[cue.first - 1];
  if (before?.tag === 'WP' || before?.tag === 'WDT') return 'relative';
  if (subject === null) return 'main';
  for (let i = subject.from - 1; i >= Math.max(0, subject.from - 3); i--) {
    const item = items[i]!;
    if (item.tag === 'WP' || item.tag === 'WDT') return 'relative';
    if (
      language.subordinators.has(item.lower) &&
      item.quotation === null &&
      (i < 3 ||
        items[i - 1]!.lower === ',' ||
        items.slice(0, i).every((lead) => isTime(lead, language)))
    )
      return 'subordinate';
    if (item.tag !== 'RB' && item.tag !== 'IN') break;
  }
  return 'main';
}

/** "The sign reads", never "he had read the report". */
function isReadByPerson(
  sentence: Sentence,
  cue: Cue,
  subject: NounPhrase | null,
  language: Language,
): boolean {
  if (cue.verb.lemma !== 'read') return false;
  return subject === null || !language.documentNouns.has(sentence.items[subject.head]!.lower);
}

/** "critics who mocked the plan", "by attacking the plan": what somebody is known for is no report of the story. */
function isBackground(sentence: Sentence, cue: Cue, context: ClauseContext): boolean {
  if (cue.verb.class !== 'object' && cue.verb.class !== 'name' && cue.verb.class !== 'quoted')
    return false;
  if (context === 'relative') return true;
  return cue.form === 'participle' && sentence.items[cue.first - 1]?.tag === 'IN';
}

/** "Asked whether anybody had warned her, she said": item behind what an interviewer wanted to know; 0 without it. */
function endOfQuestion(items: readonly Item[], language: Language): number {
  const first = items[0]!.lower === 'when' ? 1 : 0;
  if (!/^(asked|pressed|questioned|quizzed)$/u.test(items[first]?.lower ?? '')) return 0;
  for (let i = first + 1; i < items.length - 2; i++) {
    if (items[i]!.lower !== ',') continue;
    for (let verb = i + 2; verb < Math.min(items.length, i + 8); verb++) {
      if (language.cues.has(items[verb]!.lower) && items[verb]!.tag.startsWith('V')) return i;
    }
  }
  return 0;
}

/** What is said, not what somebody wants or fails to say; "went on to say" is said. */
function isAsserted(sentence: Sentence, cue: Cue, language: Language): boolean {
  if (cue.negated) return false;
  if (cue.form !== 'infinitive') return cue.form === 'finite' || cue.form === 'participle';
  return language.assertingLeads.has(sentence.items[cue.first - 1]?.lower ?? '');
}

/** Every reporting clause of a sentence in document order, at most one a cue. */
export function findReports(sentence: Sentence, text: string, language: Language): Report[] {
  const { items } = sentence;
  const named = nameColon(sentence, text) ?? dashByline(sentence) ?? cameReply(sentence, language);
  if (named !== null) return [named];
  const reports: Report[] = accordingTo(sentence, language);
  const question = endOfQuestion(items, language);
  for (const cue of findCues(sentence, language)) {
    if (!isAsserted(sentence, cue, language) || cue.at < question) continue;
    const { subject, own } = subjectOf(sentence, cue, reports, language);
    const right = readRightSide(items, cue, language);
    const ownSubject = own && subject !== null;
    const context = contextOf(sentence, cue, subject, language);
    const clause = { sentence, items, cue, language, subject, ownSubject, context, right };
    if (isBackground(sentence, cue, context) || isReadByPerson(sentence, cue, subject, language))
      continue;
    for (const rule of sourceRules) {
      const found = rule.apply(clause);
      if (found === null) continue;
      reports.push({
        ...found,
        rule: rule.name,
        sentence,
        cue: [cue.first, right.afterVerb],
        lemma: cue.verb.lemma,
        addressee: right.addressee,
      });
      break;
    }
  }
  const covered = (item: number) =>
    reports.some(({ content }) => content.some(([from, to]) => from <= item && item < to));
  const extra = colonQuotation(sentence, covered, language) ?? announcement(sentence, language);
  return extra === null ? reports : [...reports, extra];
}
