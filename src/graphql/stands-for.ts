import type { ClassOf } from './row.js';
import type { Sql } from './sql.js';

type Survivor = (rowId: Sql) => Sql;

const survivors = new WeakMap<object, Survivor>();

/**
 * Says which row an id of an entity stands for, where that may be another than its own: an
 * expression over the row id, null for none.
 */
export function StandsFor(survivor: Survivor): ClassDecorator {
  return (target) => {
    survivors.set(target, survivor);
  };
}

/** What was declared for an entity, if anything. */
export function survivorOf(entity: ClassOf<object>): Survivor | undefined {
  return survivors.get(entity);
}
