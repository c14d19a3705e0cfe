import type { Range, Token } from '../document.js';
import type { Body } from './body.js';
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

const particles = new Set([
  'de',
  'van',
  'von',
  'bin',
  'ben',
  'al',
  'del',
  'della',
  'da',
  'di',
  'du',
  'la',
  'le',
  'el',
  'der',
  'den',
  'ter',
  'ibn',
  'y',
]);

function bare(token: Token): string {
  return token.lower.endsWith('.') && token.lower.length > 2
    ? token.lower.slice(0, -1)
    : token.lower;
}

/** End of the run of name tokens from `i`: "Joint Chiefs of Staff", "Ludwig van Roe", "House Committee on Rules". */
function endOfName(tokens: readonly Token[], i: number, limit: number, language: Language): number {
  let end = i + 1;
  let body =
    language.organisationWords.has(bare(tokens[i]!)) ||
    language.titleOfOffice.has(bare(tokens[i]!));
  while (end < limit && end - i < 14) {
    const token = tokens[end]!;
    if (token.tag === 'NNP') {
      body ||= language.organisationWords.has(bare(token));
      end++;
      continue;
    }
    const next = tokens[end + 1];
    if (next === undefined || end + 1 >= limit) break;
    if (particles.has(token.lower) && next.tag === 'NNP' && token.tag !== 'PUNCT') end += 2;
    else if (token.text === '&' && next.tag === 'NNP') end += 2;
    else if (body && token.lower === 'of' && next.tag === 'NNP') end += 2;
    else if (
      body &&
      (token.lower === 'of' || token.lower === 'for' || token.lower === 'on') &&
      next.lower === 'the' &&
      tokens[end + 2]?.tag === 'NNP' &&
      token.lower === 'of'
    )
      end += 3;
    else if (
      body &&
      (token.lower === 'for' || token.lower === 'on') &&
      next.tag === 'NNP' &&
      !language.timeNouns.has(next.lower)
    )
      end += 2;
    else break;
  }
  return end;
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
  const { tokens, language, paragraphs, quotations } = quoted;
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
      const end = endOfName(tokens, i, limit, language);
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
  return tokens.slice(from, to).map((token) => token.text);
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
