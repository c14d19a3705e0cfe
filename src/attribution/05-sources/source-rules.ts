import type { Item } from '../document.js';
import { contentEnd, objectEnd, ranges, trimRange } from './content-range.js';
import { chunkAfter, type NounPhrase } from './noun-phrase.js';
import type { Clause, ItemRange, Opener, SourceRule } from './report.js';
import { isClause } from './right-side.js';

const finite = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
const documents =
  /^(polls?|reports?|records?|e-?mails?|surveys?|stud(y|ies)|data|results?|figures?|documents?|analys[ie]s|review|evidence|letters?|memos?|filings?|research|statistics|numbers|video|footage|transcripts?|messages?|estimates?|article)$/;

/** Left of the subject or of an inverted cue: a quotation, or a clause closed by a comma. */
function leftContent(clause: Clause, before: number): ItemRange | null {
  const { items } = clause;
  const last = items[before - 1];
  if (last === undefined) return null;
  const closes =
    last.tag === 'QUOTE' ||
    last.lower === ',' ||
    last.lower === '?' ||
    last.lower === '!' ||
    /^[-–—―]+$/.test(last.lower);
  if (!closes) return null;
  const range = trimRange(items, 0, cutAside(items, before));
  if (range === null) return null;
  const hasQuote = items
    .slice(range[0], range[1])
    .some(
      (item) =>
        item.quotation !== null && (item.quotation.words > 1 || item.quotation.stop === ','),
    );
  return hasQuote || clause.sentence.kind === 'headline' || isClause(items, range[0], range[1])
    ? range
    : null;
}

/** "She had one line: “We are late,” Roe said.": what leads up to the colon is none of the words. */
function afterColon(items: readonly Item[], left: ItemRange | null): ItemRange | null {
  if (left === null || !endsInQuote(items, left)) return left;
  const quote = left[1] - 1;
  return quote > left[0] && items[quote - 1]!.lower === ':' ? [quote, left[1]] : left;
}

/** “We are late,” her friend, Jane Roe said: the aside between quotation and name is none of the words. */
function cutAside(items: readonly Item[], before: number): number {
  if (items[before - 1]!.tag === 'QUOTE') return before;
  for (let i = before - 2; i >= 0 && i > before - 40; i--) {
    const item = items[i]!;
    if (item.quotation !== null) {
      const named = items[i + 1]!.tag === 'NNP' || items[i + 1]!.tag === 'DT';
      return item.quotation.stop === ',' && (named || before - i < 8) ? i + 1 : before;
    }
    if (finite.has(item.tag) && before - i < 8) break;
  }
  return before;
}

function endsInQuote(items: readonly Item[], range: ItemRange): boolean {
  return items[range[1] - 1]!.tag === 'QUOTE';
}

/** A quotation closed by a stop or comma is a remark of its own, whatever follows its reporting clause. */
function endsInRemark(items: readonly Item[], range: ItemRange): boolean {
  const { quotation } = items[range[1] - 1]!;
  return quotation !== null && (quotation.stop !== '' || quotation.words > 6);
}

/** "To a question on “tolls,” Roe said it was late.": words that only lead to a clause are none of hers. */
function isSelfContained(items: readonly Item[], left: ItemRange, opener: Opener): boolean {
  const first = items[left[0]]!;
  if (first.tag === 'QUOTE') return true;
  if (opener === 'that' || opener === 'clause' || opener === 'question') return false;
  const leads =
    first.tag === 'IN' || first.tag === 'TO' || first.tag === 'VBG' || first.tag === 'WRB';
  return !(leads && opener === 'colon');
}

/** The second half of words that the reporting clause split: "A," he said, "B". */
function rightHalf(clause: Clause, at: number, left: ItemRange): ItemRange | null {
  const { items, language } = clause;
  let from = at;
  if (items[from]?.lower !== ',' && items[from]?.tag !== 'PUNCT')
    return items[from]?.tag === 'QUOTE' && from === clause.right.afterVerb
      ? trimRange(items, from, contentEnd(items, from, language, clause.context))
      : null;
  while (items[from]?.tag === 'PUNCT' && from < items.length) from++;
  const first = items[from];
  if (first === undefined) return null;
  if (first.tag === 'VBG' || first.tag === 'WP' || first.tag === 'WDT') return null;
  const quote = items.findIndex((item, i) => i >= from && i < from + 8 && item.tag === 'QUOTE');
  const quoteAhead =
    quote >= 0 &&
    !items.slice(from, quote).some((item) => finite.has(item.tag) && language.cues.has(item.lower));
  if (endsInQuote(items, left) && !quoteAhead) return null;
  if (first.tag === 'CC' && !quoteAhead && finite.has(items[from + 1]?.tag ?? '')) return null;
  return trimRange(items, from, contentEnd(items, from, language, clause.context));
}

