import type { QuoteKind } from '../attributed-quote.js';

/** How often a quote found by this rule and resolved this way was right; measured, see README. */
export function confidenceOf(rule: string, kind: QuoteKind, reason: string): number {
  const found = kind === 'DIRECT' ? 0.95 : kind === 'MIXED' ? 0.8 : 0.65;
  const who = reason === 'pronoun-of-several' || reason.endsWith('unresolved') ? 0.7 : 1;
  const how = rule === 'speaker-cue-object' ? 0.6 : 1;
  return Math.round(found * who * how * 100) / 100;
}
