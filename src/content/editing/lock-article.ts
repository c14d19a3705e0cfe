import type { EntityManager } from 'typeorm';
import { WhosaidError } from '../../base/errors.js';
import { Article } from '../articles/article.entity.js';
import { Quote } from '../quotes/quote.entity.js';

/**
 * The article of a quote, locked before the quote as every writer does, so that the places of its
 * quotes stand still. Throws NOT_FOUND at `id`.
 */
export async function lockArticleOfQuote(
  manager: EntityManager,
  quoteRowId: string | null,
): Promise<Article> {
  const quote = quoteRowId && (await manager.findOneBy(Quote, { id: quoteRowId }));
  if (!quote) throw new WhosaidError('NOT_FOUND', 'No quote has this id.', 'id');
  return lockArticle(manager, quote.articleId, 'id');
}

/** An article, locked until the end of the transaction. Throws NOT_FOUND at `path`. */
export async function lockArticle(
  manager: EntityManager,
  rowId: string | null,
  path: string,
): Promise<Article> {
  const article =
    rowId &&
    (await manager.findOne(Article, {
      where: { id: rowId },
      lock: { mode: 'for_no_key_update' },
    }));
  if (!article) throw new WhosaidError('NOT_FOUND', 'No article has this id.', path);
  return article;
}
