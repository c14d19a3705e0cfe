import type { Range, Token } from '../document.js';
import type { Body } from './body.js';
import { endOfName } from './end-of-name.js';
import type { Language } from '../languages/language.js';
import { postNominals } from '../languages/name-particles.js';
import { behindOffice, splitTitles, startOfOffice, startOfTitles } from './split-titles.js';
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

/** All name mentions of a text in order, those inside quotation marks marked as quoted. */
export function findMentions(quoted: Quoted): Mention[] {
  const { tokens, language, paragraphs, quotations, titleCase } = quoted;
  const mentions: Mention[] = [];
  const surnames = demonymSurnames(tokens, language);
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
      const plain = endOfName(tokens, i, limit, language, titleCase[index]!);
      const end = inside ? plain : behindNickname(quoted, plain, q, index);
      i = behindAdjective(tokens, i, end, language);
      if (i === end) continue;
      const isPeople = tokens.slice(i, end).every(({ lower }) => language.demonyms.has(lower));
      if (isPeople && !(surnames.has(tokens[i]!.lower) && isNoAttribute(tokens[end]))) {
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

/** "Jane | “Jay” Roe": behind the name that goes on behind a word or two in marks; `end` where none does. */
function behindNickname(quoted: Quoted, end: number, q: number, paragraph: number): number {
  const { tokens, quotations, paragraphs, language, titleCase } = quoted;
  const nickname = quotations[q];
  if (nickname === undefined || nickname.firstToken !== end || !nickname.closed) return end;
  if (nickname.words > 2 || !nickname.capital || nickname.stop !== '') return end;
  const from = nickname.endToken;
  const limit = Math.min(
    paragraphs[paragraph]!.endToken,
    quotations[q + 1]?.firstToken ?? tokens.length,
  );
  if (from >= limit || tokens[from]!.tag !== 'NNP') return end;
  return endOfName(tokens, from, limit, language, titleCase[paragraph]!);
}

/** "Jane English": words of peoples that the text has as surnames behind given names. */
function demonymSurnames(tokens: readonly Token[], language: Language): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (let i = 1; i < tokens.length; i++) {
    const { lower, tag } = tokens[i]!;
    const given = tokens[i - 1]!.lower;
    if (tag !== 'NNP' || tokens[i - 1]!.tag !== 'NNP' || !language.demonyms.has(lower)) continue;
    if (language.femaleNames.has(given) || language.maleNames.has(given)) surnames.add(lower);
  }
  return surnames;
}

/** "English said", not "English roads". */
function isNoAttribute(after: Token | undefined): boolean {
  return after === undefined || !/^(NN|NNS|NNP|JJ)$/u.test(after.tag);
}

/** "Tarn-based", "Jane Roe-led Tarn Trust", "PAC Our Tarn": the name begins behind a joined participle or a kind of body. */
function behindAdjective(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: Language,
): number {
  const { text: first, lower } = tokens[from]!;
  if (
    to > from + 1 &&
    first.length > 2 &&
    first === first.toUpperCase() &&
    language.bodyNouns.has(lower) &&
    language.organisationWords.has(lower)
  )
    return from + 1;
  for (let i = to - 1; i >= from; i--) {
    const { text } = tokens[i]!;
    const hyphen = text.lastIndexOf('-');
    if (hyphen > 0 && language.nameAdjectives.has(text.slice(hyphen + 1))) return i + 1;
  }
  return from;
}

/** Without marks and what stands between them. */
function wordsOf(tokens: readonly Token[], from: number, to: number): string[] {
  const found: string[] = [];
  let marked = false;
  for (const { text } of tokens.slice(from, to)) {
    if (marked || /^["“„«‘]$/u.test(text)) marked = !(marked && /^["“”»’']$/u.test(text));
    else if (!/^[’',]$/u.test(text)) found.push(text);
  }
  return found;
}

/** How many letters a genitive has more than the name: "des Umweltamtes". */
function extra(word: string, { genitives }: Language): number {
  const lower = word.toLowerCase();
  return genitives.find(([ending]) => lower.endsWith(ending))?.[1] ?? 0;
}

/** "Jane Roe | KC": behind the name itself, of two words and more. */
function beforePostNominals(tokens: readonly Token[], from: number, to: number): number {
  let last = to;
  while (last - from > 2 && postNominals.has(tokens[last - 1]!.text)) last--;
  return last;
}

function mentionOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  place: Pick<Mention, 'quoted' | 'paragraph' | 'body'>,
  language: Language,
): Mention {
  const split = splitTitles(tokens, from, to, language);
  const last = beforePostNominals(tokens, split.at, to);
  return {
    ...place,
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
    firstToken: from,
    endToken: to,
    words: wordsOf(tokens, split.at, last).map((word) =>
      word.slice(0, word.length - extra(word, language)),
    ),
    name: {
      start: tokens[split.at]!.start,
      end: tokens[last - 1]!.end - extra(tokens[last - 1]!.text, language),
    },
    honorific: split.honorific,
    office: split.office,
    afterArticle: from > 0 && language.definiteArticles.has(tokens[from - 1]!.lower),
  };
}
