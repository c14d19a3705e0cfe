import { finiteTags } from '../01-segment/finite-tags.js';
import type { Item } from '../document.js';
import type { Language } from '../languages/language.js';
import type { Cue } from './find-cues.js';

/** Words between a verb of causing and the infinitive of whom it makes speak. */
const longestCaused = 12;

/** "The vote led her | to say", "leaving some | to ask": whoever is made to say something says it. */
function isCaused(items: readonly Item[], { first }: Cue, { causingForms }: Language): boolean {
  for (let i = first - 2; i >= 0 && i > first - 2 - longestCaused; i--) {
    const { lower, tag, quotation } = items[i]!;
    if (causingForms.has(lower) && tag.startsWith('V')) return true;
    if (quotation !== null || tag === 'PUNCT' || tag === 'TO' || finiteTags.has(tag)) return false;
  }
  return false;
}

/** What is said, not what somebody wants or fails to say; "went on to say" and "led her to say" is said. */
export function isAsserted(items: readonly Item[], cue: Cue, language: Language): boolean {
  if (cue.negated) return false;
  if (cue.form !== 'infinitive') return cue.form === 'finite' || cue.form === 'participle';
  const lead = items[cue.first - 1]?.lower ?? '';
  return language.assertingLeads.has(lead) || isCaused(items, cue, language);
}
