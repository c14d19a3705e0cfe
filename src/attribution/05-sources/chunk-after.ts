import type { Item } from '../document.js';
import type { Language } from '../languages/language.js';
import { isInner, isNominal, type NounPhrase, phrase } from './noun-phrase.js';

/** The noun phrase that begins at `from`; with `attributes` its prepositional ones too, never those of a name. */
export function chunkAfter(
  items: readonly Item[],
  from: number,
  attributes: boolean,
  language: Language,
): NounPhrase | null {
  let i = from;
  const first = items[i];
  if (first === undefined) return null;
  if (first.tag === 'PRP' || first.tag === 'WP') return phrase(items, i, i + 1, i);
  while (
    i < items.length &&
    (items[i]!.tag === 'DT' || items[i]!.tag === 'PRP$' || items[i]!.tag === 'RB')
  )
    i++;
  const core = i;
  while (
    i < items.length &&
    (isInner(items[i]!) ||
      (items[i]!.tag === 'VBG' && i > from && i + 1 < items.length && isNominal(items[i + 1]!)))
  )
    i++;
  const adjectives = i;
  while (i > core && !isNominal(items[i - 1]!)) i--;
  if (i === core)
    return first.tag === 'DT' && core > from && items[core]?.lower !== ','
      ? phrase(items, from, adjectives, adjectives - 1)
      : null;
  const head = i - 1;
  if (attributes && i + 1 < items.length) {
    const name = items[head]!.tag === 'NNP';
    const next = items[i]!;
    const links = name ? language.genitiveLinks : language.attributeLinks;
    if (links.has(next.lower)) {
      const number = items[i + 1]!.tag === 'IN' && items[i + 2]?.tag === 'CD';
      const rest = chunkAfter(items, number ? i + 2 : i + 1, !name, language);
      if (rest !== null && items[rest.from]!.tag !== 'PRP')
        return phrase(items, from, rest.to, head);
    }
  }
  return phrase(items, from, i, head);
}