/** Behind "said Jane Roe, the mayor of Q, on Monday": to the comma or quotation where words may go on. */
function afterInverted(items: readonly Item[], source: NounPhrase): number {
  for (let i = source.to; i < items.length; i++) {
    const { quotation } = items[i]!;
    if (quotation !== null && (quotation.stop !== '' || quotation.words > 6)) return i;
  }
  return items.length;
}

export const sourceRules: readonly SourceRule[] = [
  {
    name: 'as-speaker-says',
    example: 'As Jane Roe put it, the bridge was never safe.',
    apply: (clause) => {
      const { items, subject, right } = clause;
      if (subject === null || subject.from === 0 || items[subject.from - 1]!.lower !== 'as')
        return null;
      if (right.opener === 'that' || right.opener === 'clause') return null;
      if (subject.from === 1 || (subject.from < 4 && items[0]!.tag === 'CC')) {
        const comma = items.findIndex((item, i) => i >= right.afterVerb && item.lower === ',');
        if (comma < 0) return null;
        const content = ranges(
          trimRange(items, comma + 1, contentEnd(items, comma + 1, clause.language)),
        );
        return content.length === 0 ? null : { content, source: subject };
      }
      if (items[subject.from - 2]!.lower !== ',') return null;
      const content = ranges(trimRange(items, 0, subject.from - 1));
      return content.length === 0 ? null : { content, source: subject };
    },
  },
  {
    name: 'words-then-cue-then-speaker',
    example: '“We are late,” said Jane Roe, the mayor.',
    apply: (clause) => {
      const { items, cue, language } = clause;
      if (
        cue.form !== 'finite' ||
        (cue.verb.class !== 'say' && cue.verb.class !== 'tell' && cue.verb.class !== 'ask')
      )
        return null;
      if (
        clause.ownSubject &&
        clause.subject !== null &&
        items[clause.subject.from - 1]?.tag === 'QUOTE'
      )
        return null;
      const left = leftContent(clause, cue.first);
      if (left === null) return null;
      const source = chunkAfter(items, cue.at + 1, true);
      if (source === null || language.timeNouns.has(items[source.head]!.lower)) return null;
      if (
        !endsInQuote(items, left) &&
        (items[source.from]!.tag === 'PRP' || !language.invertedCues.has(cue.verb.lemma))
      )
        return null;
      const next = items[source.to];
      if (next !== undefined && finite.has(next.tag) && !endsInRemark(items, left)) return null;
      const at = afterInverted(items, source);
      const right =
        at < items.length ? trimRange(items, at, contentEnd(items, at, language)) : null;
      return { content: ranges(left, endsInQuote(items, left) ? right : null), source };
    },
  },
  {
    name: 'words-then-speaker-then-cue',
    example: '“We are late,” Jane Roe said.',
    apply: (clause) => {
      const { items, cue, subject, right, ownSubject } = clause;
      if (subject === null || !ownSubject || subject.from === 0) return null;
      if (cue.verb.class === 'object' || cue.verb.class === 'name') return null;
      const left = afterColon(items, leftContent(clause, subject.from));
      if (left === null) return null;
      const ends = right.opener === 'end' || right.opener === 'comma' || right.opener === 'colon';
      if (!ends && !endsInRemark(items, left)) return null;
      if (!isSelfContained(items, left, right.opener)) return null;
      const half = ends || right.opener === 'quote' ? rightHalf(clause, right.at, left) : null;
      const cut =
        items[left[1] - 1]!.tag === 'QUOTE' && left[1] < subject.from
          ? chunkAfter(items, left[1], false)
          : null;
      return { content: ranges(left, half), source: cut ?? subject };
    },
  },
  {
    name: 'words-around-speaker-and-cue',
    example: 'In the spring, Jane Roe said, the bridge will open.',
    apply: (clause) => {
      const { items, cue, subject, right, ownSubject } = clause;
      if (
        subject === null ||
        !ownSubject ||
        subject.from < 2 ||
        items[subject.from - 1]!.lower !== ','
      )
        return null;
      if (cue.verb.class !== 'say' && cue.verb.class !== 'show' && cue.verb.class !== 'tell')
        return null;
      const next = items[right.at + 1];
      if (items[right.at]?.lower !== ',' || next === undefined) return null;
      if (!finite.has(next.tag) && !isClause(items, right.at + 1, items.length)) return null;
      const left = trimRange(items, 0, subject.from);
      const half = left === null ? null : rightHalf(clause, right.at, left);
      return half === null ? null : { content: ranges(left, half), source: subject };
    },
  },
  {
    name: 'relative-then-speaker-and-cue',
    example: 'They opened the bridge, which Jane Roe said was never safe.',
    apply: (clause) => {
      const { items, cue, subject, right, ownSubject } = clause;
      if (subject === null || !ownSubject || subject.from === 0 || cue.verb.class !== 'say')
        return null;
      const pronoun = items[subject.from - 1]!;
      if (pronoun.tag !== 'WP' && pronoun.tag !== 'WDT' && pronoun.lower !== 'that') return null;
      const verb = items[right.at];
      if (verb === undefined || !(finite.has(verb.tag) || verb.tag === 'VBN')) return null;
      const end = contentEnd(items, right.at, clause.language, 'relative');
      return {
        content: ranges([subject.from - 1, subject.from], trimRange(items, right.at, end)),
        source: subject,
      };
    },
  },
  {
    name: 'speaker-cue-words',
    example: 'Jane Roe said that the bridge was late.',
    apply: (clause) => {
      const { items, cue, subject, right, language } = clause;
      if (subject === null || cue.verb.class === 'object' || cue.verb.class === 'name') return null;
      const fits =
        right.opener === 'that' ||
        right.opener === 'clause' ||
        right.opener === 'quote' ||
        right.opener === 'question' ||
        right.opener === 'colon' ||
        right.opener === 'object' ||
        (right.opener === 'infinitive' && cue.verb.lemma !== 'continue');
      let from = right.at;
      if (cue.verb.class === 'urge' && right.opener === 'infinitive') from = right.afterVerb;
      if (cue.verb.class === 'ask' && right.opener === 'infinitive') from = right.afterVerb;
      if (!fits) {
        const quoted = right.opener === 'comma' && items[right.at + 1]?.tag === 'QUOTE';
        if (!quoted) return phraseContent(clause);
        from = right.at + 1;
      }
      const content = ranges(
        trimRange(items, from, contentEnd(items, from, language, clause.context)),
      );
      return content.length === 0 ? null : { content, source: subject };
    },
  },
  {
    name: 'speaker-cue-object',
    example: 'Jane Roe criticised the decision to close the bridge.',
    apply: (clause) => {
      const { items, cue, subject, right, language } = clause;
      if (subject === null || (cue.verb.class !== 'object' && cue.verb.class !== 'name'))
        return null;
      if (right.opener === 'end' || right.opener === 'comma') return null;
      let from = right.at;
      const link = items[from]!.lower;
      if (link === 'for' || link === 'on' || link === 'to') from++;
      const content = ranges(
        trimRange(items, from, objectEnd(items, from, language, clause.context)),
      );
      return content.length === 0 ? null : { content, source: subject };
    },
  },
];

/** "The poll showed a narrow lead", "Roe announced her candidacy": what is reported is a noun phrase. */
function phraseContent(clause: Clause): { content: ItemRange[]; source: NounPhrase } | null {
  const { items, cue, subject, right, language } = clause;
  if (subject === null) return null;
  const head = items[subject.head]!.lower;
  const shows = cue.verb.class === 'show' && documents.test(head);
  if (!shows && !language.phraseCues.has(cue.verb.lemma)) return null;
  if (right.opener !== 'phrase' && right.opener !== 'gerund') return null;
  const content = ranges(
    trimRange(items, right.afterVerb, objectEnd(items, right.afterVerb, language, clause.context)),
  );
  return content.length === 0 ? null : { content, source: subject };
}
