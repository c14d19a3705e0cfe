import type { Decision } from './decide-outcome.js';
import type { PreparedItem } from './import-item.js';
import type { PreparedArticle } from './prepared-article.js';

/** An item that is to be written, with all that was decided. */
export interface ItemToStore {
  readonly item: PreparedItem;
  readonly prepared: PreparedArticle;
  readonly outletId: string;
  readonly articleId: string;
  readonly decision: Extract<Decision, { outcome: 'CREATED' | 'UPDATED' }>;
}
