import type { NodeTypeName } from './node-id.js';

/**
 * A row that a mutation or an event answers. The engine reads what is selected of it after the
 * write, in one statement for all references at the same place of the answer.
 */
export class EntityRef {
  constructor(
    readonly type: NodeTypeName,
    readonly rowId: string,
  ) {}
}

/** A reference to a row by its type and row id, for a field of that type. */
export function entityRef(type: NodeTypeName, rowId: string): EntityRef {
  return new EntityRef(type, rowId);
}
