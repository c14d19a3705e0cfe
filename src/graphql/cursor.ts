import { WhosaidError } from '../base/errors.js';
import { isPartialDate, isRealDay } from '../base/partial-date.js';
import type { Order, SortKey } from './order.js';
import { join, literal, parameter, sql, type Sql } from './sql.js';
import type { Value } from './value.js';

/**
 * The cursor of a row as SQL: base64url of a JSON array with the order's name and the row's keys,
 * so that it goes on working when the row is gone.
 */
export function cursorOf(order: Order, columns: readonly Sql[]): Sql {
  const name = literal(`[${JSON.stringify(order.name)},`);
  const keys = order.keys.map((key, i) => keyJson(key, columns[i]!));
  const json = sql`${name} || ${join(keys, ` || ',' || `)} || ']'`;
  return sql`translate(encode(convert_to(${json}, 'UTF8'), 'base64'), E'+/=\n', '-_')`;
}

function keyJson(key: SortKey, column: Sql): Sql {
  if (key.type === 'text') return sql`to_json(${column})::text`;
  if (key.type !== 'timestamptz') return sql`'"' || ${column}::text || '"'`;
  return sql`to_char(${column} at time zone 'UTC', '"\\""YYYY-MM-DD"T"HH24:MI:SS.US"Z\\""')`;
}

/**
 * Whether a row stands on a side of a cursor. Where keys run in different directions, what compares
 * the first of them stands alone in front, so that it bounds the scan of an index.
 */
export function besideCursor(order: Order, cursor: Value<string>, side: Side): Sql {
  const keys = cursor.map((text) => parseCursor(order, text));
  const comparisons = order.keys.map((key, i) => ({
    key: key.sql,
    bound: parameter(
      keys.map((values) => values[i]!),
      key.type,
    ),
    falling: key.descending === (side === 'behind' || side === 'behind or at'),
  }));
  return compare(comparisons, side.endsWith('at') ? '=' : '');
}

/** Empty text that refuses to be bound like besideCursor, for a page of which no row is asked for. */
export function onlyChecked(order: Order, cursor: Value<string>): Sql {
  const checked = cursor.map((text) => {
    parseCursor(order, text);
    return '';
  });
  return parameter(checked, 'text');
}

/** On which side of a cursor rows stand, and whether its own row counts. */
export type Side = 'behind' | 'behind or at' | 'before' | 'before or at';

interface Comparison {
  readonly key: Sql;
  readonly bound: Sql;
  readonly falling: boolean;
}

function compare(comparisons: readonly Comparison[], orEqual: '' | '='): Sql {
  const { falling } = comparisons[0]!;
  const turn = comparisons.findIndex((comparison) => comparison.falling !== falling);
  const run = turn === -1 ? comparisons : comparisons.slice(0, turn);
  const keys = run.map(({ key }) => key);
  const bounds = run.map(({ bound }) => bound);
  const row = sql`(${join(keys, ', ')})`;
  const bound = sql`(${join(bounds, ', ')})`;
  const beyond = (equal: string): Sql => join([row, bound], ` ${falling ? '<' : '>'}${equal} `);
  if (turn === -1) return beyond(orEqual);
  const rest = compare(comparisons.slice(turn), orEqual);
  return sql`(${beyond('=')} and (${beyond('')} or ${rest}))`;
}

/** ORDER BY of an order, or of its reverse. */
export function orderBy(order: Order, reverse: boolean): Sql {
  const sorting = order.keys.filter((key) => !key.constant);
  return join(
    sorting.map((key) => (key.descending === reverse ? key.sql : sql`${key.sql} desc`)),
    ', ',
  );
}

/**
 * The keys in a cursor. Throws BAD_USER_INPUT where it is garbled or was made under another order.
 */
export function parseCursor(order: Order, cursor: string): readonly string[] {
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.toString('base64url') !== cursor) throw refuse('is garbled');
  let parsed: unknown;
  try {
    parsed = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw refuse('is garbled');
  }
  if (!Array.isArray(parsed)) throw refuse('is garbled');
  const [name, ...keys] = parsed as readonly unknown[];
  if (name !== order.name) throw refuse('was made under another order');
  if (
    keys.length !== order.keys.length ||
    !order.keys.every((key, i) => isKey(key.type, keys[i]))
  ) {
    throw refuse('is garbled');
  }
  return keys as readonly string[];
}

function refuse(why: string): WhosaidError {
  return new WhosaidError('BAD_USER_INPUT', `This cursor ${why}; take cursors from the same list.`);
}

const instant = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/;

function isKey(type: SortKey['type'], key: unknown): boolean {
  if (typeof key !== 'string') return false;
  switch (type) {
    case 'text':
      return !key.includes('\0');
    case 'boolean':
      return key === 'true' || key === 'false';
    case 'integer':
      return /^-?\d{1,10}$/.test(key) && Math.abs(Number(key)) <= 2147483647;
    case 'date':
      return key === '-infinity' || (key.length === 10 && isPartialDate(key));
    case 'bigint':
      return /^-?\d{1,18}$/.test(key);
    case 'double precision':
      return isNumber(key, Number(key));
    case 'real':
      return isNumber(key, Math.fround(Number(key)));
    case 'timestamptz': {
      const day = instant.exec(key);
      return day !== null && isRealDay(Number(day[1]), Number(day[2]), Number(day[3]));
    }
  }
}

/** Whether digits are a number that Postgres takes at the precision at which they were read. */
function isNumber(digits: string, read: number): boolean {
  const [, mantissa] = /^-?(\d+(?:\.\d+)?)(?:e[+-]?\d+)?$/.exec(digits) ?? [];
  if (mantissa === undefined || !Number.isFinite(read)) return false;
  return read !== 0 || Number(mantissa) === 0;
}
