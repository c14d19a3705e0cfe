import type { Token } from '../document.js';
import type { Language } from '../languages/language.js';
import type { Quoted } from '../02-quotations/quote-marks.js';
import type { Mention } from './find-mentions.js';
import { firstBehind } from './first-behind.js';

/** "of the group Save Our Bridge": over an article and a common noun or two. */
function skipToName(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + 3 && /^(DT|NN|JJ)$/u.test(tokens[at]?.tag ?? '')) at++;
  return at;
}

/** Where the name of the body begins that somebody runs or speaks for; null without one. */
function startOfBelonging(
  tokens: readonly Token[],
  { endToken }: Mention,
  language: Language,
): number | null {
  const comma = tokens[endToken]?.text === ',';
  const linkAt = comma ? endToken + 1 : endToken;
  const link = tokens[linkAt]?.lower ?? '';
  if (language.homeLinks.has(link) || (language.seatLinks.has(link) && !comma))
    return skipToName(tokens, linkAt + 1);
  const owns = language.relativeOwners.has(link);
  if (!comma || !(owns || language.relativeSubjects.has(link))) return null;
  const next = tokens[linkAt + 1]?.lower ?? '';
  const runs = (owns ? language.bodyNouns : language.leadingVerbs).has(next);
  return runs ? skipToName(tokens, linkAt + 2) : null;
}

/** "Jane Roe at the Trust said", not "he saw Roe at the Trust.": somebody who belongs there is the subject. */
function goesOn(after: Token | undefined, { listJoins }: Language): boolean {
  if (after === undefined) return false;
  return after.text === ',' || listJoins.has(after.lower) || after.tag.startsWith('V');
}

/** "For the Bridge Trust, Jane Roe said": the first token of the body before the comma. */
function bodyInFront(
  tokens: readonly Token[],
  { firstToken }: Mention,
  { proxyLinks }: Language,
): number | null {
  if (tokens[firstToken - 1]?.text !== ',') return null;
  for (let i = firstToken - 2; i > firstToken - 12 && i >= 0; i--) {
    if (tokens[i]!.tag === 'PUNCT') return null;
    const { text, lower } = tokens[i]!;
    if (proxyLinks.has(lower) && text !== lower) return i + 1;
  }
  return null;
}

/**
 * "Jane Roe of the Bridge Trust", "Tarn Marine’s Jane Roe", "Roe, who runs the Trust", "For the Trust, Roe
 * said": whom somebody belongs to, without an office.
 */
export function mentionOfBelonging(
  mention: Mention,
  mentions: readonly Mention[],
  { tokens, language }: Quoted,
): Mention | null {
  const { firstToken } = mention;
  const start = startOfBelonging(tokens, mention, language);
  const behind = start === null ? undefined : mentions[firstBehind(mentions, start)];
  if (behind !== undefined && behind.firstToken <= start!)
    return !language.seatLinks.has(tokens[mention.endToken]!.lower) ||
      goesOn(tokens[behind.endToken], language)
      ? behind
      : null;
  const front = bodyInFront(tokens, mention, language);
  const before = mentions[firstBehind(mentions, firstToken - 2)];
  const owns = tokens[firstToken - 1]?.tag === 'POS' && before?.endToken === firstToken - 1;
  return before !== undefined &&
    (owns || (front !== null && before.firstToken >= front && before !== mention))
    ? before
    : null;
}
