import { join, literal, sql, Sql } from './sql.js';

/** Pieces of JSON text: constant words and expressions that give text. */
type JsonPiece = string | Sql;

/** An expression of text that is JSON already: pieces put together, constant words merged. */
export class JsonText extends Sql {
  constructor(
    readonly parts: readonly JsonPiece[],
    neverNull: boolean,
  ) {
    const sqls = parts.map((part) => (typeof part === 'string' ? literal(part) : part));
    super(sql`(${join(sqls, ' || ')})`.pieces, neverNull);
  }
}

/** JSON text out of pieces; null where one of them is, unless told that none is. */
export function jsonText(pieces: readonly JsonPiece[], neverNull = false): JsonText {
  const merged: JsonPiece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') {
      merged[merged.length - 1] = last + piece;
    } else merged.push(piece);
  }
  return new JsonText(merged, neverNull);
}

/**
 * A JSON object out of members in their order, none null in SQL. What a member is made of is put
 * together with its neighbours, since every step copies all before it.
 */
export function jsonObject(members: Iterable<readonly [key: string, json: JsonPiece]>): JsonText {
  const pieces: JsonPiece[] = [];
  for (const [key, json] of members) {
    pieces.push(`${pieces.length === 0 ? '{' : ','}${JSON.stringify(key)}:`);
    pieces.push(...(json instanceof JsonText ? json.parts : [json]));
  }
  return jsonText([...(pieces.length === 0 ? ['{'] : pieces), '}'], true);
}

/** A JSON array of all rows of an aggregate query; `filter` and `orderBy` as in an aggregate. */
export function jsonArray(element: Sql, options: { orderBy?: Sql; filter?: Sql } = {}): JsonText {
  const order = options.orderBy ? sql` order by ${options.orderBy}` : sql``;
  const filter = options.filter ? sql` filter (where ${options.filter})` : sql``;
  const elements = sql`coalesce(string_agg(${element}, ','${order})${filter}, '')`;
  return jsonText(['[', elements, ']'], true);
}

/** The text, or null as JSON where the expression may be and is null. */
export function orNull(json: Sql): Sql {
  return json.neverNull ? json : sql`coalesce(${json}, 'null')`;
}
