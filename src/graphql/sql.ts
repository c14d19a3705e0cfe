import type { Value } from './value.js';

/** Postgres types that a parameter may have. */
export type SqlType =
  | 'bigint'
  | 'bigint[]'
  | 'boolean'
  | 'date'
  | 'double precision'
  | 'integer'
  | 'jsonb'
  | 'real'
  | 'text'
  | 'text[]'
  | 'timestamptz';

interface Parameter {
  readonly value: Value;
  readonly type: SqlType;
}

type Piece = string | Parameter | Sql;

/** A piece of SQL. Made by `sql` and its neighbours only, so that no value can become text of it. */
export class Sql {
  constructor(
    readonly pieces: readonly Piece[],
    /** Whether the expression cannot be null, so that nothing need stand in for null. */
    readonly neverNull = false,
  ) {}
}

/** An expression whose value is JSON already, as a column of type jsonb or a path into one is. */
export class JsonSql extends Sql {}

/** A statement whose rows, in its order, are the elements of a list. */
export class RowsSql extends Sql {}

/** SQL out of a template; only other pieces of SQL can be inserted. */
export function sql(strings: TemplateStringsArray, ...inserted: readonly Sql[]): Sql {
  const pieces: Piece[] = [];
  strings.forEach((text, i) => {
    if (text !== '') pieces.push(text);
    const piece = inserted[i];
    if (piece) pieces.push(piece);
  });
  return new Sql(pieces);
}

/** A statement as the elements of a list. */
export function rowsOf(statement: Sql): RowsSql {
  return new RowsSql(statement.pieces);
}

/** A value that is sent beside the statement. */
export function parameter(value: Value, type: SqlType): Sql {
  return new Sql([{ value, type }]);
}

/** The expression, which the caller knows not to be null. */
export function notNull(expression: Sql): Sql {
  return new Sql(expression.pieces, true);
}

/** Whether an alias, made for one table alone, occurs in a piece of SQL. */
export function mentions(expression: Sql, alias: Sql): boolean {
  const [name] = alias.pieces;
  return expression.pieces.some((piece) =>
    piece instanceof Sql ? mentions(piece, alias) : piece === name,
  );
}

/**
 * The columns of an alias, made for one table alone, that a piece of SQL reads, by their names; null
 * where it names the alias otherwise than before a column.
 */
export function columnsRead(expression: Sql, alias: Sql): ReadonlyMap<string, Sql> | null {
  const columns = new Map<string, Sql>();
  const visit = ({ pieces }: Sql): boolean =>
    pieces.every((piece, i) => {
      if (piece !== alias.pieces[0] && !(piece instanceof Sql && nameOf(piece) === nameOf(alias)))
        return !(piece instanceof Sql) || visit(piece);
      const column = pieces[i + 2];
      if (pieces[i + 1] !== '.' || !(column instanceof Sql)) return false;
      columns.set(nameOf(column), column);
      return true;
    });
  return visit(expression) ? columns : null;
}

/** An identifier as it stands in SQL; empty where the piece is more than one. */
export function nameOf({ pieces: [name, ...more] }: Sql): string {
  return typeof name === 'string' && more.length === 0 ? name : '';
}

/** The name of a table, column or alias. */
export function identifier(name: string): Sql {
  return new Sql([`"${name.replaceAll('"', '""')}"`]);
}

/** A constant of the program as a string literal. */
export function literal(text: string): Sql {
  return new Sql([`'${text.replaceAll("'", "''")}'`]);
}

/** A whole number of the program or a page size: part of the statement, since plans depend on it. */
export function integer(value: number): Sql {
  if (!Number.isSafeInteger(value)) throw new TypeError(`${value} is no whole number`);
  return new Sql([value < 0 ? `(${value})` : String(value)]);
}

/** Pieces one after another with words of SQL between them. */
export function join(parts: readonly Sql[], separator: string): Sql {
  return new Sql(parts.flatMap((part, i) => (i === 0 ? [part] : [separator, part])));
}

/** All of the conditions; true without any. */
export function all(conditions: readonly Sql[]): Sql {
  if (conditions.length === 0) return sql`true`;
  return conditions.length === 1 ? conditions[0]! : sql`(${join(conditions, ' and ')})`;
}

/** One of the conditions; false without any. */
export function any(conditions: readonly Sql[]): Sql {
  if (conditions.length === 0) return sql`false`;
  return conditions.length === 1 ? conditions[0]! : sql`(${join(conditions, ' or ')})`;
}

/** The statement's text with $n for its parameters, and the parameters in their order. */
export function render(statement: Sql): { text: string; values: readonly Value[] } {
  const texts: string[] = [];
  const values: Value[] = [];
  const numbers = new Map<Value, Map<SqlType, number>>();
  const visit = (piece: Piece): void => {
    if (typeof piece === 'string') texts.push(piece);
    else if (piece instanceof Sql) piece.pieces.forEach(visit);
    else {
      const byType = numbers.get(piece.value) ?? new Map<SqlType, number>();
      numbers.set(piece.value, byType);
      const number = byType.get(piece.type) ?? values.push(piece.value);
      byType.set(piece.type, number);
      texts.push(`$${number}::${piece.type}`);
    }
  };
  visit(statement);
  return { text: texts.join(''), values };
}
