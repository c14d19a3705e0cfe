import type { CompositeType, ObjectCompiler, Place } from './object-compiler.js';
import { jsonArray, orNull } from './json-text.js';
import { entityRow } from './row.js';
import type { EntityRows } from './selected.js';
import { all, identifier, mentions, sql, type Sql } from './sql.js';
import { visibleTo } from './visible-to.js';

/**
 * Rows of an entity as JSON text; `typed` adds to each object its type under a key of ours. Where only
 * columns at hand are asked for, the table is not read.
 */
export function compileEntity(
  compiler: ObjectCompiler,
  type: CompositeType,
  rows: EntityRows,
  place: Place,
  typed?: boolean,
): Sql {
  const metadata = compiler.dataSource.getMetadata(rows.entity as never);
  const alias = compiler.alias();
  const row = entityRow(metadata, alias);
  const { where, orderBy } = rows.pick(row);
  const visible = rows.guarded ? [visibleTo(compiler, metadata, alias)] : [];
  const object = rows.shape
    ? compiler.object(type, rows.shape(row), place)
    : compiler.objectAt(type, metadata, alias, place, typed, rows.known);
  const joins = compiler.joinsTo(alias);
  const known = rows.known?.id;
  if (known && joins.pieces.length === 0 && !mentions(object, alias)) {
    return known.neverNull
      ? object
      : sql`case when ${known} is null then 'null' else ${object} end`;
  }
  const json = rows.many ? jsonArray(object, orderBy ? { orderBy } : {}) : object;
  const query = sql`(select ${json} from ${identifier(metadata.tableName)} ${alias}${joins} where ${all([where, ...visible])})`;
  return rows.many ? query : orNull(query);
}
