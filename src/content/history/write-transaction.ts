import { setTimeout as sleep } from 'node:timers/promises';
import { QueryFailedError, type DataSource, type EntityManager } from 'typeorm';
import { WhosaidError } from '../../base/errors.js';
import { errorOfConstraint } from './constraint-errors.js';

const attempts = 4;

/**
 * Runs a write in a transaction of its own and commits it. A deadlock or a failed serialisation
 * starts the whole again, three times at most, then CONFLICT; a law of the database that the input
 * broke is thrown as the WhosaidError that it means. Whatever is thrown, nothing has changed.
 */
export async function writeTransaction<T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await dataSource.transaction(work);
    } catch (error) {
      if (!isPassing(error)) throw errorOfConstraint(error) ?? error;
      if (attempt === attempts) {
        throw new WhosaidError('CONFLICT', 'Others write to the same rows. Repeat the call.');
      }
      await sleep(10 * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}

/** What only two who write at once can break: the one finds the other's row when it looks again. */
const brokenByTwo = new Set(['membership_extracted_once', 'image_person_pkey']);

/** Deadlock, serialisation failure or the like: the same work may succeed when it is done again. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code, constraint } = error.driverError as { code?: string; constraint?: string };
  return code === '40P01' || code === '40001' || brokenByTwo.has(constraint ?? '');
}
