import type { Viewer } from '../base/viewer.js';
import type { Argument } from './arguments.js';
import type { Beside } from './joined-rows.js';
import type { ClassOf, Row } from './row.js';
import type { Sql } from './sql.js';

/** A table under an alias of its own inside a statement. */
export interface Table<T> {
  /** For the FROM clause: the table with its alias. */
  readonly from: Sql;
  readonly row: Row<T>;
  /** Whether the viewer may see the row, and the row is of the entity's kind. */
  readonly visible: Sql;
}

/** What the SQL of fields and filters is written with. */
export interface Scope {
  /** Who asks. Only the role may shape the SQL: statements are shared by role. */
  readonly viewer: Viewer;
  /** The table of an entity, for a FROM clause. */
  table<T extends object>(entity: ClassOf<T>): Table<T>;
  /**
   * The one row of an entity that stands beside the row of an object, all null where none does: joined
   * once for all fields that name the same function. What the row names is visible with it.
   */
  beside<R extends object, T extends object>(
    row: R,
    entity: ClassOf<T>,
    on: Beside<R, Row<T>>,
  ): Row<T>;
  /** Whether a visible row of the entity meets the condition. */
  exists<T extends object>(entity: ClassOf<T>, where: (row: Row<T>) => Sql): Sql;
  /** Whether a row meets a filter; true without one. */
  matches(filter: ClassOf<object>, row: object, argument: Argument): Sql;
}
