import type { Item, Sentence } from '../document.js';
import { findCues, type Cue } from '../04-cues/find-cues.js';
import { isAsserted } from '../04-cues/is-asserted.js';
import type { Language } from '../languages/language.js';
import { chunkAfter } from './chunk-after.js';
import type { NounPhrase } from './noun-phrase.js';
import { nounReports } from './noun-rules.js';
import { askedReports, asToldReports, impersonalReports } from './passive-rules.js';
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
import { subjectOf } from './subject-of-cue.js';
import { verbBehindRemark } from './verb-behind-remark.js';

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
  if (cue.at < subject.from) return 'subordinate';
  for (let i = subject.from - 1; i >= Math.max(0, subject.from - 3); i--) {
    const item = items[i]!;
    if (item.tag === 'WP' || item.tag === 'WDT') return 'relative';
    if (
      language.subordinators.has(item.lower) &&
      item.quotation === null &&
      (i < 3 ||
        items[i - 1]!.lower === ',' ||
        items[i - 1]!.tag === 'CC' ||
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
  if (!language.documentCues.has(cue.verb.lemma)) return false;
  if (sentence.items[cue.first - 1]?.quotation != null) {
    const source = chunkAfter(sentence.items, cue.end, false, language);
    return source === null || !language.documentNouns.has(sentence.items[source.head]!.lower);
  }
  if (subject === null) return true;
  const { lower } = sentence.items[subject.head]!;
  const quoted = sentence.items[subject.from - 1]?.quotation != null;
  const thing = quoted && language.pronouns.get(lower) === 'thing';
  return !thing && !language.documentNouns.has(lower);
}

/** "There has been", "found himself", "showed up": nothing is told. */
function tellsNothing(
  { items }: Sentence,
  cue: Cue,
  subject: NounPhrase | null,
  language: Language,
): boolean {
  if (subject !== null && items[subject.head]!.tag === 'EX') return true;
  const next = items[cue.end]?.lower ?? '';
  const isShow = cue.verb.class === 'show';
  return isShow && (language.reflexives.has(next) || language.idleParticles.has(next));
}

/** "critics who mocked the plan", "for attacking the plan": what somebody is known for is no report of the story. */
function isBackground(
  sentence: Sentence,
  cue: Cue,
  context: ClauseContext,
  language: Language,
): boolean {
  if (cue.verb.class !== 'object' && cue.verb.class !== 'name' && cue.verb.class !== 'quoted')
    return false;
  if (context === 'relative') return true;
  const { tag, lower } = sentence.items[cue.first - 1] ?? sentence.items[cue.first]!;
  return cue.form === 'participle' && tag === 'IN' && !language.agentLinks.has(lower);
}

/** "Asked whether anybody had warned her, she said": item behind what an interviewer wanted to know; 0 without it. */
function endOfQuestion(items: readonly Item[], language: Language): number {
  const first = items[0]!.tag === 'WRB' ? 1 : 0;
  if (!language.askedForms.has(items[first]?.lower ?? '')) return 0;
  for (let i = first + 1; i < items.length - 2; i++) {
    if (items[i]!.lower !== ',') continue;
    for (let verb = i + 2; verb < Math.min(items.length, i + 8); verb++) {
      if (language.cues.has(items[verb]!.lower) && items[verb]!.tag.startsWith('V')) return i;
    }
  }
  return 0;
}

/** Speech within speech is told so deep; deeper or more entangled reports are dropped, so that no text grows by its square. */
const deepest = 4;

/** Do the words of a report lie over those of so many others already? */
function isEntangled({ content }: Pick<Report, 'content'>, others: readonly Report[]): boolean {
  const first = Math.min(...content.map(([from]) => from));
  const last = Math.max(...content.map(([, to]) => to));
  let over = 0;
  for (const other of others)
    if (other.content.some(([from, to]) => from < last && first < to)) over++;
  return over >= deepest;
}

/** Every reporting clause of a sentence in document order, at most one a cue. */
export function findReports(sentence: Sentence, text: string, language: Language): Report[] {
  const { items } = sentence;
  const named =
    nameColon(sentence, text, language) ??
    dashByline(sentence, language) ??
    cameReply(sentence, language);
  if (named !== null) return [named];
  const reports = [
    ...accordingTo(sentence, language),
    ...nounReports(sentence, language),
    ...askedReports(sentence, language),
    ...impersonalReports(sentence, language),
    ...asToldReports(sentence, language),
  ];
  const question = endOfQuestion(items, language);
  for (const cue of findCues(sentence, language)) {
    if (!isAsserted(items, cue, language) || cue.at < question) continue;
    const { subject, own } = subjectOf(sentence, cue, reports, language);
    const right = readRightSide(items, cue, language);
    const ownSubject = own && subject !== null;
    const context = contextOf(sentence, cue, subject, language);
    const clause = { sentence, items, cue, language, subject, ownSubject, context, right };
    if (tellsNothing(sentence, cue, subject, language)) continue;
    if (isBackground(sentence, cue, context, language)) continue;
    if (isReadByPerson(sentence, cue, subject, language)) continue;
    for (const rule of sourceRules) {
      const found = rule.apply(clause);
      if (found === null) continue;
      if (isEntangled(found, reports)) break;
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
  const extra =
    colonQuotation(sentence, covered, language) ??
    (covered(0) ? null : verbBehindRemark(sentence, language)) ??
    announcement(sentence, language);
  return extra === null ? reports : [...reports, extra];
}
