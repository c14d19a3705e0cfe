import { jsonArray, orNull } from './json-text.js';
import type { CompositeType, ObjectCompiler, Place } from './object-compiler.js';
import { elementRow, statementRow, type AnyRow } from './row.js';
import { manyOf, type StatementRows } from './selected.js';
import { RowsSql, sql, type Sql } from './sql.js';

/** Rows of a hand-written statement as JSON text, in its order. */
export function compileStatement(
  compiler: ObjectCompiler,
  type: CompositeType,
  rows: StatementRows,
  place: Place,
): Sql {
  const alias = compiler.alias();
  const row = statementRow(alias);
  const object = compiler.object(type, rows.lists ? withLists(row, rows.lists(row)) : row, place);
  if (!rows.many) return orNull(sql`(select ${object} from (${rows.statement}) ${alias})`);
  // an aggregate takes the rows of a sorted subquery as they come
  return sql`(select ${jsonArray(object)} from (${rows.statement}) ${alias})`;
}

/**
 * A list of objects as JSON text: the elements of a jsonb array, whose keys are the fields' names, or
 * the rows of a statement.
 */
export function compileElements(
  compiler: ObjectCompiler,
  type: CompositeType,
  array: Sql,
  place: Place,
): Sql {
  if (array instanceof RowsSql) return compileStatement(compiler, type, manyOf(array), place);
  const alias = compiler.alias();
  const object = compiler.object(type, elementRow(sql`${alias}.element`), place);
  const list = jsonArray(object, { orderBy: sql`${alias}.n` });
  return sql`(select ${list} from jsonb_array_elements(${array}) with ordinality ${alias}(element, n))`;
}

function withLists(row: AnyRow, lists: { readonly [name: string]: Sql }): AnyRow {
  return new Proxy(row, {
    get: (columns, name) => lists[String(name)] ?? Reflect.get(columns, name),
  });
}
