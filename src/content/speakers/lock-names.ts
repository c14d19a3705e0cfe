import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** More names than this at once are locked as a whole, since each lock takes room on the server. */
const mostSingleLocks = 200;
const allNames = lockKeyOf('every name');

/**
 * Until the end of the transaction nobody else makes speakers under these names, so that who looked
 * for one in vain may make it. Locks are taken in one order; the names are any keys that
 * two makers of the same speaker would both use.
 */
export async function lockNames(manager: EntityManager, names: readonly string[]): Promise<void> {
  const keys = [...new Set(names.map(lockKeyOf))].toSorted((a, b) => (a < b ? -1 : 1));
  if (keys.length === 0) return;
  if (keys.length > mostSingleLocks) {
    await manager.query('select pg_advisory_xact_lock($1::bigint)', [String(allNames)]);
    return;
  }
  await manager.query('select pg_advisory_xact_lock_shared($1::bigint)', [String(allNames)]);
  await manager.query(
    'select pg_advisory_xact_lock(key) from unnest($1::bigint[]) as given (key)',
    [keys.map(String)],
  );
}

/** A 64-bit key for advisory locks. */
export function lockKeyOf(name: string): bigint {
  return createHash('sha256').update(name).digest().readBigInt64BE();
}
