import type { Sql } from './sql.js';

/** Which way an order runs. */
export type Direction = 'ASC' | 'DESC';

/** One key that a list is sorted by. It must not be null. */
export interface SortKey {
  readonly sql: Sql;
  readonly type:
    | 'timestamptz'
    | 'date'
    | 'integer'
    | 'bigint'
    | 'text'
    | 'double precision'
    | 'real'
    | 'boolean';
  readonly descending: boolean;
  /** Whether all rows have the same, so that it stands in their cursors but sorts nothing. */
  readonly constant?: true;
}

/** Keys that decide the order wholly, and the name that cursors made under it carry. */
export interface Order {
  readonly name: string;
  readonly keys: readonly SortKey[];
}

/** What an orderBy argument asks for. */
export interface OrderBy {
  readonly field: string;
  readonly direction: Direction;
}

/** The keys that one value of an order enum stands for. */
export type KeysOf = (direction: Direction) => readonly SortKey[];

/** A key; the direction applies to it alone. */
export function key(sql: Sql, type: SortKey['type'], direction: Direction = 'ASC'): SortKey {
  return { sql, type, descending: direction === 'DESC' };
}

/** The key, which is the same for all rows. */
export function constant(same: SortKey): SortKey {
  return { ...same, constant: true };
}

/**
 * The whole order of a list: the keys asked for in turn, or the default where none are asked for,
 * then the ties. A key that comes again decides nothing and is dropped.
 */
export function orderOf(
  asked: readonly OrderBy[] | undefined,
  fallback: OrderBy,
  keysOf: Readonly<Record<string, KeysOf>>,
  ties: readonly SortKey[],
): Order {
  const wanted = asked && asked.length > 0 ? asked : [fallback];
  const first = wanted.filter(
    ({ field }, i) => wanted.findIndex((other) => other.field === field) === i,
  );
  return {
    name: first.map(({ field, direction }) => `${field} ${direction}`).join(', '),
    keys: [...first.flatMap(({ field, direction }) => keysOf[field]!(direction)), ...ties],
  };
}
