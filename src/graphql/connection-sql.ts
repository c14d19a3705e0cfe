import { besideCursor, cursorOf, onlyChecked, orderBy } from './cursor.js';
import { pageSizeOf, type PageArgs } from './page-args.js';
import { columnOf, type AnyRow } from './row.js';
import type { Connection, Listing, WholeRange } from './selected.js';
import { all, identifier, integer, join, sql, type Sql } from './sql.js';

/** A range of rows: what FROM and WHERE make of a connection, without its page. */
export interface Range {
  readonly from: Sql;
  readonly alias: Sql;
  readonly row: AnyRow;
  readonly visible: Sql;
}

/** The page of a connection, as a FROM item, and the facts that its fields are made of. */
export interface Page {
  /** FROM item whose rows are the page's and one more; `n` numbers them in reading order. */
  readonly from: Sql;
  /** The further columns of the listing, as they stand in a row of the page. */
  readonly extras: AnyRow;
  /** Empty text for each cursor that was given; refuses a garbled one. */
  readonly cursorsGiven: readonly Sql[];
  /** Cursor of a row of the page. */
  readonly cursor: Sql;
  /** Whether a row belongs to the page. */
  readonly inside: Sql;
  /** Sorts rows of the page in the forward order. */
  readonly position: Sql;
  /** Whether the row is the first or the last of the page. */
  readonly isFirst: Sql;
  readonly isLast: Sql;
  /** Aggregates over the page's rows. */
  readonly hasNextPage: Sql;
  readonly hasPreviousPage: Sql;
}

/**
 * The SQL of a page: one row more than asked for tells whether rows follow, a cursor given tells
 * whether rows precede. Columns that the selection does not ask for cost nothing: Postgres drops
 * them from the subquery. `range` makes the connection's tables under aliases of their own each time.
 */
export function pageOf(connection: Connection, range: () => Range, alias: Sql): Page {
  const { args } = connection;
  const { size, backward } = pageSizeOf(args);
  const inner = range();
  const list = connection.list(inner.row);
  const keyColumns = list.order.keys.map((_, i) => identifier(`key ${i}`));
  const extras = Object.entries(list.columns ?? {});
  const more = [
    ...list.order.keys.map((key, i) => sql`, ${key.sql} as ${keyColumns[i]!}`),
    ...extras.map(([name, column]) => sql`, ${column} as ${columnOf(name)}`),
  ];
  const rows = sql`select ${inner.alias}.*${join(more, '')} from ${fromOf(inner, list)}
    where ${conditionsOf(inner, list, args)}
    order by ${orderBy(list.order, backward)} limit ${integer(size + 1)}`;
  const n = sql`${alias}."n of page"`;
  const shown = sql`least(${alias}."rows of page", ${integer(size)})`;
  const overflow = sql`coalesce(max(${alias}."rows of page"), 0) > ${integer(size)}`;
  const other = (cursor: PageArgs['after'], side: 'before or at' | 'behind or at'): Sql => {
    if (!cursor) return sql`false`;
    const rest = range();
    const restList = connection.list(rest.row);
    return sql`exists (select from ${fromOf(rest, restList)} where ${all([
      rest.visible,
      ...restList.where,
      besideCursor(restList.order, cursor, side),
    ])})`;
  };
  const precede = other(args.after, 'before or at');
  const follow = other(args.before, 'behind or at');
  return {
    from: sql`(select row_number() over () as "n of page", count(*) over () as "rows of page", r.* from (${rows}) r) ${alias}`,
    extras: Object.fromEntries(extras.map(([name]) => [name, sql`${alias}.${columnOf(name)}`])),
    cursorsGiven: [args.after, args.before].flatMap((cursor) =>
      cursor ? [onlyChecked(list.order, cursor)] : [],
    ),
    cursor: cursorOf(
      list.order,
      keyColumns.map((column) => sql`${alias}.${column}`),
    ),
    inside: sql`${n} <= ${integer(size)}`,
    position: backward ? sql`${n} desc` : n,
    isFirst: backward ? sql`${n} = ${shown}` : sql`${n} = 1`,
    isLast: backward ? sql`${n} = 1` : sql`${n} = ${shown}`,
    hasNextPage: backward ? follow : sql`(${overflow} or ${follow})`,
    hasPreviousPage: backward ? sql`(${overflow} or ${precede})` : precede,
  };
}

/** All rows that a connection ranges over, its page left aside, for counts and facets. */
export function wholeRange(connection: Connection, range: () => Range): WholeRange {
  if (connection.whole) return connection.whole();
  const inner = range();
  const list = connection.list(inner.row);
  return { from: fromOf(inner, list), where: all([inner.visible, ...list.where]), row: inner.row };
}

/** How many rows a connection ranges over. */
export function totalOf(connection: Connection, range: () => Range): Sql {
  const { total } = connection.list(range().row);
  if (total) return total;
  const { from, where } = wholeRange(connection, range);
  return sql`(select count(*) from ${from} where ${where})`;
}

function fromOf(range: Range, list: Listing): Sql {
  if (!list.through) return range.from;
  return sql`${list.through.from} join ${range.from} on ${list.through.on}`;
}

function conditionsOf(range: Range, list: Listing, { after, before }: PageArgs): Sql {
  return all([
    range.visible,
    ...list.where,
    ...(after ? [besideCursor(list.order, after, 'behind')] : []),
    ...(before ? [besideCursor(list.order, before, 'before')] : []),
  ]);
}
