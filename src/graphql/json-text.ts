import { join, literal, sql, Sql } from './sql.js';

/** Pieces of JSON text: constant words and expressions that give text. */
type JsonPiece = string | Sql;

/** Constant words and expressions put together into one expression of text. */
function jsonText(pieces: readonly JsonPiece[]): Sql {
  const merged: JsonPiece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') {
      merged[merged.length - 1] = last + piece;
    } else merged.push(piece);
  }
  const parts = merged.map((piece) => (typeof piece === 'string' ? literal(piece) : piece));
  return sql`(${join(parts, ' || ')})`;
}

/** A JSON object out of members in their order. */
export function jsonObject(members: Iterable<readonly [key: string, json: JsonPiece]>): Sql {
  const pieces: JsonPiece[] = [];
  for (const [key, json] of members) {
    pieces.push(`${pieces.length === 0 ? '{' : ','}${JSON.stringify(key)}:`, json);
  }
  return jsonText([...(pieces.length === 0 ? ['{'] : pieces), '}']);
}

/** A JSON array of all rows of an aggregate query; `filter` and `orderBy` as in an aggregate. */
export function jsonArray(element: Sql, options: { orderBy?: Sql; filter?: Sql } = {}): Sql {
  const order = options.orderBy ? sql` order by ${options.orderBy}` : sql``;
  const filter = options.filter ? sql` filter (where ${options.filter})` : sql``;
  return sql`('[' || coalesce(string_agg(${element}, ','${order})${filter}, '') || ']')`;
}

/** The text, or null as JSON where the expression is null. */
export function orNull(json: Sql): Sql {
  return sql`coalesce(${json}, 'null')`;
}
