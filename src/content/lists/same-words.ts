import type { Row } from '../../graphql/row.js';
import { sql, type Sql } from '../../graphql/sql.js';
import type { Value } from '../../graphql/value.js';
import type { Quote } from '../quotes/quote.entity.js';
import { rowIdsOf } from './value-conditions.js';

/** The words of the quote are of one of the clusters, as its leading wording stands now. */
export function sameWords(quote: Row<Quote>, ids: Value): Sql {
  return sql`${quote.id} in (select w.quote_id from quote_search w
    where w.form_id in (select f.form_id from unnest(${rowIdsOf(['QuoteCluster'], ids)}) c (id),
      cluster_forms(cluster_of(c.id)) f))`;
}
