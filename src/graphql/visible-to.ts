import type { EntityMetadata } from 'typeorm';
import { seesUnpublished } from '../base/viewer.js';
import { guardOf } from './guarded.js';
import { entityRow } from './row.js';
import type { Scope } from './scope.js';
import { all, identifier, literal, sql, type Sql } from './sql.js';

/**
 * The one rule of who sees what (semantics 13-17): a table with a column visible_from shows a row
 * to the public from that instant on, and always to those who see unpublished articles; what hangs
 * on such rows says so by @Guarded. A table shared by several entities also tests that the row is
 * of the one asked for.
 */
export function visibleTo(scope: Scope, entity: EntityMetadata, alias: Sql): Sql {
  const conditions: Sql[] = [];
  if (entity.discriminatorValue && entity.parentEntityMetadata && entity.discriminatorColumn) {
    const kind = identifier(entity.discriminatorColumn.databaseName);
    conditions.push(sql`${alias}.${kind} = ${literal(entity.discriminatorValue)}`);
  }
  const from = entity.findColumnWithPropertyName('visibleFrom');
  if (from && !seesUnpublished(scope.viewer)) {
    conditions.push(sql`${alias}.${identifier(from.databaseName)} <= now()`);
  }
  const guard = guardOf(entity.target as never);
  if (guard) conditions.push(guard(entityRow(entity, alias) as never, scope));
  return all(conditions);
}
