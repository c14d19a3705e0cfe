import type { Item } from '../document.js';
import { contentEnd, contentFrom, ranges, trimRange } from './content-range.js';
import { objectEnd } from './object-range.js';
import { chunkAfter } from './chunk-after.js';
import type { NounPhrase } from './noun-phrase.js';
import {
  afterColon,
  afterInverted,
  aroundAside,
  endsInQuote,
  endsInRemark,
  closesSentence,
  invertedSource,
  isSelfContained,
  leadsToSentence,
  leftContent,
  rightHalf,
  splitByInverted,
} from './halves.js';
import { isBareNaming } from './bare-naming.js';
import { isDiscovery } from './is-discovery.js';
import type { Clause, ItemRange, SourceRule } from './report.js';
import { leadsToParticiple } from './leads-to-participle.js';
import { behindColon, isClause, skipTime, withNegation } from './right-side.js';
import { finiteTags } from '../01-segment/finite-tags.js';

/** Verbs whose words are a noun phrase behind them. */
function isObjectClass({ verb }: Clause['cue']): boolean {
  return verb.class === 'object' || verb.class === 'name' || verb.class === 'quoted';
}

/** Do these words hold a quotation of three words or more? */
function holdsRemark(items: readonly Item[], content: readonly ItemRange[]): boolean {
  return content.some(([from, to]) =>
    items.slice(from, to).some(({ quotation }) => quotation !== null && quotation.words > 2),
  );
}

