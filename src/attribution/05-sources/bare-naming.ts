import type { Clause } from './report.js';

/** "A class called “Late” began", "a party called Tarn Now", "Roe called from the bridge": no object, so nobody is called something. */
export function isBareNaming({ items, cue, subject, right, language }: Clause): boolean {
  if (!language.namings.has(cue.verb.lemma)) return false;
  const { indefiniteArticles, roleNouns, groupNouns, spokesWords } = language;
  const head = items[subject!.head]!;
  const isSomebody = [roleNouns, groupNouns, spokesWords].some((list) => list.has(head.lower));
  const isThing = head.tag === 'NN' && indefiniteArticles.has(items[subject!.from]!.lower);
  if (isThing && !isSomebody && cue.first === cue.at) return true;
  const { tag, lower } = items[right.at]!;
  return tag === 'QUOTE' || (tag === 'IN' && !language.namingLinks.has(lower));
}
