import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { WhosaidError } from '../../base/errors.js';

/** What can be edited by number: a row with an id and a version. */
interface Versioned extends ObjectLiteral {
  id: string;
  version: number;
}

/**
 * The current row, locked until the end of the transaction, if it is still of the version that the
 * caller read (null: whichever). Of concurrent edits one gets it; the others wait and then find
 * VERSION_CONFLICT. Throws NOT_FOUND at `id` without such a row (a null row id included).
 */
export async function lockVersion<Row extends Versioned>(
  manager: EntityManager,
  target: EntityTarget<Row>,
  rowId: string | null,
  expectedVersion: number | null,
): Promise<Row> {
  const row =
    rowId === null
      ? null
      : await manager.findOne(target, {
          where: { id: rowId } as FindOptionsWhere<Row>,
          lock: { mode: 'for_no_key_update' },
        });
  if (row === null) throw new WhosaidError('NOT_FOUND', 'Nothing with this id exists.', 'id');
  if (expectedVersion !== null && row.version !== expectedVersion) {
    throw new WhosaidError(
      'VERSION_CONFLICT',
      `It is at version ${row.version} now, not ${expectedVersion}. Read it again and repeat the change.`,
      'expectedVersion',
      { version: row.version },
    );
  }
  return row;
}
