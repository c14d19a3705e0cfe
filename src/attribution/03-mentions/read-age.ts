import type { Token } from '../document.js';
import type { Mention } from './find-mentions.js';

const eldest = 120;

function toAge(digits: string | undefined): number | null {
  const age = Number(digits ?? '');
  return digits !== undefined && /^\d{1,3}$/u.test(digits) && age > 0 && age <= eldest ? age : null;
}

/** The age that stands with a name: "Jane Roe, 81,", "Jane Roe (81)", "Jane Roe, aged 81", "81-year-old Jane Roe". */
export function readAge(
  tokens: readonly Token[],
  { firstToken, endToken }: Mention,
  to: number,
): number | null {
  const before = /^(\d{1,3})-year-old$/u.exec(tokens[firstToken - 1]?.lower ?? '');
  if (before !== null) return toAge(before[1]);
  const mark = tokens[endToken];
  if (endToken + 1 >= to || (mark!.text !== ',' && mark!.text !== '(')) return null;
  const at = tokens[endToken + 1]!.lower === 'aged' ? endToken + 2 : endToken + 1;
  const close = at + 1 < to ? tokens[at + 1]! : null;
  const closes = close === null || /^[,.;)]$/u.test(close.text) || close.tag === 'CC';
  return at < to && closes ? toAge(tokens[at]!.text) : null;
}
