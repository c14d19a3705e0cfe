import type { Item } from '../document.js';
import type { Language } from '../languages/language.js';
import { chunkAfter } from './chunk-after.js';
import type { Clause } from './report.js';

/** "called her to say hello", "called Jane Roe onto the stage": somebody is reached, and nothing says what they are called. */
function isPhoned(items: readonly Item[], at: number, language: Language): boolean {
  const object = chunkAfter(items, at, false, language);
  const next = items[object?.to ?? at];
  if (object === null || !/^(PRP|NNP)$/u.test(items[object.head]!.tag)) return false;
  if (items.slice(object.to).some(({ quotation }) => quotation !== null)) return false;
  if (next === undefined || next.lower === ',' || next.tag === 'TO') return true;
  return (
    next.tag === 'IN' &&
    !language.asWords.has(next.lower) &&
    !language.complementizers.has(next.lower)
  );
}

/** "A class called “Late” began", "a party called Tarn Now", "Roe called from the bridge": no object, so nobody is called something. */
export function isBareNaming({ items, cue, subject, right, language }: Clause): boolean {
  if (!language.namings.has(cue.verb.lemma)) return false;
  const { indefiniteArticles, roleNouns, groupNouns, spokesWords } = language;
  const head = items[subject!.head]!;
  const isSomebody = [roleNouns, groupNouns, spokesWords].some((list) => list.has(head.lower));
  const isThing = head.tag === 'NN' && indefiniteArticles.has(items[subject!.from]!.lower);
  if (isThing && !isSomebody && cue.first === cue.at) return true;
  const { tag, lower } = items[right.at]!;
  if (tag !== 'IN' && cue.verb.particle === null && isPhoned(items, right.at, language))
    return true;
  return tag === 'QUOTE' || (tag === 'IN' && !language.namingLinks.has(lower));
}
