import type { Token } from '../document.js';
import type { Language } from '../languages/language.js';
import { bare } from './end-of-name.js';

/** A name with the titles before it taken off. */
export interface SplitName {
  /** Index of the first token of the name itself. */
  readonly at: number;
  readonly honorific: string | null;
  readonly office: string | null;
}

/** Nobody is introduced by more titles; a text of titles alone would be walked again for each. */
const mostTitles = 12;

/** "Prime Minister Roe", "Gen Roe" at the start of a sentence: capitals there are no sign of a name, titles are. */
export function startOfTitles(
  tokens: readonly Token[],
  from: number,
  limit: number,
  language: Language,
): number {
  let at = from;
  while (at > Math.max(limit, from - mostTitles)) {
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

/** "General Services Administration", "Justice Department", not "General Roe": the title is part of the name. */
function isBodyAsWhole(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: Language,
): boolean {
  const last = bare(tokens[to - 1]!);
  const head = language.organisationWords.has(last) || language.bodyHeads.has(last);
  const { text, lower } = tokens[from]!;
  return head && to > from + 1 && text !== lower && language.sharedTitles.has(lower);
}

/** Behind "of State" or "for Ports", or behind "of Public Affairs" where a first name follows. */
function endOfField(tokens: readonly Token[], of: number, to: number, language: Language): number {
  const named = [to - 3, to - 2].find((at) => at > of + 2 && isFirstName(tokens[at]!, language));
  return named ?? of + 2;
}

function isOffice(token: Token, { offices, roleNouns }: Language): boolean {
  return offices.has(bare(token)) || roleNouns.has(bare(token));
}

/** Takes ranks and offices off the front of a name: "Prime Minister Roe", "Gen. Roe". */
export function splitTitles(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: Language,
): SplitName {
  let honorific: string | null = null;
  let at = from;
  if (isBodyAsWhole(tokens, from, to, language)) return { at, honorific, office: null };
  const offices: string[] = [];
  while (at < to - 1) {
    const word = bare(tokens[at]!);
    if (language.honorifics.has(word) && !(language.titleTails.has(word) && offices.length > 0))
      honorific = tokens[at]!.text;
    else if (language.offices.has(word) || (language.roleNouns.has(word) && at + 1 < to))
      offices.push(tokens[at]!.text);
    else if (language.officeFields.has(word) && isOffice(tokens[at + 1]!, language))
      offices.push(tokens[at]!.text);
    else if (opensField(tokens[at]!, language) && offices.length > 0 && at + 2 < to) {
      const end = endOfField(tokens, at, to, language);
      offices.push(...tokens.slice(at, end).map(({ text }) => text));
      at = end - 1;
    } else if (language.titleTails.has(word) && offices.length > 0) offices.push(tokens[at]!.text);
    else if (language.titleTails.has(word) && honorific !== null) honorific = tokens[at]!.text;
    else break;
    at++;
  }
  const next = tokens[at]!;
  const isField = opensField(next, language) || language.listJoins.has(next.lower);
  if (offices.length > 0 && isField) return { at: from, honorific, office: null };
  return {
    at,
    honorific: honorific?.replace(/\.$/, '') ?? null,
    office: offices.length > 0 ? offices.join(' ') : null,
  };
}

/** "Aide of Public Affairs Jane Roe": where the name begins behind the field of an office, -1 without one. */
function behindField(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: Language,
): number {
  const named =
    [to - 3, to - 2].find((at) => at > from && isFirstName(tokens[at]!, language)) ?? -1;
  for (let i = named - 1; i > from; i--) {
    const word = bare(tokens[i]!);
    if (language.offices.has(word) || language.roleNouns.has(word))
      return opensField(tokens[i + 1]!, language) ? named : -1;
  }
  return -1;
}

/** "Secretary | of State", "Minister | for Ports". */
function opensField({ lower }: Token, { genitiveLinks, headLinks }: Language): boolean {
  return genitiveLinks.has(lower) || headLinks.has(lower);
}

function isFirstName(token: Token, { femaleNames, maleNames }: Language): boolean {
  const given = bare(token);
  return femaleNames.has(given) || maleNames.has(given);
}

/** "Army Capt. Jane Roe": a rank in the middle of a run of names. */
function isRank(word: string, { honorifics, sharedTitles }: Language): boolean {
  return honorifics.has(word) && !sharedTitles.has(word);
}

/** "FBI Director James Roe": index behind the office in the middle of a run of names, -1 without one. */
export function behindOffice(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: Language,
): number {
  const behind = behindField(tokens, from, to, language);
  if (behind > 0) return behind;
  for (let i = to - 2; i > from; i--) {
    const word = bare(tokens[i]!);
    const left = to - i - 1;
    if (left > 3) return -1;
    const office =
      language.offices.has(word) ||
      isRank(word, language) ||
      (language.roleNouns.has(word) && !language.organisationWords.has(word));
    if (!office) continue;
    return left > 1 || isFirstName(tokens[i + 1]!, language) ? i + 1 : -1;
  }
  return -1;
}

/** Where the office in front of the name at `to` begins: FBI | Deputy Director | Roe. */
export function startOfOffice(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: Language,
): number {
  let at = to - 1;
  const of = tokens.slice(from, to).findLastIndex(({ lower }) => language.genitiveLinks.has(lower));
  if (of > 0 && isOffice(tokens[from + of - 1]!, language)) at = from + of - 1;
  while (at > from) {
    const word = bare(tokens[at - 1]!);
    if (
      !language.offices.has(word) &&
      !language.roleNouns.has(word) &&
      !language.officeFields.has(word) &&
      !language.honorifics.has(word)
    )
      break;
    at--;
  }
  return at;
}
