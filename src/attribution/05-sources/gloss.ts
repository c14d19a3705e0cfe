import type { Item } from '../document.js';
import { finiteTags } from '../01-segment/finite-tags.js';
import type { Language } from '../languages/language.js';

/** A shorter phrase may be the last of a list. */
const shortestGloss = 3;

/**
 * "it was late, a swipe at Roe.": behind the mark at `at` stands a noun phrase that goes on to the end of the
 * sentence, so that the story says what the words were. Behind a name it says who that is, within the words.
 */
function isApposition(
  items: readonly Item[],
  at: number,
  { definiteArticles, indefiniteArticles }: Language,
): boolean {
  const { tag: before } = items[at - 1]!;
  const article = items[at + 1]?.lower ?? '';
  if (!definiteArticles.has(article) && !indefiniteArticles.has(article)) return false;
  if (before === 'NNP' || before === 'CD') return false;
  let inClause = false;
  let i = at + 1;
  for (; i < items.length; i++) {
    const { tag, lower, quotation } = items[i]!;
    if (lower === ',' || tag === 'CC') return inClause;
    if (quotation !== null) return false;
    if (tag === 'PUNCT') break;
    inClause ||= /^(WP|WDT|IN|WRB)$/u.test(tag);
    if (finiteTags.has(tag) && !inClause) return false;
  }
  return i - at > shortestGloss;
}

/** Does the story explain from the mark at `at` on what it has just told: ", a swipe at Roe", ", referring to Roe"? */
export function opensGloss(items: readonly Item[], at: number, language: Language): boolean {
  const next = items[at + 1];
  const comments = next?.tag === 'VBG' && language.commentForms.has(next.lower);
  return comments || isApposition(items, at, language);
}
