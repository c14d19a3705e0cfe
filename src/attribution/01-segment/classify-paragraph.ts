import type { ParagraphKind, Range } from '../document.js';
import type { Language } from '../languages/language.js';
import { creditAgencies } from '../languages/name-particles.js';

/** "Protesters in London (Gareth Roe/PA)": a caption closes with its credit in brackets, without a full stop. */
const credit = new RegExp(
  `\\((?:[\\p{L}.’' -]{2,60}/[\\p{L}. ]{2,40}|(?:${creditAgencies.join('|')})[^)]{0,40})\\)$`,
  'u',
);

/** What a paragraph of an agency or web copy is for, by its place and its stock phrases. */
export function classifyParagraph(
  text: string,
  range: Range,
  index: number,
  words: number,
  titleCase: boolean,
  language: Language,
): ParagraphKind {
  const length = range.end - range.start;
  const head = text.slice(range.start, Math.min(range.end, range.start + 60)).toLowerCase();
  if (language.furniture.some((phrase) => head.startsWith(phrase))) return 'furniture';
  const [first = '', second = ''] = head.split(' ', 2);
  const byline = language.bylineWords.has(first) && /^\p{L}/u.test(second);
  if (words <= 10 && byline && !/[.?!]$/u.test(text.slice(range.start, range.end)))
    return 'furniture';
  const tail = text.slice(Math.max(range.start, range.end - 120), range.end);
  if (words < 60 && credit.test(tail)) return 'caption';
  const last = text[range.end - 1]!;
  const closed = /[.?!"”’']/u.test(last);
  if (!closed && words <= 3 && !/[:“"]/u.test(text.slice(range.start, range.end)))
    return 'furniture';
  if (index < 4 && length < 250 && (titleCase || !closed)) return 'headline';
  return 'body';
}
