import type { Token } from '../document.js';
import type { Language } from '../languages/language.js';
import type { Quoted } from '../02-quotations/quote-marks.js';
import type { Entity } from './entity.js';
import type { Mention } from './find-mentions.js';
import { isRegion } from './kind-of-mention.js';

/** What the words around one mention say: above 0 for a body, below 0 for a person. */
function leaning(
  tokens: readonly Token[],
  { firstToken, endToken, words }: Mention,
  from: number,
  to: number,
  language: Language,
): number {
  const before = firstToken > from ? tokens[firstToken - 1]! : null;
  const previous = firstToken - 1 > from ? tokens[firstToken - 2]! : null;
  const after = endToken < to ? tokens[endToken]! : null;
  const next = endToken + 1 < to ? tokens[endToken + 1]! : null;
  let sum = 0;
  if (before !== null && language.bodyNouns.has(before.lower)) sum += 3;
  if (before?.text === ',' && previous !== null && language.apposedBodies.has(previous.lower))
    sum += 3;
  if (before !== null && language.renamings.has(before.lower)) sum += 2;
  if (
    before !== null &&
    previous !== null &&
    language.bodyTies.has(before.lower) &&
    language.managers.has(previous.lower)
  )
    sum += 3;
  if (before !== null && language.placePrepositions.has(before.lower))
    sum += words.length === 1 ? 2 : 1;
  if (after?.tag === 'POS' && next !== null && language.managers.has(next.lower)) sum += 1;
  if (after !== null && isCorporate(tokens, endToken, to, language)) sum += 3;
  if (after?.text === ',' && next?.tag === 'CD' && tokens[endToken + 2]?.text === ',') sum -= 4;
  const behind = after?.text === ',' ? (next?.lower ?? '') : '';
  const ofOther = language.genitiveLinks.has(before?.lower ?? '');
  const isWho =
    language.relativeSubjects.has(behind) || language.relativeSubjects.has(after?.lower ?? '');
  if (isWho && !ofOther) sum -= 3;
  if (language.relativeThings.has(behind)) sum += 2;
  if (after?.text === ',' && (next?.tag === 'DT' || next?.tag === 'PRP$'))
    sum += asideLeaning(tokens, endToken + 2, to, language);
  return sum + speechLeaning(tokens, endToken, to, language);
}

/** "Corvane’s chief executive", "Corvane shares". */
function isCorporate(
  tokens: readonly Token[],
  from: number,
  to: number,
  { corporateNouns, shareNouns }: Language,
): boolean {
  if (tokens[from]!.tag !== 'POS') return shareNouns.has(tokens[from]!.lower);
  for (let i = from + 1; i < Math.min(to, from + 4); i++) {
    if (corporateNouns.has(tokens[i]!.lower)) return true;
    if (!/^(NN|NNS|JJ)$/u.test(tokens[i]!.tag)) return false;
  }
  return false;
}

/** "Corvane, a dredging company," and "Roe, a teacher,": the first telling noun of the aside. */
function asideLeaning(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: Language,
): number {
  for (let i = from; i < Math.min(to, from + 6); i++) {
    const { lower, tag } = tokens[i]!;
    if (tag === 'PUNCT' || tag === 'IN') return 0;
    if (tokens[i + 1]?.tag === 'NN' || tokens[i + 1]?.tag === 'POS') continue;
    if (language.placeWords.has(lower)) return 0;
    if (language.bodyNouns.has(lower)) return 3;
    if (language.roleNouns.has(lower)) return -3;
  }
  return 0;
}

/** "Corvane said it", "Roe said she", not "Roe called it": the pronoun that takes the name up right after a verb. */
function speechLeaning(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: Language,
): number {
  for (let i = from; i < Math.min(to - 1, from + 6); i++) {
    if (tokens[i]!.tag === 'PUNCT') return 0;
    const cue = language.cues.get(tokens[i]!.lower);
    if (cue === undefined) continue;
    if (cue.class !== 'say' && cue.class !== 'show') return 0;
    let at = i + 1;
    while (isAside(tokens[at], language)) at++;
    const pronoun = tokens[at]?.lower ?? '';
    const kind = language.pronouns.get(pronoun);
    if (kind === 'thing' || language.thingPossessives.has(pronoun)) return 2;
    return kind === 'male' || kind === 'female' ? -2 : 0;
  }
  return 0;
}

function isAside(token: Token | undefined, { speechAsides, timeNouns }: Language): boolean {
  return token !== undefined && (speechAsides.has(token.lower) || timeNouns.has(token.lower));
}

/** "Tarn, Ohio", "Tarn, a port of 6,000": the words behind the comma say that it is a place. */
function isLocated(
  tokens: readonly Token[],
  { endToken }: Mention,
  to: number,
  language: Language,
): boolean {
  if (tokens[endToken]?.text !== ',') return false;
  const [first, second, third] = tokens.slice(endToken + 1, Math.min(to, endToken + 4));
  if (first === undefined) return false;
  if (first.tag === 'NNP')
    return (
      isRegion([first.text], language) ||
      (second?.tag === 'NNP' && isRegion([first.text, second.text], language))
    );
  if (first.tag !== 'DT') return false;
  const noun = third !== undefined && second?.tag === 'JJ' ? third : second;
  return noun !== undefined && language.placeWords.has(noun.lower);
}

/**
 * Person or organisation by what stands around the mentions of a bearer of unknown kind.
 */
export function weighKind(entity: Entity, { tokens, paragraphs, language }: Quoted): void {
  if (entity.kind !== 'UNKNOWN') return;
  let sum = 0;
  let prepositions = 0;
  let leans = 0;
  let located = false;
  for (const mention of entity.mentions.slice(0, 12)) {
    const { firstToken, endToken } = paragraphs[mention.paragraph]!;
    sum += leaning(tokens, mention, firstToken, endToken, language);
    located ||= isLocated(tokens, mention, endToken, language);
    const before = tokens[mention.firstToken - 1]?.lower ?? '';
    if (language.locatives.has(before)) prepositions++;
    if (language.placePrepositions.has(before)) leans += mention.words.length === 1 ? 2 : 1;
  }
  if (sum >= 2) entity.kind = 'ORGANISATION';
  entity.isPlace = located || (prepositions > 0 && sum - leans < 3);
  if (sum <= -2) entity.kind = 'PERSON';
  entity.certain ||= (sum - leans >= 3 || sum <= -3) && !entity.isPlace;
}
