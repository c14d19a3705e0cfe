import type { Token } from '../document.js';
import type { Language } from '../languages/language.js';
import type { Mention } from './find-mentions.js';

export interface Role {
  readonly role: string;
  readonly organisation: string | null;
}

function cut(text: string, tokens: readonly Token[], from: number, to: number): string {
  return text.slice(tokens[from]!.start, tokens[to - 1]!.end);
}

/** Name tokens in from..to that could be the body of an office: behind "of", or before the role noun. */
function bodyIn(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  roleAt: number,
): string | null {
  for (let i = roleAt + 1; i < to - 1; i++) {
    const link = tokens[i]!.lower;
    if (link !== 'of' && link !== 'at' && link !== 'for' && link !== 'with') continue;
    let start = i + 1;
    if (tokens[start]!.lower === 'the' && start + 1 < to) start++;
    const end = endOfBody(tokens, start, to);
    if (end > start) return cut(text, tokens, start, end);
  }
  for (let i = from; i < roleAt; i++) {
    if (tokens[i]!.tag !== 'NNP') continue;
    let end = i + 1;
    while (end < roleAt && tokens[end]!.tag === 'NNP') end++;
    if (tokens[end]!.tag === 'POS' || end === roleAt || tokens[end]!.tag === 'NN')
      return cut(text, tokens, i, end);
  }
  return null;
}

function endOfBody(tokens: readonly Token[], from: number, to: number): number {
  let end = from;
  while (end < to) {
    const token = tokens[end]!;
    const linked =
      (token.lower === 'of' ||
        token.lower === 'for' ||
        token.lower === 'and' ||
        token.lower === '&') &&
      end > from &&
      tokens[end + 1]?.tag === 'NNP' &&
      end + 1 < to;
    if (token.tag !== 'NNP' && !linked) break;
    end++;
  }
  return end;
}

/** "Roe, chair of the Bridge Trust, said": the aside behind the name. */
function asideAfter(
  text: string,
  tokens: readonly Token[],
  mention: Mention,
  limit: number,
  language: Language,
): Role | null {
  const open = tokens[mention.endToken];
  if (open === undefined || mention.endToken >= limit || open.text !== ',') return null;
  let from = mention.endToken + 1;
  if (from < limit && (tokens[from]!.tag === 'DT' || tokens[from]!.tag === 'PRP$')) from++;
  if (from < limit && tokens[from]!.tag === 'CD') return null;
  let roleAt = -1;
  let to = from;
  for (; to < limit && to < from + 24; to++) {
    const token = tokens[to]!;
    if ((token.tag === 'PUNCT' && token.text !== '&') || token.tag === 'WP' || token.tag === 'WDT')
      break;
    if (/^(VBD|VBZ|VBP|MD)$/.test(token.tag)) break;
    if (roleAt < 0 && to > from && (token.tag === 'IN' || token.tag === 'TO')) return null;
    if (roleAt < 0 && language.roleNouns.has(token.lower)) roleAt = to;
    else if (roleAt === to - 1 && language.roleNouns.has(token.lower)) roleAt = to;
  }
  if (roleAt < 0 || to === from) return null;
  return {
    role: cut(text, tokens, from, to),
    organisation: bodyIn(text, tokens, from, to, roleAt),
  };
}

/** "defence secretary Jane Roe", "Iraq’s UN ambassador Jane Roe": the office right before the name. */
function before(
  text: string,
  tokens: readonly Token[],
  mention: Mention,
  from: number,
  language: Language,
): Role | null {
  const end = mention.firstToken;
  if (end <= from || !language.roleNouns.has(tokens[end - 1]!.lower)) return null;
  let start = end - 1;
  while (start > from && /^(NN|NNS|NNP|JJ)$/.test(tokens[start - 1]!.tag) && end - start < 8)
    start--;
  let organisation: string | null = null;
  if (start > from + 1 && tokens[start - 1]!.tag === 'POS') {
    let owner = start - 1;
    while (owner > from && tokens[owner - 1]!.tag === 'NNP') owner--;
    if (owner < start - 1) organisation = cut(text, tokens, owner, start - 1);
  }
  return {
    role: cut(text, tokens, start, end),
    organisation: organisation ?? bodyIn(text, tokens, start, end, end - 1),
  };
}

/** "The ports minister, Jane Roe, told": the office stands first and the name is the aside. */
function namedByAside(
  text: string,
  tokens: readonly Token[],
  mention: Mention,
  from: number,
  limit: number,
  language: Language,
): Role | null {
  const comma = mention.firstToken - 1;
  if (comma <= from || tokens[comma]!.text !== ',') return null;
  const after = tokens[mention.endToken];
  if (after !== undefined && mention.endToken < limit && !/^[,.;)–—-]/u.test(after.text))
    return null;
  const end = comma;
  if (!language.roleNouns.has(tokens[end - 1]!.lower)) return null;
  let start = end - 1;
  while (start > from && /^(NN|NNS|NNP|JJ)$/.test(tokens[start - 1]!.tag) && end - start < 8)
    start--;
  const opening = tokens[start - 1];
  if (opening === undefined || start <= from)
    return start === from ? roleOf(text, tokens, start, end, null) : null;
  if (opening.tag === 'DT' || opening.tag === 'PRP$') return roleOf(text, tokens, start, end, null);
  if (opening.tag !== 'POS') return null;
  let owner = start - 1;
  while (owner > from && tokens[owner - 1]!.tag === 'NNP') owner--;
  return roleOf(
    text,
    tokens,
    start,
    end,
    owner < start - 1 ? cut(text, tokens, owner, start - 1) : null,
  );
}

function roleOf(
  text: string,
  tokens: readonly Token[],
  start: number,
  end: number,
  owner: string | null,
): Role {
  return {
    role: cut(text, tokens, start, end),
    organisation: owner ?? bodyIn(text, tokens, start, end, end - 1),
  };
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
    before(text, tokens, mention, firstToken, language) ??
    namedByAside(text, tokens, mention, firstToken, endToken, language)
  );
}
