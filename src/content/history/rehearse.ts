import type { DataSource, EntityManager } from 'typeorm';
import { writeTransaction } from './write-transaction.js';

/** Carries the result past the roll-back. */
class Rehearsed<T> extends Error {
  constructor(readonly value: T) {
    super('This was a rehearsal.');
  }
}

/** Runs a write like writeTransaction, the checks of its commit included, and takes it back. */
export async function rehearse<T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  try {
    return await writeTransaction<T>(dataSource, async (manager) => {
      const value = await work(manager);
      await manager.query('set constraints check_spans immediate');
      throw new Rehearsed(value);
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.value as T;
    throw error;
  }
}
