import type { Token } from '../document.js';
import type { Language } from '../languages/language.js';
import type { Body } from './body.js';

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
  /** It is over: former chair, chair until last year. */
  readonly isPast: boolean;
  /** Is it one that bodies give: director, spokesman? */
  readonly isManaging: boolean;
}

/** The tokens of a paragraph around a mention. */
export interface Place {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: Language;
  readonly from: number;
  readonly to: number;
}

const longestAside = 24;

/** A word that may stand in the name of an office. */
export function isNounLike({ tag }: Token): boolean {
  return tag === 'NN' || tag === 'NNS' || tag === 'NNP' || tag === 'JJ';
}

/** Behind the body that begins at `from`: a run of names, with what links them, or a common noun phrase. */
function endOfBody({ tokens, language }: Place, from: number, to: number): number {
  let end = from;
  const name = tokens[from]?.tag === 'NNP';
  while (end < to) {
    const token = tokens[end]!;
    const linked =
      name &&
      end > from &&
      (language.bodyLinks.has(token.lower) || token.tag === 'POS' || /^[&’']$/u.test(token.text)) &&
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
function bodyBehind(place: Place, roleAt: number, to: number): { link: number; body: Body } | null {
  const { tokens, language } = place;
  for (let i = roleAt + 1; i < to - 1; i++) {
    if (!language.officeLinks.has(tokens[i]!.lower)) continue;
    const owned = tokens[i + 1]!.tag === 'DT' || tokens[i + 1]!.tag === 'PRP$';
    const possessive = tokens[i + 1]!.tag === 'PRP$' ? i + 1 : null;
    const first = owned ? i + 2 : i + 1;
    const end = endOfBody(place, first, to);
    if (end === first) continue;
    const name = firstName(tokens, first, end);
    if (name < end) return { link: i, body: { from: name, to: endOfBody(place, name, to) } };
    if (owned && tokens[end]?.text === ',' && tokens[end + 1]?.tag === 'NNP')
      return { link: i, body: { from: end + 1, to: endOfBody(place, end + 1, tokens.length) } };
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
function trimmedEnd({ tokens, language }: Place, roleAt: number, to: number): number {
  let end = to;
  for (let i = roleAt + 1; i < end; i++) {
    const { tag, lower } = tokens[i]!;
    if (tag === 'IN' && !language.officeLinks.has(lower)) end = i;
  }
  while (end > roleAt + 1 && /^(CC|DT|IN|TO|RB|PRP\$)$/u.test(tokens[end - 1]!.tag)) end--;
  return end;
}

/** "former chair", "chair | until last year". */
function isOver({ tokens, language }: Place, from: number, to: number): boolean {
  return (
    language.pastWords.has(tokens[from]!.lower) || language.endWords.has(tokens[to]?.lower ?? '')
  );
}

/** Splits an office into what somebody is and of what body: "agency’s chief scientist", "chair of the Trust". */
export function toRole(place: Place, from: number, phraseEnd: number, roleAt: number): Role {
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
    body = { from: first, to: isState ? first + 1 : endOfBody(place, first, roleAt) };
    first = withoutAge(place, body.to, roleAt + 1);
  } else if (body === null && behind === null && first < roleAt) {
    const noun = tokens[first]!;
    if (first + 1 === roleAt && noun.tag === 'NN' && language.bodyNouns.has(noun.lower)) {
      body = { from: first, to: roleAt };
      if (language.managers.has(tokens[roleAt]!.lower) && language.companyWords.has(noun.lower))
        first = roleAt;
    }
  }
  const end = behind === null || body !== null ? to : behind.link;
  return {
    role: text.slice(tokens[start]!.start, tokens[to - 1]!.end),
    office: text.slice(tokens[first]!.start, tokens[end - 1]!.end),
    body: body ?? behind?.body ?? null,
    isBodyBehind: body === null && behind !== null,
    isPast: isOver(place, start, to),
    isRelation: language.relations.has(tokens[roleAt]!.lower),
    isManaging: language.managers.has(tokens[roleAt]!.lower),
  };
}

/** Behind the phrase that begins at `from`: the mark or verb that closes it. */
function endOfPhrase({ tokens, to: limit }: Place, from: number, roleAt: number): number {
  let to = from;
  for (; to < Math.min(limit, from + longestAside); to++) {
    const { tag, text: word } = tokens[to]!;
    const inside = /^[’'&]$/u.test(word) && tokens[to + 1]?.tag === 'NNP';
    if (tag === 'PUNCT' && !inside) break;
    if (tag.startsWith('W') || (tag === 'VBG' && to > roleAt)) break;
    if (/^(VBD|VBZ|VBP|MD)$/.test(tag)) break;
  }
  return to;
}

/** Index of the noun that heads the office, before any "his" or "of"; -1 where the phrase names none. */
function headOf({ tokens, language }: Place, from: number, to: number): number {
  let roleAt = -1;
  for (let i = from; i < to; i++) {
    const { tag, lower } = tokens[i]!;
    if (roleAt < 0 && i > from && /^(IN|TO|DT|PRP|PRP\$)$/u.test(tag)) return -1;
    if ((roleAt < 0 || roleAt === i - 1) && language.roleNouns.has(lower)) roleAt = i;
  }
  return roleAt;
}

/** "adviser to Roe and a director of the Trust": where the second office begins, -1 where there is one. */
function secondOffice(place: Place, roleAt: number, to: number): number {
  const { tokens, language } = place;
  let linked = false;
  for (let i = roleAt + 1; i < to - 1; i++) {
    if (/^(IN|TO)$/u.test(tokens[i]!.tag)) linked = true;
    if (tokens[i]!.tag !== 'CC') continue;
    const next = tokens[i + 1]!;
    const apart = linked || next.tag === 'DT' || language.pastWords.has(next.lower);
    const start = behindTenure(place, i + 1, to);
    if ((apart || start > i + 1) && headOf(place, start, to) >= 0) return start;
  }
  return -1;
}

/** Over "now" and an article. */
function behindTenure({ tokens, language }: Place, from: number, to: number): number {
  let at = from;
  while (at < to && language.tenureWords.has(tokens[at]!.lower)) at++;
  return tokens[at]?.tag === 'DT' ? at + 1 : at;
}

/** "the former senator | who is now chair of the Trust": the office of a relative clause behind another; empty without one. */
function officesBehindWho(place: Place, who: number): Role[] {
  const { tokens, language, to } = place;
  const isNow =
    who + 2 < to &&
    language.relativeSubjects.has(tokens[who]!.lower) &&
    language.becomings.has(tokens[who + 1]!.lower);
  return isNow ? officesOf(place, behindTenure(place, who + 2, to)) : [];
}

/** The offices that the phrase from `from` names; empty where it names none. */
export function officesOf(place: Place, from: number): Role[] {
  const { tokens } = place;
  const head = headOf(place, from, endOfPhrase(place, from, place.to));
  if (head < 0) return [];
  const end = endOfPhrase(place, from, head);
  const roleAt = headOf(place, from, end);
  if (roleAt < 0 || (roleAt + 1 < end && tokens[roleAt + 1]!.tag === 'NNP')) return [];
  const second = secondOffice(place, roleAt, end);
  if (second < 0) return [toRole(place, from, end, roleAt), ...officesBehindWho(place, end)];
  let first = second;
  while (first > roleAt && tokens[first]!.tag !== 'CC') first--;
  return [toRole(place, from, first, roleAt), ...officesOf(place, second)];
}
