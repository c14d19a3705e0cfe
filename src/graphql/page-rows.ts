import { identifier, join, nameOf, sql, type Sql } from './sql.js';

/** A column that stands in the rows of a page beside those of its table. */
export interface MadeColumn {
  readonly name: Sql;
  readonly value: Sql;
}

/** Columns that number the rows of a page and count them. */
export const placeInPage = identifier('n of page');
export const rowsOfPage = identifier('rows of page');

/**
 * The rows of a page with the columns that are read of them, by their names; with all where that is not
 * known. `ownColumn` gives a column of its table, `rowsWith` selects columns from the page's tables.
 */
export function pageRows(
  ownColumn: (column: Sql) => Sql,
  made: readonly MadeColumn[],
  read: ReadonlyMap<string, Sql> | null,
  rowsWith: (columns: Sql) => Sql,
): Sql {
  const isRead = (column: Sql): boolean => read?.has(nameOf(column)) ?? true;
  const beside = made.filter(({ name }) => isRead(name));
  const others = new Set([placeInPage, rowsOfPage, ...made.map(({ name }) => name)].map(nameOf));
  const own = [...(read ?? [])].filter(([name]) => !others.has(name)).map(([, column]) => column);
  const columns = [
    ...(read ? own : [sql`*`]).map(ownColumn),
    ...beside.map(({ name, value }) => sql`${value} as ${name}`),
  ];
  const rows = rowsWith(join(columns, ', '));
  if (!isRead(placeInPage) && !isRead(rowsOfPage)) return rows;
  return sql`select row_number() over () as ${placeInPage}, count(*) over () as ${rowsOfPage}, r.* from (${rows}) r`;
}
