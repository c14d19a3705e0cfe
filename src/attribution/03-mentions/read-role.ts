import type { Token } from '../document.js';
import type { Language } from '../languages/language.js';
import type { Body } from './body.js';
import type { Mention } from './find-mentions.js';

/** An office with the body that it belongs to. */
export interface Role {
  /** Without article and owner: chief scientist. */
  readonly role: string;
  readonly body: Body | null;
}

const links = new Set(['of', 'at', 'for', 'with']);

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
      /^(of|for|and|&)$/u.test(token.lower) &&
      end + 1 < to &&
      tokens[end + 1]!.tag === 'NNP';
    if (!(name ? token.tag === 'NNP' : isNounLike(token)) && !linked) break;
    end++;
  }
  return end;
}

/** Splits an office into what somebody is and of what body: "agency’s chief scientist", "chair of the Trust". */
function toRole(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  roleAt: number,
): Role {
  let start = from;
  let body: Body | null = null;
  for (let i = from + 1; i < roleAt; i++) {
    if (tokens[i]!.tag !== 'POS') continue;
    body = { from: start, to: i };
    start = i + 1;
  }
  if (body === null && from > 0 && tokens[from - 1]!.tag === 'PRP$')
    body = { from: from - 1, to: from };
  for (let i = roleAt + 1; i < to - 1 && body === null; i++) {
    if (!links.has(tokens[i]!.lower)) continue;
    const first = tokens[i + 1]!.tag === 'DT' || tokens[i + 1]!.tag === 'PRP$' ? i + 2 : i + 1;
    const end = endOfBody(tokens, first, to);
    if (end > first) body = { from: first, to: end };
  }
  if (body === null && tokens[start]!.tag === 'NNP' && start < roleAt)
    body = { from: start, to: endOfBody(tokens, start, roleAt) };
  return { role: text.slice(tokens[start]!.start, tokens[to - 1]!.end), body };
}

/** "Roe, chair of the Bridge Trust, said": the aside behind the name. */
function asideAfter(
  text: string,
  tokens: readonly Token[],
  mention: Mention,
  limit: number,
  language: Language,
): Role | null {
  if (mention.endToken >= limit || tokens[mention.endToken]!.text !== ',') return null;
  let from = mention.endToken + 1;
  if (from < limit && tokens[from]!.tag === 'RB') from++;
  if (from < limit && tokens[from]!.tag === 'CC') return null;
  if (from < limit && (tokens[from]!.tag === 'DT' || tokens[from]!.tag === 'PRP$')) from++;
  if (from >= limit || tokens[from]!.tag === 'CD') return null;
  let roleAt = -1;
  let to = from;
  for (; to < Math.min(limit, from + 24); to++) {
    const { tag, text: word, lower } = tokens[to]!;
    if (
      (tag === 'PUNCT' && word !== '&') ||
      tag === 'WP' ||
      tag === 'WDT' ||
      /^(VBD|VBZ|VBP|MD)$/.test(tag)
    )
      break;
    if (roleAt < 0 && to > from && (tag === 'IN' || tag === 'TO')) return null;
    if ((roleAt < 0 || roleAt === to - 1) && language.roleNouns.has(lower)) roleAt = to;
  }
  return roleAt < 0 ? null : toRole(text, tokens, from, to, roleAt);
}

/** First token of the office that ends right before `end`: its nouns, and the owner of them. */
function startOfOffice(tokens: readonly Token[], end: number, from: number): number {
  let start = end - 1;
  while (
    start > from &&
    end - start < 10 &&
    (isNounLike(tokens[start - 1]!) || (tokens[start - 1]!.tag === 'POS' && start - 1 > from))
  )
    start--;
  return start;
}

/** "defence secretary Jane Roe", "the agency’s chief scientist, Jane Roe,": the office right before the name. */
function officeBefore(
  text: string,
  tokens: readonly Token[],
  mention: Mention,
  from: number,
  limit: number,
  language: Language,
): Role | null {
  const comma = tokens[mention.firstToken - 1]?.text === ',' && mention.firstToken - 1 > from;
  const end = comma ? mention.firstToken - 1 : mention.firstToken;
  if (end <= from || !language.roleNouns.has(tokens[end - 1]!.lower)) return null;
  const start = startOfOffice(tokens, end, from);
  if (!comma) return toRole(text, tokens, start, end, end - 1);
  const after = tokens[mention.endToken];
  const closes =
    after === undefined || mention.endToken >= limit || /^[,.;:)–—-]/u.test(after.text);
  const opening = tokens[start - 1];
  const opens =
    start === from ||
    opening?.tag === 'DT' ||
    opening?.tag === 'PRP$' ||
    tokens.slice(start, end).some(({ tag }) => tag === 'POS');
  return closes && opens ? toRole(text, tokens, start, end, end - 1) : null;
}

/** The office that a text states with a name, in front or behind; null where it states none. */
export function readRole(
  text: string,
  tokens: readonly Token[],
  mention: Mention,
  paragraph: { firstToken: number; endToken: number },
  language: Language,
): Role | null {
  const { firstToken, endToken } = paragraph;
  return (
    asideAfter(text, tokens, mention, endToken, language) ??
    officeBefore(text, tokens, mention, firstToken, endToken, language)
  );
}
