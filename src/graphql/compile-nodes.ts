import type { CompositeType, ObjectCompiler, Place } from './object-compiler.js';
import { compileEntity } from './compile-entity.js';
import { jsonArray } from './json-text.js';
import { isNodeType } from './leaf-json.js';
import { one, type EntityRows, type NodeRows } from './selected.js';
import { survivorOf } from './stands-for.js';
import { identifier, join, literal, parameter, sql, type Sql } from './sql.js';

/**
 * Rows by type and row id as JSON text, in their order: null where there is no such row, it is not
 * visible, or the place cannot hold its type.
 */
export function compileNodes(
  compiler: ObjectCompiler,
  type: CompositeType,
  { refs, many }: NodeRows,
  place: Place,
): Sql {
  const { types } = refs.outline;
  const possible = compiler
    .possibleTypes(type)
    .filter(({ name }) => isNodeType(name) && (types?.includes(name) ?? true))
    .filter(({ name }) => compiler.entityNamed(name));
  if (types && possible.length === 0 && !many) return literal('null');
  if (types?.length === 1 && !many) {
    const rowId = parameter(
      refs.map(([ref]) => ref!.rowId),
      'bigint',
    );
    return compileEntity(compiler, possible[0]!, rowOf(compiler, types[0]!, rowId), place, true);
  }
  const alias = compiler.alias();
  const typeNames = refs.map((given) => given.map((ref) => ref?.type ?? null));
  const rowIds = refs.map((given) => given.map((ref) => ref?.rowId ?? null));
  const cases = possible.map((each) => {
    const rows = rowOf(compiler, each.name, sql`${alias}.row_id`);
    const json = compileEntity(compiler, each, rows, place, true);
    return sql`when ${literal(each.name)} then ${json}`;
  });
  const json =
    cases.length === 0
      ? literal('null')
      : sql`case ${alias}.type ${join(cases, ' ')} else 'null' end`;
  const list = jsonArray(json, { orderBy: sql`${alias}.n` });
  return sql`(select ${many ? list : json} from unnest(${parameter(typeNames, 'text[]')},
    ${parameter(rowIds, 'bigint[]')}) with ordinality ${alias}(type, row_id, n))`;
}

function rowOf(compiler: ObjectCompiler, typeName: string, rowId: Sql): EntityRows {
  const metadata = compiler.entityNamed(typeName)!;
  const survivor = survivorOf(metadata.target as never);
  if (survivor) {
    return one<{ id: string }>(
      metadata.target as never,
      (row) => sql`${row.id} = ${survivor(rowId)}`,
    );
  }
  const merged = metadata.findColumnWithPropertyName('mergedIntoId');
  return one<{ id: string }>(metadata.target as never, (row) => {
    if (!merged) return sql`${row.id} = ${rowId}`;
    const into = identifier(merged.databaseName);
    return sql`${row.id} = (select coalesce(m.${into}, m.id)
      from ${identifier(metadata.tableName)} m where m.id = ${rowId})`;
  });
}