/** How a clause shows who says what; the first rule that applies decides. */
export const sourceRules: readonly SourceRule[] = [
  {
    name: 'as-speaker-says',
    example: 'As Jane Roe put it, the bridge was never safe.',
    apply: (clause) => {
      const { items, subject, right } = clause;
      if (
        subject === null ||
        subject.from === 0 ||
        !clause.language.asWords.has(items[subject.from - 1]!.lower)
      )
        return null;
      if (!clause.language.asCues.has(clause.cue.verb.lemma)) return null;
      if (items[right.at]?.lower !== ',' || isObjectClass(clause.cue)) {
        if (subject.from < 2 || items[subject.from - 2]!.lower !== ',' || right.opener !== 'end')
          return null;
      }
      if (
        subject.from === 1 ||
        (subject.from < 4 && (items[0]!.tag === 'CC' || items[0]!.lower === '('))
      ) {
        const comma = items.findIndex((item, i) => i >= right.afterVerb && item.lower === ',');
        if (comma < 0) return null;
        const content = ranges(contentFrom(items, comma + 1, clause.language));
        return content.length === 0 ? null : { content, source: subject };
      }
      if (items[right.at]?.lower === ',' && items[right.at + 1]?.tag === 'QUOTE') {
        return {
          content: ranges(contentFrom(items, right.at + 1, clause.language)),
          source: subject,
        };
      }
      const content = aroundAside(clause, subject.from - 1);
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
      const source = invertedSource(items, cue.at + 1, language);
      if (source === null || language.timeNouns.has(items[source.head]!.lower)) return null;
      const isLast = closesSentence(items, source, language);
      const left = leftContent(clause, cue.first, isLast);
      const split = left === null ? splitByInverted(clause, source) : null;
      if (split !== null) return { content: split, source };
      if (left === null) return null;
      const isSubject = clause.ownSubject && clause.subject!.from <= left[0] + 1;
      if (isSubject && !isLast && !endsInQuote(items, left)) return null;
      if (
        !endsInQuote(items, left) &&
        (items[source.from]!.tag === 'PRP' || !language.invertedCues.has(cue.verb.lemma))
      )
        return null;
      const next = items[source.to];
      if (next !== undefined && finiteTags.has(next.tag) && !endsInRemark(items, left)) return null;
      const at = afterInverted(items, source);
      const right = at < items.length ? contentFrom(items, at, language) : null;
      return { content: ranges(left, endsInQuote(items, left) ? right : null), source };
    },
  },
  {
    name: 'words-then-speaker-then-cue',
    example: '“We are late,” Jane Roe said.',
    apply: (clause) => {
      const { items, cue, subject, right, ownSubject } = clause;
      if (subject === null || !ownSubject || subject.from === 0) return null;
      if (isObjectClass(cue)) return null;
      const left = afterColon(items, leftContent(clause, subject.from));
      if (left === null) return null;
      if (clause.context === 'relative' && !endsInQuote(items, left)) return null;
      const ends = right.opener === 'end' || right.opener === 'comma' || right.opener === 'colon';
      if (!ends && !endsInRemark(items, left)) return null;
      if (!isSelfContained(items, left, right.opener) || leadsToSentence(clause, left)) return null;
      const half = ends || right.opener === 'quote' ? rightHalf(clause, right.at, left) : null;
      const cut =
        items[left[1] - 1]!.tag === 'QUOTE' && left[1] < subject.from
          ? chunkAfter(items, left[1], false, clause.language)
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
      if (!finiteTags.has(next.tag) && !isClause(items, right.at + 1, items.length)) return null;
      const left = trimRange(items, 0, subject.from, clause.language);
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
      if (
        pronoun.tag !== 'WP' &&
        pronoun.tag !== 'WDT' &&
        !clause.language.complementizers.has(pronoun.lower)
      )
        return null;
      const verb = items[right.at];
      if (verb === undefined || !(finiteTags.has(verb.tag) || verb.tag === 'VBN')) return null;
      const end = contentEnd(items, right.at, clause.language, 'relative');
      return {
        content: ranges(
          [subject.from - 1, subject.from],
          trimRange(items, right.at, end, clause.language),
        ),
        source: subject,
      };
    },
  },
  {
    name: 'speaker-cue-words',
    example: 'Jane Roe said that the bridge was late.',
    apply: (clause) => {
      const { items, cue, subject, right, language } = clause;
      if (subject === null || isObjectClass(cue) || isDiscovery(clause)) return null;
      if (leadsToParticiple(items, right.at, language)) return null;
      const fits =
        right.opener === 'that' ||
        right.opener === 'clause' ||
        right.opener === 'quote' ||
        right.opener === 'question' ||
        right.opener === 'colon' ||
        right.opener === 'object' ||
        (right.opener === 'infinitive' && !language.leadingCues.has(cue.verb.lemma));
      let from = right.at;
      if (cue.verb.class === 'urge' && right.opener === 'infinitive') from = right.afterVerb;
      if (cue.verb.class === 'ask' && right.opener === 'infinitive') from = right.afterVerb;
      if (!fits) {
        const quoted = right.opener === 'comma' && items[right.at + 1]?.tag === 'QUOTE';
        if (!quoted) return phraseContent(clause);
        from = right.at + 1;
      }
      from = behindColon(items, withNegation(items, from, language), right.afterVerb, language);
      const content = ranges(contentFrom(items, from, language, clause.context));
      return content.length === 0 ? null : { content, source: subject };
    },
  },
  {
    name: 'speaker-cue-object',
    example: 'Jane Roe criticised the decision to close the bridge.',
    apply: (clause) => {
      const { items, cue, subject, right, language } = clause;
      if (subject === null || !isObjectClass(cue)) return null;
      if (right.opener === 'end' || right.opener === 'comma' || isBareNaming(clause)) return null;
      let from = right.at;
      const link = items[from]!.lower;
      if (language.objectLinks.has(link)) from++;
      if (from > right.at && skipTime(items, from, language) > from) return null;
      const content = ranges(
        trimRange(items, from, objectEnd(items, from, language, clause.context), language),
      );
      if (cue.verb.class === 'quoted' && !holdsRemark(items, content)) return null;
      return content.length === 0 ? null : { content, source: subject };
    },
  },
];

/** "The poll showed a narrow lead", "Roe announced her candidacy", "Doe said yes": no clause is reported. */
function phraseContent(clause: Clause): { content: ItemRange[]; source: NounPhrase } | null {
  const { items, cue, subject, right, language } = clause;
  if (subject === null) return null;
  if (items[right.at]?.tag === 'UH' && cue.verb.class === 'say')
    return { content: [[right.at, right.at + 1]], source: subject };
  const head = items[subject.head]!.lower;
  const shows = cue.verb.class === 'show' && language.documentNouns.has(head);
  if (!shows && !language.phraseCues.has(cue.verb.lemma)) return null;
  if (right.opener !== 'phrase' && right.opener !== 'gerund') return null;
  if (clause.context !== 'relative' && finiteTags.has(items[right.at]!.tag)) return null;
  const content = ranges(
    trimRange(
      items,
      right.afterVerb,
      objectEnd(items, right.afterVerb, language, clause.context),
      language,
    ),
  );
  return content.length === 0 ? null : { content, source: subject };
}
