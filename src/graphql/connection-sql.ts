import { besideCursor, cursorOf, onlyChecked, orderBy, type Side } from './cursor.js';
import { pageSizeOf, type PageArgs } from './page-args.js';
import { pageRows, placeInPage, rowsOfPage, type MadeColumn } from './page-rows.js';
import { columnOf, type AnyRow } from './row.js';
import type { Connection, Listing, WholeRange } from './selected.js';
import {
  all,
  columnsRead,
  identifier,
  integer,
  join,
  mentions,
  nameOf,
  sql,
  type Sql,
} from './sql.js';

/** A range of rows: what FROM and WHERE make of a connection, without its page. */
export interface Range {
  readonly from: Sql;
  readonly alias: Sql;
  readonly row: AnyRow;
  readonly visible: Sql;
}

/** The page of a connection, as a FROM item, and the facts that its fields are made of. */
export interface Page {
  /**
   * FROM item whose rows, in reading order, are the page's and perhaps one more, with the columns that
   * `reader` reads: all that is made of the page.
   */
  readonly from: (reader: Sql) => Sql;
  /** The further columns of the listing, as they stand in a row of the page. */
  readonly extras: AnyRow;
  /** Empty text for each cursor that was given; refuses a garbled one. */
  readonly cursorsGiven: readonly Sql[];
  /** Cursor of a row of the page. */
  readonly cursor: Sql;
  /** Whether a row belongs to the page; all do where none beyond it was fetched. */
  readonly inside?: Sql;
  /** Sorts rows of the page in the forward order, where they do not come in it. */
  readonly position?: Sql;
  /** Whether the row is the first or the last of the page. */
  readonly isFirst: Sql;
  readonly isLast: Sql;
  /** Aggregates over the page's rows. */
  readonly hasNextPage: Sql;
  readonly hasPreviousPage: Sql;
}

/**
 * The SQL of a page: with `isMoreAsked`, one row beyond it tells whether rows follow; a cursor given tells
 * whether rows precede. Columns that nothing reads are left out, since Postgres would carry a null for
 * each of them through every row. An aggregate without an order of its own takes the rows as they come
 * out of the sorted subquery, as long as nothing is joined to it that could turn them round. `range`
 * makes the connection's tables under aliases of their own each time.
 */
export function pageOf(
  connection: Connection,
  range: () => Range,
  alias: Sql,
  isMoreAsked: boolean,
): Page {
  const { args } = connection;
  const { size, backward } = pageSizeOf(args);
  const inner = range();
  const list = connection.list(inner.row);
  const keyColumns = list.order.keys.map((_, i) => identifier(`key ${i}`));
  const extras = Object.entries(list.columns ?? {});
  const made: MadeColumn[] = [
    ...list.order.keys.map((key, i) => ({ name: keyColumns[i]!, value: key.sql })),
    ...extras.map(([name, value]) => ({ name: columnOf(name), value })),
  ];
  const rowsWith = (columns: Sql): Sql => {
    const where = conditionsOf(inner, list, args);
    const order = orderBy(list.order, backward);
    return sql`select ${columns} from ${fromOf(inner, list, join([columns, where, order], ' '))}
      where ${where} order by ${order} limit ${integer(isMoreAsked ? size + 1 : size)}`;
  };
  const ownColumn = columnsOf(inner, list);
  const n = sql`${alias}.${placeInPage}`;
  const shown = sql`least(${alias}.${rowsOfPage}, ${integer(size)})`;
  const overflow = sql`count(*) > ${integer(size)}`;
  const precede = rowsBeside(connection, range, args.after, 'before or at');
  const follow = rowsBeside(connection, range, args.before, 'behind or at');
  return {
    from: (reader) =>
      sql`(${pageRows(ownColumn, made, columnsRead(reader, alias), rowsWith)}) ${alias}`,
    extras: Object.fromEntries(extras.map(([name]) => [name, sql`${alias}.${columnOf(name)}`])),
    cursorsGiven: [args.after, args.before].flatMap((cursor) =>
      cursor ? [onlyChecked(list.order, cursor)] : [],
    ),
    cursor: cursorOf(
      list.order,
      keyColumns.map((column) => sql`${alias}.${column}`),
    ),
    ...(isMoreAsked && { inside: sql`${n} <= ${integer(size)}` }),
    ...(backward && { position: sql`${n} desc` }),
    isFirst: backward ? sql`${n} = ${shown}` : sql`${n} = 1`,
    isLast: backward ? sql`${n} = 1` : sql`${n} = ${shown}`,
    hasNextPage: backward ? (follow ?? sql`false`) : either(overflow, follow),
    hasPreviousPage: backward ? either(overflow, precede) : (precede ?? sql`false`),
  };
}

/** Whether rows stand on a side of a cursor; null without one. */
function rowsBeside(
  connection: Connection,
  range: () => Range,
  cursor: PageArgs['after'],
  side: Side,
): Sql | null {
  if (!cursor) return null;
  const rest = range();
  const list = connection.list(rest.row);
  const where = all([...met(rest, list), besideCursor(list.order, cursor, side)]);
  return sql`exists (select from ${fromOf(rest, list, where)} where ${where})`;
}

function either(one: Sql, other: Sql | null): Sql {
  return other ? sql`(${one} or ${other})` : one;
}

/** All rows that a connection ranges over, its page left aside, for counts and facets. */
export function wholeRange(connection: Connection, range: () => Range): WholeRange {
  if (connection.whole) return connection.whole();
  const inner = range();
  const list = connection.list(inner.row);
  return { from: joinOf(inner, list), where: all(met(inner, list)), row: inner.row };
}

/** How many rows a connection ranges over. */
export function totalOf(connection: Connection, range: () => Range): Sql {
  const { total } = connection.list(range().row);
  if (total) return total;
  const { from, where } = wholeRange(connection, range);
  return sql`(select count(*) from ${from} where ${where})`;
}

/** What the rows are read from, for a statement of which `reader` is all that reads them. */
function fromOf(range: Range, list: Listing, reader: Sql): Sql {
  if (list.through && !mentions(reader, range.alias)) return list.through.from;
  return joinOf(range, list);
}

function joinOf(range: Range, list: Listing): Sql {
  if (!list.through) return range.from;
  return sql`${list.through.from} join ${range.from} on ${list.through.on}`;
}

/** A column of the rows by its name: near the front of a row, or in an index, where a leading table has it. */
function columnsOf({ alias }: Range, { through }: Listing): (column: Sql) => Sql {
  const leading = new Map(
    Object.entries(through?.columns ?? {}).map(([name, value]) => [nameOf(columnOf(name)), value]),
  );
  return (column) => {
    const value = leading.get(nameOf(column));
    return value ? sql`${value} as ${column}` : sql`${alias}.${column}`;
  };
}

/** The conditions on the rows of a listing. */
function met({ visible }: Range, { through, where }: Listing): readonly Sql[] {
  return through?.guarded === false ? where : [visible, ...where];
}

function conditionsOf(range: Range, list: Listing, { after, before }: PageArgs): Sql {
  return all([
    ...met(range, list),
    ...(after ? [besideCursor(list.order, after, 'behind')] : []),
    ...(before ? [besideCursor(list.order, before, 'before')] : []),
  ]);
}
