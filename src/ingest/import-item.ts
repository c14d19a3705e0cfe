import type { PublicationStatus, ArticleFields } from '../content/articles/save-articles.js';
import type { ItemError } from './article-input.js';
import type { ImportOutcome } from './import-outcome.enum.js';
import { replaceUnstorable } from './find-unstorable.js';
import type { CheckedArticle } from './check-article.js';
import type { PreparedArticle } from './prepared-article.js';

/** One article on its way in. */
export interface ImportItem {
  /** Its number in the call: articles.INDEX begins the paths of its errors. */
  readonly index: number;
  readonly article: CheckedArticle;
  /** True where a missing outlet is made: the command alone does (semantics 81). */
  readonly makesOutlet: boolean;
  /** False where the id is only the name of the file: then a text that is there already stays (75). */
  readonly hasOwnId: boolean;
  /** News agencies that the reader found in credits. */
  readonly agencies: readonly string[];
  readonly warnings: readonly ItemError[];
}

/** What came of one item. */
export interface ItemResult {
  readonly index: number;
  readonly externalId: string | null;
  readonly outcome: `${ImportOutcome}`;
  /** Row id; null where nothing is stored. */
  readonly articleId: string | null;
  readonly errors: readonly ItemError[];
  readonly warnings: readonly ItemError[];
}

/** An item with its quotes, given or read out of the text. */
export interface PreparedItem extends ImportItem {
  /** Null where the text was stored already when that was looked at, so that nothing was read. */
  readonly prepared: PreparedArticle | null;
}

/** The row of an article that an import may change. */
export interface StoredArticle extends ArticleFields {
  readonly id: string;
  readonly outletId: string;
  readonly externalId: string;
  readonly slug: string;
  readonly version: number;
  readonly status: PublicationStatus;
  readonly statusByEditor: boolean;
  readonly inputHash: string | null;
}

/** A result that rejects an item; it can be stored, whatever the item held. */
export function rejected(
  item: Pick<ImportItem, 'index' | 'warnings'> & {
    readonly article: { externalId: string } | null;
  },
  errors: readonly ItemError[],
): ItemResult {
  return {
    index: item.index,
    externalId: item.article && replaceUnstorable(item.article.externalId).text,
    outcome: 'REJECTED',
    articleId: null,
    errors,
    warnings: item.warnings,
  };
}
