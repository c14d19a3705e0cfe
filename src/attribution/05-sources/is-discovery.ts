import { startsClause } from './content-range.js';
import type { Clause } from './report.js';

/** "Jane Roe found the letter and left": what people find or show is a thing, unless a clause says what. */
export function isDiscovery({ items, cue, subject, right, language }: Clause): boolean {
  const document = language.documentNouns.has(items[subject!.head]!.lower);
  const thing = right.opener === 'clause' && !startsClause(items, right.at, language);
  return cue.verb.class === 'show' && !document && thing;
}
