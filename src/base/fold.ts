const strokes: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'l',
  ø: 'o',
  Ø: 'o',
  đ: 'd',
  Đ: 'd',
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
};

/**
 * A name without diacritics and case, for order, search and slugs (semantics 10): NFKD, marks
 * removed, letters with a stroke and ligatures spelled out, lower case.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁøØđĐßẞæÆœŒ]/gu, (letter) => strokes[letter] ?? letter)
    .toLowerCase();
}

/**
 * The slug of a name (semantics 48): folded, every run of other characters one hyphen, no hyphen
 * at either end. Without a letter or digit it is `fallback`-1, where fallback is person,
 * organisation or article (semantics 94).
 */
export function slugOf(name: string, fallback: string): string {
  const slug = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? `${fallback}-1` : slug;
}
