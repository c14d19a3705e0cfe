import type { QuoteMedium } from '../attributed-quote.js';
import type { Item } from '../document.js';
import type { Report } from '../05-sources/report.js';
import type { Language } from '../languages/language.js';

/** Items on either side of the cue in which its medium may be named: "said in a letter", "In a tweet, Roe said". */
const reach = 10;

function isToldAt({ content }: Report, item: number): boolean {
  return content.some(([from, to]) => from <= item && item < to);
}

/** By what the words reached the public, as far as the reporting clause tells. */
export function readMedium(
  report: Report,
  items: readonly Item[],
  language: Language,
): QuoteMedium {
  const byCue = language.mediumOfCue.get(report.lemma);
  if (byCue !== undefined) return byCue;
  const [first, last] = report.cue ?? [0, 0];
  for (let distance = 0; distance < reach; distance++) {
    for (const at of [last + distance, first - 1 - distance]) {
      const item = items[at];
      if (item === undefined || item.quotation !== null || isToldAt(report, at)) continue;
      const medium = language.media.get(item.lower);
      if (medium !== undefined) return medium;
    }
  }
  return 'UNKNOWN';
}
