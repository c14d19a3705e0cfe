import type { ImportItem } from './import-item.js';

/**
 * What two items share when they may be the same article or take the same url. Outlets may be named
 * in several ways, so that the id alone counts.
 */
export function marksOf({ article, hasOwnId }: ImportItem): string[] {
  const marks = [`id ${article.externalId}`];
  if (article.url !== null) marks.push(`url ${article.url}`);
  if (!hasOwnId) marks.push(`text ${article.textHash}`);
  return marks;
}
