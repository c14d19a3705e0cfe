import { jsonArray, orNull } from './json-text.js';
import type { CompositeType, ObjectCompiler, Place } from './object-compiler.js';
import { elementRow, statementRow } from './row.js';
import type { StatementRows } from './selected.js';
import { sql, type Sql } from './sql.js';

/** Rows of a hand-written statement as JSON text, in its order. */
export function compileStatement(
  compiler: ObjectCompiler,
  type: CompositeType,
  rows: StatementRows,
  place: Place,
): Sql {
  const alias = compiler.alias();
  const object = compiler.object(type, statementRow(alias), place);
  if (!rows.many) return orNull(sql`(select ${object} from (${rows.statement}) ${alias})`);
  // an aggregate takes the rows of a sorted subquery as they come
  return sql`(select ${jsonArray(object)} from (${rows.statement}) ${alias})`;
}

/** The elements of a jsonb array as JSON text; the fields' names are their keys. */
export function compileElements(
  compiler: ObjectCompiler,
  type: CompositeType,
  array: Sql,
  place: Place,
): Sql {
  const alias = compiler.alias();
  const object = compiler.object(type, elementRow(sql`${alias}.element`), place);
  const list = jsonArray(object, { orderBy: sql`${alias}.n` });
  return sql`(select ${list} from jsonb_array_elements(${array}) with ordinality ${alias}(element, n))`;
}
