import type { Token } from '../document.js';
import type { Language } from '../languages/language.js';
import type { Mention } from './find-mentions.js';
import { isNounLike, officesOf, type Place, type Role, toRole } from './office-phrase.js';

/** "Roe, chair of the Bridge Trust, said", "Roe, who is its chair,": the aside behind the name. */
function asideAfter(place: Place, mention: Mention): Role[] {
  const { tokens, language, to: limit } = place;
  if (mention.endToken >= limit || tokens[mention.endToken]!.text !== ',') return [];
  let from = mention.endToken + 1;
  const who = language.relativeSubjects.has(tokens[from]?.lower ?? '');
  if (who && language.becomings.has(tokens[from + 1]?.lower ?? '')) from += 2;
  while (from < limit && tellsTenure(tokens[from]!, language)) from++;
  if (from < limit && tokens[from]!.tag === 'CC') return [];
  if (from < limit && (tokens[from]!.tag === 'DT' || tokens[from]!.tag === 'PRP$')) from++;
  if (from >= limit || tokens[from]!.tag === 'CD') return [];
  return officesOf(place, from);
}

function tellsTenure({ tag, lower }: Token, { tenureWords }: Language): boolean {
  return tag === 'RB' || tenureWords.has(lower);
}

/** A noun or adjective; where nouns have capitals, one with a capital. */
function isOfOffice(token: Token, { nounsAreCapitalised }: Language): boolean {
  return isNounLike(token) && (!nounsAreCapitalised || token.text !== token.lower);
}

/** First token of the office that ends right before `end`: its nouns, and the owner of them. */
function startOfOffice({ tokens, language }: Place, end: number, from: number): number {
  let start = end - 1;
  while (
    start > from &&
    end - start < 10 &&
    (isOfOffice(tokens[start - 1]!, language) ||
      (tokens[start - 1]!.tag === 'POS' && start - 1 > from))
  )
    start--;
  return start;
}

/** "The harbour master at Port Tarn, Jane Roe,": the office with its place before the comma. */
function headBefore(place: Place, end: number): number {
  const { tokens, language } = place;
  for (let i = end - 1; i > Math.max(place.from, end - 9); i--) {
    const { tag, lower } = tokens[i]!;
    if (language.roleNouns.has(lower)) return i;
    const inside =
      isNounLike(tokens[i]!) ||
      language.officeLinks.has(lower) ||
      tag === 'DT' ||
      language.listJoins.has(lower);
    if (!inside) return -1;
  }
  return -1;
}

/** "defence secretary Jane Roe", "the agency’s chief scientist, Jane Roe,": the office right before the name. */
function officeBefore(place: Place, mention: Mention): Role | null {
  const { tokens, language, from, to: limit } = place;
  const comma = tokens[mention.firstToken - 1]?.text === ',' && mention.firstToken - 1 > from;
  const end = comma ? mention.firstToken - 1 : mention.firstToken;
  if (end <= from) return null;
  if (!comma && language.roleNouns.has(tokens[end - 1]!.lower))
    return toRole(place, startOfOffice(place, end, from), end, end - 1);
  if (!comma && !language.nounsAreCapitalised) return null;
  const roleAt = headBefore(place, end);
  if (roleAt < 0) return null;
  const { officeLinks } = language;
  const isLinked = officeLinks.has(tokens[roleAt + 1]!.lower);
  if (!comma && (!isLinked || officeLinks.has(tokens[end - 1]!.lower))) return null;
  const start = startOfOffice(place, roleAt + 1, from);
  const after = tokens[mention.endToken];
  const closes =
    !comma || after === undefined || mention.endToken >= limit || /^[,.;:)–—-]/u.test(after.text);
  const opening = tokens[start - 1];
  const opens =
    start === from ||
    opening?.tag === 'DT' ||
    opening?.tag === 'PRP$' ||
    tokens.slice(start, end).some(({ tag }) => tag === 'POS');
  return closes && opens ? toRole(place, start, end, roleAt) : null;
}

/** How far a verb stands behind the name or its aside. */
const reach = 5;

/** Behind an aside between commas, or the place itself. */
function behindAside({ tokens, to }: Place, from: number): number {
  if (tokens[from]?.text !== ',') return from;
  for (let i = from + 1; i < Math.min(to, from + 16); i++) {
    if (tokens[i]!.tag === 'PUNCT') return tokens[i]!.text === ',' ? i + 1 : from;
  }
  return from;
}

/** "Roe resigned as chair of the Trust", "Roe was named chair": the office that a verb gives or takes. */
function officeOfVerb(place: Place, mention: Mention): Role[] {
  const { tokens, language, to } = place;
  const start = behindAside(place, mention.endToken);
  let verb = start;
  while (verb < Math.min(to, start + 3) && language.passives.has(tokens[verb]!.lower)) verb++;
  const { lower } = tokens[verb] ?? { lower: '' };
  const isGiven =
    verb > start ? language.officeGivers.has(lower) : language.officeTakers.has(lower);
  if (!isGiven) return [];
  let from = verb + 1;
  for (let i = from; i < Math.min(to, verb + reach); i++) {
    if (tokens[i]!.tag === 'PUNCT') break;
    if (language.asWords.has(tokens[i]!.lower)) from = i + 1;
  }
  const leaves = language.officeLeavers.has(lower);
  if (leaves && !language.asWords.has(tokens[from - 1]?.lower ?? '')) return [];
  if (/^(DT|PRP\$)$/u.test(tokens[from]?.tag ?? '')) from++;
  return from < to ? officesOf(place, from) : [];
}

/** The offices that a text states with a name, in front of it, behind it or by a verb. */
export function readRoles(
  text: string,
  tokens: readonly Token[],
  mention: Mention,
  paragraph: { firstToken: number; endToken: number },
  language: Language,
): Role[] {
  const place = { text, tokens, language, from: paragraph.firstToken, to: paragraph.endToken };
  const before = tokens[mention.firstToken - 1];
  if (mention.words.length === 1 && language.inWords.has(before?.lower ?? '')) return [];
  const aside = asideAfter(place, mention);
  const front = aside.length > 0 ? null : officeBefore(place, mention);
  return [...aside, ...(front === null ? [] : [front]), ...officeOfVerb(place, mention)];
}
