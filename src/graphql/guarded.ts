import type { ClassOf, Row } from './row.js';
import type { Scope } from './scope.js';
import type { Sql } from './sql.js';

type Guard = (row: never, scope: Scope) => Sql;

const guards = new WeakMap<object, Guard>();

/**
 * Says who sees the rows of an entity that has no visible_from of its own: a condition on the row,
 * true or false, added wherever its rows are read by anything but a foreign key.
 */
export function Guarded<T>(guard: (row: Row<T>, scope: Scope) => Sql): ClassDecorator {
  return (target) => {
    guards.set(target, guard as Guard);
  };
}

/** The condition that was declared for an entity, if any. */
export function guardOf(entity: ClassOf<object>): Guard | undefined {
  return guards.get(entity);
}
