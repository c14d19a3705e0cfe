import { visibleFromOf, type ArticleFields } from '../content/articles/save-articles.js';
import type { ItemError } from './article-input.js';
import type { StoredArticles } from './find-stored-articles.js';
import type { ImportItem, StoredArticle } from './import-item.js';

/** What an import makes of an item. */
export type Decision =
  | { readonly outcome: 'UNCHANGED'; readonly articleId: string }
  | { readonly outcome: 'REJECTED'; readonly errors: readonly ItemError[] }
  | {
      readonly outcome: 'CREATED' | 'UPDATED';
      readonly before: StoredArticle | null;
      readonly fields: Omit<ArticleFields, 'language'>;
      /** From when the public sees it. */
      readonly visibleFrom: string;
      readonly warnings: readonly ItemError[];
    };

/**
 * Compares an item with what is stored (semantics 38, 40, 75, 76): equal input, or for a file
 * without an id of its own an equal text, changes nothing; omitted status and embargo stay; what an
 * editor hid is not shown by an import.
 */
export function decideOutcome(
  item: ImportItem,
  outletId: string,
  stored: StoredArticles,
): Decision {
  const { article } = item;
  const before = stored.get({ ...article, outletId });
  if (before !== null && before.inputHash === article.inputHash) {
    return { outcome: 'UNCHANGED', articleId: before.id };
  }
  if (!item.hasOwnId) {
    const same =
      before?.textHash === article.textHash
        ? before.id
        : stored.sameText(outletId, article.textHash);
    if (same !== null) return { outcome: 'UNCHANGED', articleId: same };
  }
  const owner = article.url === null ? null : stored.ownerOf(article.url);
  if (owner !== null && owner !== before?.id) {
    const path = `articles.${item.index}.url`;
    const message = 'Another article has this url.';
    return { outcome: 'REJECTED', errors: [{ code: 'CONFLICT', path, message }] };
  }
  const { warnings, ...visibility } = decideVisibility(item, before);
  const fields = {
    url: article.url,
    headline: article.headline,
    standfirst: article.standfirst,
    dateline: article.dateline,
    byline: article.byline,
    publishedAt: article.publishedAt,
    textHash: article.textHash,
    ...visibility,
  };
  return {
    outcome: before === null ? 'CREATED' : 'UPDATED',
    before,
    fields,
    visibleFrom: visibleFromOf(fields.status, fields.embargoUntil),
    warnings,
  };
}

function decideVisibility(
  { article, index }: ImportItem,
  before: StoredArticle | null,
): Pick<ArticleFields, 'status' | 'embargoUntil'> & { warnings: ItemError[] } {
  const status = article.status ?? before?.status ?? 'PUBLISHED';
  const embargoUntil = article.embargoUntil ?? before?.embargoUntil ?? null;
  if (before?.statusByEditor && isLooser({ status, embargoUntil }, before)) {
    const path = `articles.${index}.status`;
    const message = `An editor set the status to ${before.status}; it stays.`;
    const warnings: ItemError[] = [{ code: 'CONFLICT', path, message }];
    return { status: before.status, embargoUntil: before.embargoUntil, warnings };
  }
  return { status, embargoUntil, warnings: [] };
}

type Visibility = Pick<ArticleFields, 'status' | 'embargoUntil'>;

function isLooser(one: Visibility, other: Visibility): boolean {
  const from = ({ status, embargoUntil }: Visibility) =>
    status === 'PUBLISHED' ? (embargoUntil?.getTime() ?? -Infinity) : Infinity;
  return from(one) < from(other);
}
