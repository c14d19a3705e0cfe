import { getNamedType, isInputObjectType, type GraphQLInputObjectType } from 'graphql';
import type { Argument } from './arguments.js';
import type { ReadExtensions } from './compiled.js';
import type { AnyRow } from './row.js';
import type { Scope } from './scope.js';
import { all, any, sql, type Sql } from './sql.js';

/**
 * The condition that a filter demands of a row (semantics 20, 21): its fields joined by AND, with
 * and, or and not of the same filter inside. Every condition is true or false, never null, so that
 * not is the exact complement.
 */
export function compileFilter(
  type: GraphQLInputObjectType,
  row: AnyRow,
  argument: Argument,
  scope: Scope,
): Sql {
  if (argument === undefined) return sql`true`;
  const conditions: Sql[] = [];
  for (const [name, given] of Object.entries(argument as { [name: string]: Argument })) {
    if (given === undefined) continue;
    const field = type.getFields()[name]!;
    const { condition } = field.extensions as ReadExtensions;
    if (condition) {
      conditions.push(condition(row as never, given as never, scope));
      continue;
    }
    const inner = getNamedType(field.type);
    if (inner !== type || !isInputObjectType(inner)) {
      throw new Error(`${type.name}.${name} does not say what it demands of a row`);
    }
    const parts = (name === 'not' ? [given] : given) as readonly Argument[];
    const compiled = parts.map((part) => compileFilter(type, row, part, scope));
    if (name === 'and') conditions.push(all(compiled));
    else if (name === 'or') conditions.push(any(compiled));
    else conditions.push(sql`not ${all(compiled)}`);
  }
  return all(conditions);
}
