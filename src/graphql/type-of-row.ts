import { isAbstractType } from 'graphql';
import { isNodeType, nodeIdJson } from './leaf-json.js';
import type { CompositeType, ObjectCompiler } from './object-compiler.js';
import type { AnyRow } from './row.js';
import { jsonText, type JsonText } from './json-text.js';
import { join, literal, sql, type Sql } from './sql.js';

/** __typename of a row as JSON text. */
export function typeNameJson(compiler: ObjectCompiler, type: CompositeType, row: AnyRow): JsonText {
  return byType(compiler, type, row, (name) => jsonText([`"${name}"`], true));
}

/** The id of a row as JSON text, with the prefix of its type. */
export function rowIdJson(
  compiler: ObjectCompiler,
  type: CompositeType,
  row: AnyRow,
  rowId: Sql,
): JsonText {
  return byType(compiler, type, row, (name) => {
    if (!isNodeType(name)) throw new Error(`${name} has no prefix for its ids`);
    return nodeIdJson(name, rowId);
  });
}

/** An expression that is another for each type that a row of an interface may be of. */
function byType(
  compiler: ObjectCompiler,
  type: CompositeType,
  row: AnyRow,
  json: (typeName: string) => JsonText,
): JsonText {
  if (!isAbstractType(type)) return json(type.name);
  const discriminator = compiler.entityNamed(type.name)?.discriminatorColumn;
  const kind = discriminator && row[discriminator.propertyName];
  if (!kind) throw new Error(`${type.name} has no column that tells the types of its rows apart`);
  const texts = compiler.possibleTypes(type).map(({ name }) => ({
    value: compiler.entityNamed(name)!.discriminatorValue!,
    json: json(name),
  }));
  const cases = texts.map((each) => sql`when ${literal(each.value)} then ${each.json}`);
  const neverNull = kind.neverNull && texts.every((each) => each.json.neverNull);
  return jsonText([sql`(case ${kind} ${join(cases, ' ')} end)`], neverNull);
}
