import type { Range, Token } from '../document.js';
import type { Body } from './body.js';
import { bare, endOfName } from './end-of-name.js';
import type { Language } from '../languages/language.js';
import type { Quoted } from '../02-quotations/quote-marks.js';

/** A place that names a person or an organisation, its titles split off. */
export interface Mention extends Range {
  /** Index of the first and behind the last token, titles included. */
  readonly firstToken: number;
  readonly endToken: number;
  /** Words of the name itself. */
  readonly words: readonly string[];
  /** The name as printed, titles left out. */
  readonly name: Range;
  readonly honorific: string | null;
  /** Office printed before the name: "Prime Minister". */
  readonly office: string | null;
  /** Body printed before the office: FBI Director. */
  readonly body: Body | null;
  readonly afterArticle: boolean;
  readonly quoted: boolean;
  readonly paragraph: number;
}

/** "Prime Minister Roe", "Gen Roe" at the start of a sentence: capitals there are no sign of a name, titles are. */
function startOfTitles(
  tokens: readonly Token[],
  from: number,
  limit: number,
  language: Language,
): number {
  let at = from;
  while (at > limit) {
    const before = tokens[at - 1]!;
    const word = bare(before);
    if (
      before.text === before.lower ||
      !(language.honorifics.has(word) || language.offices.has(word))
    )
      break;
    at--;
  }
  return at;
}

function splitTitles(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: Language,
): { at: number; honorific: string | null; office: string | null } {
  let at = from;
  let honorific: string | null = null;
  const offices: string[] = [];
  while (at < to - 1) {
    const word = bare(tokens[at]!);
    if (language.honorifics.has(word) && !(word === 'general' && offices.length > 0))
      honorific = tokens[at]!.text;
    else if (language.offices.has(word) || (language.roleNouns.has(word) && at + 1 < to))
      offices.push(tokens[at]!.text);
    else if (tokens[at]!.lower === 'of' && offices.length > 0 && at + 2 < to) {
      offices.push('of', tokens[at + 1]!.text);
      at++;
    } else if (word === 'general' && offices.length > 0) offices.push(tokens[at]!.text);
    else break;
    at++;
  }
  return {
    at,
    honorific: honorific?.replace(/\.$/, '') ?? null,
    office: offices.length > 0 ? offices.join(' ') : null,
  };
}

/** "FBI Director James Roe": index behind the office in the middle of a run of names, -1 without one. */
function behindOffice(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: Language,
): number {
  for (let i = to - 2; i > from; i--) {
    const word = bare(tokens[i]!);
    const left = to - i - 1;
    if (left > 3) return -1;
    const office =
      language.offices.has(word) ||
      (language.roleNouns.has(word) && !language.organisationWords.has(word));
    if (!office) continue;
    const given = bare(tokens[i + 1]!);
    return left > 1 || language.femaleNames.has(given) || language.maleNames.has(given)
      ? i + 1
      : -1;
  }
  return -1;
}

/** All name mentions of a text in order, those inside quotation marks marked as quoted. */
export function findMentions(quoted: Quoted): Mention[] {
  const { tokens, language, paragraphs, quotations, titleCase } = quoted;
  const mentions: Mention[] = [];
  let q = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    for (let i = paragraph.firstToken; i < paragraph.endToken;) {
      const token = tokens[i]!;
      if (token.tag !== 'NNP' || language.timeNouns.has(token.lower)) {
        i++;
        continue;
      }
      while (q < quotations.length && quotations[q]!.endToken <= i) q++;
      const inside = q < quotations.length && quotations[q]!.firstToken <= i;
      const limit = inside
        ? quotations[q]!.endToken
        : Math.min(paragraph.endToken, quotations[q]?.firstToken ?? paragraph.endToken);
      const end = endOfName(tokens, i, limit, language, titleCase[index]!);
      if (tokens.slice(i, end).every(({ lower }) => language.demonyms.has(lower))) {
        i = end;
        continue;
      }
      const place = { quoted: inside, paragraph: index };
      const named = behindOffice(tokens, i, end, language);
      const office = named < 0 ? -1 : startOfOffice(tokens, i, named, language);
      if (office > i)
        mentions.push(mentionOf(tokens, i, office, { ...place, body: null }, language));
      const body = office > i ? { from: i, to: office } : null;
      const first = office > i ? office : startOfTitles(tokens, i, paragraph.firstToken, language);
      mentions.push(mentionOf(tokens, first, end, { ...place, body }, language));
      i = end;
    }
  }
  return mentions;
}

function wordsOf(tokens: readonly Token[], from: number, to: number): string[] {
  return tokens
    .slice(from, to)
    .filter(({ text }) => !/^[’',]$/u.test(text))
    .map(({ text }) => text);
}

function startOfOffice(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: Language,
): number {
  let at = to - 1;
  while (at > from) {
    const word = bare(tokens[at - 1]!);
    if (
      !language.offices.has(word) &&
      !language.roleNouns.has(word) &&
      !language.honorifics.has(word)
    )
      break;
    at--;
  }
  return at;
}

function mentionOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  place: Pick<Mention, 'quoted' | 'paragraph' | 'body'>,
  language: Language,
): Mention {
  const split = splitTitles(tokens, from, to, language);
  return {
    ...place,
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
    firstToken: from,
    endToken: to,
    words: wordsOf(tokens, split.at, to),
    name: { start: tokens[split.at]!.start, end: tokens[to - 1]!.end },
    honorific: split.honorific,
    office: split.office,
    afterArticle: from > 0 && tokens[from - 1]!.lower === 'the',
  };
}
