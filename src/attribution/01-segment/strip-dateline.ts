import type { Token } from '../document.js';

/** No dateline is longer than this, in tokens. */
const longest = 16;

/**
 * First token behind a dateline: "PORT ROE, Ohio, May 7 (AP) — The ship"; the first of the paragraph without one.
 * A dateline begins with a place in capitals, or closes with the agency in brackets, before its dash.
 */
export function behindDateline(tokens: readonly Token[], from: number, to: number): number {
  const first = tokens[from];
  if (first === undefined || !/^\p{Lu}/u.test(first.text)) return from;
  const capitals = first.text.length > 2 && first.text === first.text.toUpperCase();
  for (let i = from + 1; i < Math.min(to - 1, from + longest); i++) {
    const { text, tag } = tokens[i]!;
    if (/^([—–―]|--?)$/.test(text)) return capitals || tokens[i - 1]!.text === ')' ? i + 1 : from;
    if (tag.startsWith('V') || tag === 'MD' || text === ':' || text === '“' || text === '"')
      return from;
  }
  return from;
}
