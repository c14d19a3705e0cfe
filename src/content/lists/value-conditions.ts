import type { Row } from '../../graphql/row.js';
import { rowIdOf, type NodeTypeName } from '../../graphql/node-id.js';
import { join, literal, parameter, sql, type Sql } from '../../graphql/sql.js';
import { Value } from '../../graphql/value.js';
import type { Speaker } from '../speakers/speaker.entity.js';

/** Row ids of those ids that are of one of the types; others name nothing (semantics 25). */
export function rowIdsOf(types: readonly NodeTypeName[], ids: Value): Sql {
  const rowIds = ids.map((given) =>
    (given as readonly string[]).flatMap((id) => {
      const rowId = types.map((type) => rowIdOf(type, id)).find((found) => found !== null);
      return rowId ? [rowId] : [];
    }),
  );
  return parameter(rowIds, 'bigint[]');
}

/** Whether a person or organisation has one of the ids; the id of a merged one is its survivor's. */
export function isOneOf(types: readonly NodeTypeName[], row: Row<Speaker>, ids: Value): Sql {
  if (ids.outline.length === 1) {
    return isSpeaker(
      types,
      row,
      ids.map((given) => (given as readonly string[])[0]!),
    );
  }
  return sql`${row.id} in (select coalesce(m.merged_into_id, m.id) from speaker m
    where m.id = any(${rowIdsOf(types, ids)}))`;
}

/** Whether a person or organisation has the id, with the same rule. */
export function isSpeaker(
  types: readonly NodeTypeName[],
  row: Row<Speaker>,
  id: Value<string>,
): Sql {
  const rowId = id.map((given) => types.map((type) => rowIdOf(type, given)).find(Boolean) ?? null);
  return sql`${row.id} = (select coalesce(m.merged_into_id, m.id) from speaker m
    where m.id = ${parameter(rowId, 'bigint')})`;
}

/** A list of enum values as a parameter. */
export function texts(values: readonly string[]): Sql {
  return parameter(Value.of(values), 'text[]');
}

/**
 * Whether a column holds one of the enum values that are asked for. They stand in the statement, since
 * how many rows have them decides the plan.
 */
export function isAmong<R>(column: (row: R) => Sql): (row: R, values: readonly string[]) => Sql {
  return (row, values) =>
    values.length === 0 ? sql`false` : sql`${column(row)} in (${join(values.map(literal), ', ')})`;
}

/** Whether a column holds one of the language codes that are asked for. */
export function isLanguage<R>(column: (row: R) => Sql): (row: R, codes: Value) => Sql {
  return (row, codes) => sql`${column(row)} = any(${parameter(codes, 'text[]')})`;
}
