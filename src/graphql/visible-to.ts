import type { EntityMetadata } from 'typeorm';
import { seesUnpublished, type Viewer } from '../base/viewer.js';
import { all, identifier, literal, sql, type Sql } from './sql.js';

/**
 * The one rule of who sees what (semantics 13-17): a table with a column visible_from shows a row
 * to the public from that instant on, and always to those who see unpublished articles. A table
 * shared by several entities also tests that the row is of the one asked for.
 */
export function visibleTo(viewer: Viewer, entity: EntityMetadata, alias: Sql): Sql {
  const conditions: Sql[] = [];
  if (entity.discriminatorValue && entity.parentEntityMetadata && entity.discriminatorColumn) {
    const kind = identifier(entity.discriminatorColumn.databaseName);
    conditions.push(sql`${alias}.${kind} = ${literal(entity.discriminatorValue)}`);
  }
  const from = entity.findColumnWithPropertyName('visibleFrom');
  if (from && !seesUnpublished(viewer)) {
    conditions.push(sql`${alias}.${identifier(from.databaseName)} <= now()`);
  }
  return all(conditions);
}
