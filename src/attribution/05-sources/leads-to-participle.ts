import type { Item } from '../document.js';
import type { Language } from '../languages/language.js';

/** "Roe emailed | voters saying that it was late": the participle has the words. */
export function leadsToParticiple(items: readonly Item[], at: number, { cues }: Language): boolean {
  const next = items[at + 1];
  const isNoun = items[at]?.tag.startsWith('NN') === true;
  return isNoun && next?.tag === 'VBG' && cues.has(next.lower);
}
