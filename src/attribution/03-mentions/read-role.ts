import type { Token } from '../document.js';
import type { Language } from '../languages/language.js';
import type { Body } from './body.js';
import type { Mention } from './find-mentions.js';

/** What a text says that somebody is. */
export interface Role {
  /** As printed, without article and owner: chief scientist of the agency. */
  readonly role: string;
  /** Without the body and without what tells its age: chief scientist. */
  readonly office: string;
  readonly body: Body | null;
  /** "chair of the Trust", not "the Trust’s chair". */
  readonly isBodyBehind: boolean;
  /** A mother or a friend holds no office. */
  readonly isRelation: boolean;
  /** Is it one that bodies give: director, spokesman? */
  readonly isManaging: boolean;
}

/** The tokens of a paragraph around a mention. */
interface Place {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: Language;
  readonly from: number;
  readonly to: number;
}

const links = new Set(['of', 'at', 'for', 'with']);
const longestAside = 24;

function isNounLike({ tag }: Token): boolean {
  return tag === 'NN' || tag === 'NNS' || tag === 'NNP' || tag === 'JJ';
}

/** Behind the body that begins at `from`: a run of names, with what links them, or a common noun phrase. */
function endOfBody(tokens: readonly Token[], from: number, to: number): number {
  let end = from;
  const name = tokens[from]?.tag === 'NNP';
  while (end < to) {
    const token = tokens[end]!;
    const linked =
      name &&
      end > from &&
      /^(of|for|and|&|’|'|’s|'s)$/u.test(token.lower) &&
      end + 1 < to &&
      tokens[end + 1]!.tag === 'NNP';
    if (!(name ? token.tag === 'NNP' : isNounLike(token)) && !linked) break;
    end++;
  }
  return end;
}

/** "the campaign group Save Our Bridge": the first capital of the phrase, `to` without one. */
function firstName(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to && tokens[at]!.tag !== 'NNP') at++;
  return at;
}

/** "chair of the Trust", "director of health at the agency": the body behind the office, and where its link stands. */
function bodyBehind(
  { tokens, language }: Place,
  roleAt: number,
  to: number,
): { link: number; body: Body } | null {
  for (let i = roleAt + 1; i < to - 1; i++) {
    if (!links.has(tokens[i]!.lower)) continue;
    const owned = tokens[i + 1]!.tag === 'DT' || tokens[i + 1]!.tag === 'PRP$';
    const possessive = tokens[i + 1]!.tag === 'PRP$' ? i + 1 : null;
    const first = owned ? i + 2 : i + 1;
    const end = endOfBody(tokens, first, to);
    if (end === first) continue;
    const name = firstName(tokens, first, end);
    if (name < end) return { link: i, body: { from: name, to: endOfBody(tokens, name, to) } };
    if (owned && language.bodyNouns.has(tokens[end - 1]!.lower))
      return { link: i, body: { from: possessive ?? first, to: end } };
  }
  return null;
}

/** Leaves out what tells the age of an office: "new", "longtime". */
function withoutAge({ tokens, language }: Place, from: number, to: number): number {
  let start = from;
  while (start < to - 1 && language.newness.has(tokens[start]!.lower)) start++;
  return start;
}

/** Leaves out what dangles at the end of a phrase: "predecessor but", "chair since". */
function trimmedEnd({ tokens }: Place, roleAt: number, to: number): number {
  let end = to;
  for (let i = roleAt + 1; i < end; i++) {
    const { tag, lower } = tokens[i]!;
    if (tag === 'IN' && !links.has(lower)) end = i;
  }
  while (end > roleAt + 1 && /^(CC|DT|IN|TO|RB|PRP\$)$/u.test(tokens[end - 1]!.tag)) end--;
  return end;
}

