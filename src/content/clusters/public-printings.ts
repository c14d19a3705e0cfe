import { sql, type Sql } from '../../graphql/sql.js';

/** Whether row s of quote_search is of a public, unretracted quote (semantics 16). */
export const isPublic = sql`not s.retracted and s.visible_from <= now()`;

/** FROM items of all public quotes of a cluster: m the wording, s the row of quote_search. */
export function printingsOf(clusterId: Sql): Sql {
  return sql`cluster_forms(${clusterId}) m
    join quote_search s on s.form_id = m.form_id and ${isPublic}`;
}

/** Statement of the quote that is the canonical printing: the first of the longest wording. */
export function canonicalPrinting(clusterId: Sql): Sql {
  return sql`select q.id, q.text from quote_search s join quote q on q.id = s.quote_id
    where s.form_id = ${clusterId} and ${isPublic}
    order by s.published_at, s.quote_id limit 1`;
}
