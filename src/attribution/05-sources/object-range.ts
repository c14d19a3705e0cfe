import type { Item } from '../document.js';
import type { Language } from '../languages/language.js';
import { contentEnd } from './content-range.js';
import type { ClauseContext } from './report.js';

/** "praised Roe | during a visit", "praised Roe | by calling her late": when or how it was said, not what. */
function opensAdjunct(item: Item, next: Item, language: Language): boolean {
  if (item.quotation !== null) return false;
  if (language.objectAdjuncts.has(item.lower)) return true;
  return next.tag === 'VBG' && language.mannerLinks.has(item.lower);
}

/** "praised Roe | and left", "| and also left", "| and calling her late": does the join at `at` lead to another verb of the subject? */
function joinsVerb(items: readonly Item[], at: number, language: Language): boolean {
  let verb = at + 1;
  while (items[verb]?.tag === 'RB') verb++;
  const { tag, lower } = items[verb] ?? items[at]!;
  if (tag === 'VBD' || tag === 'VBZ') return true;
  return tag === 'VBG' ? language.cues.has(lower) : verb > at + 1 && tag.startsWith('V');
}

/** Where a noun phrase that is reported ends: before asides, adjuncts of time and place, and the next verb. */
export function objectEnd(
  items: readonly Item[],
  from: number,
  language: Language,
  context: ClauseContext,
): number {
  const limit = contentEnd(items, from, language, context);
  for (let i = from + 1; i < limit; i++) {
    const item = items[i]!;
    const next = items[i + 1];
    if (next === undefined) break;
    if (item.lower === ',') {
      if (context !== 'main') return i;
      if (next.tag === 'WP' || next.tag === 'WDT' || language.objectClosers.has(next.lower))
        return i;
    }
    if (opensAdjunct(item, next, language)) return i;
    if (item.tag === 'CC' && joinsVerb(items, i, language))
      return items[i - 1]!.lower === ',' ? i - 1 : i;
  }
  return limit;
}