/** Splits an office into what somebody is and of what body: "agency’s chief scientist", "chair of the Trust". */
function toRole(place: Place, from: number, phraseEnd: number, roleAt: number): Role {
  const { text, tokens, language } = place;
  const to = trimmedEnd(place, roleAt, phraseEnd);
  let start = from;
  let body: Body | null = null;
  for (let i = from + 1; i < roleAt; i++) {
    if (tokens[i]!.tag !== 'POS') continue;
    body = { from: start, to: i };
    start = i + 1;
  }
  if (body === null && from > place.from && tokens[from - 1]!.tag === 'PRP$')
    body = { from: from - 1, to: from };
  const behind = bodyBehind(place, roleAt, to);
  let first = withoutAge(place, start, roleAt + 1);
  const isState = language.states.has(tokens[first]!.lower);
  if (
    body === null &&
    behind === null &&
    first < roleAt &&
    (isState || tokens[first]!.tag === 'NNP')
  ) {
    body = { from: first, to: isState ? first + 1 : endOfBody(tokens, first, roleAt) };
    first = withoutAge(place, body.to, roleAt + 1);
  } else if (body === null && behind === null && first < roleAt) {
    const noun = tokens[first]!;
    if (first + 1 === roleAt && noun.tag === 'NN' && language.bodyNouns.has(noun.lower)) {
      body = { from: first, to: roleAt };
      if (language.managers.has(tokens[roleAt]!.lower) && noun.lower === 'company') first = roleAt;
    }
  }
  const end = behind === null || body !== null ? to : behind.link;
  return {
    role: text.slice(tokens[start]!.start, tokens[to - 1]!.end),
    office: text.slice(tokens[first]!.start, tokens[end - 1]!.end),
    body: body ?? behind?.body ?? null,
    isBodyBehind: body === null && behind !== null,
    isRelation: language.relations.has(tokens[roleAt]!.lower),
    isManaging: language.managers.has(tokens[roleAt]!.lower),
  };
}

/** The phrase from `from` that names an office; null where it names none. */
function phraseOf(place: Place, from: number): Role | null {
  const { tokens, language } = place;
  let roleAt = -1;
  let to = from;
  for (; to < Math.min(place.to, from + longestAside); to++) {
    const { tag, text: word, lower } = tokens[to]!;
    const inside = /^[’'&]$/u.test(word) && tokens[to + 1]?.tag === 'NNP';
    if (
      (tag === 'PUNCT' && !inside) ||
      tag.startsWith('W') ||
      (tag === 'VBG' && roleAt >= 0) ||
      /^(VBD|VBZ|VBP|MD)$/.test(tag)
    )
      break;
    if (roleAt < 0 && to > from && (tag === 'IN' || tag === 'TO')) return null;
    if ((roleAt < 0 || roleAt === to - 1) && language.roleNouns.has(lower)) roleAt = to;
  }
  const isOther = roleAt >= 0 && roleAt + 1 < to && tokens[roleAt + 1]!.tag === 'NNP';
  return roleAt < 0 || isOther ? null : toRole(place, from, to, roleAt);
}

/** "Roe, chair of the Bridge Trust, said", "Roe, who is its chair,": the aside behind the name. */
function asideAfter(place: Place, mention: Mention): Role | null {
  const { tokens, to: limit } = place;
  if (mention.endToken >= limit || tokens[mention.endToken]!.text !== ',') return null;
  let from = mention.endToken + 1;
  if (tokens[from]?.lower === 'who' && /^(is|became|remains)$/u.test(tokens[from + 1]?.lower ?? ''))
    from += 2;
  while (from < limit && /^(until|now|RB)$/u.test(wordOrAdverb(tokens[from]!))) from++;
  if (from < limit && tokens[from]!.tag === 'CC') return null;
  if (from < limit && (tokens[from]!.tag === 'DT' || tokens[from]!.tag === 'PRP$')) from++;
  if (from >= limit || tokens[from]!.tag === 'CD') return null;
  return phraseOf(place, from);
}

function wordOrAdverb({ tag, lower }: Token): string {
  return tag === 'RB' ? tag : lower;
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
    const inside = isNounLike(tokens[i]!) || links.has(lower) || tag === 'DT' || lower === 'and';
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
  if (!comma) {
    if (!language.roleNouns.has(tokens[end - 1]!.lower)) return null;
    return toRole(place, startOfOffice(place, end, from), end, end - 1);
  }
  const roleAt = headBefore(place, end);
  if (roleAt < 0) return null;
  const start = startOfOffice(place, roleAt + 1, from);
  const after = tokens[mention.endToken];
  const closes =
    after === undefined || mention.endToken >= limit || /^[,.;:)–—-]/u.test(after.text);
  const opening = tokens[start - 1];
  const opens =
    start === from ||
    opening?.tag === 'DT' ||
    opening?.tag === 'PRP$' ||
    tokens.slice(start, end).some(({ tag }) => tag === 'POS');
  return closes && opens ? toRole(place, start, end, roleAt) : null;
}

/** The office that a text states with a name, in front or behind; null where it states none. */
export function readRole(
  text: string,
  tokens: readonly Token[],
  mention: Mention,
  paragraph: { firstToken: number; endToken: number },
  language: Language,
): Role | null {
  const place = { text, tokens, language, from: paragraph.firstToken, to: paragraph.endToken };
  const before = tokens[mention.firstToken - 1];
  if (mention.words.length === 1 && before?.lower === 'in') return null;
  return asideAfter(place, mention) ?? officeBefore(place, mention);
}
