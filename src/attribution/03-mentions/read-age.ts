import type { Token } from '../document.js';
import type { Language } from '../languages/language.js';
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
  { ageEnding, agedWords }: Language,
): number | null {
  const before = tokens[firstToken - 1]?.lower ?? '';
  if (ageEnding !== null && before.endsWith(ageEnding) && /^\d{1,3}\D/u.test(before))
    return toAge(before.slice(0, -ageEnding.length));
  const mark = tokens[endToken];
  if (endToken + 1 >= to || (mark!.text !== ',' && mark!.text !== '(')) return null;
  const at = agedWords.has(tokens[endToken + 1]!.lower) ? endToken + 2 : endToken + 1;
  const close = at + 1 < to ? tokens[at + 1]! : null;
  const closes = close === null || /^[,.;)]$/u.test(close.text) || close.tag === 'CC';
  return at < to && closes ? toAge(tokens[at]!.text) : null;
}
