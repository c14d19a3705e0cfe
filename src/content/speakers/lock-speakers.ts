import type { EntityManager } from 'typeorm';
import type { EntityKind } from './entity-kind.js';

/** Somebody whom a write may point at until its transaction ends. */
export interface LockedSpeaker {
  readonly id: string;
  readonly kind: EntityKind;
}

/**
 * Those of the given rows that exist, each as the survivor it was merged into, by the id that was
 * asked for. They cannot be merged away before the transaction ends: every write that points at
 * people or organisations takes this lock first, in one call.
 */
export async function lockSpeakers(
  manager: EntityManager,
  rowIds: readonly string[],
): Promise<Map<string, LockedSpeaker>> {
  const found = new Map<string, LockedSpeaker>();
  if (rowIds.length === 0) return found;
  const rows = await manager.query<LockedRow[]>(locking, [rowIds]);
  const merged = rows.filter((row) => row.survivorId !== null);
  const survivors = await lockSpeakers(
    manager,
    merged.map((row) => row.survivorId!),
  );
  for (const { id, kind, survivorId } of rows) {
    found.set(id, survivorId === null ? { id, kind } : survivors.get(survivorId)!);
  }
  return found;
}

interface LockedRow extends LockedSpeaker {
  readonly survivorId: string | null;
}

const locking = `
  select id, kind, merged_into_id as "survivorId" from speaker
  where id = any($1::bigint[]) order by id for key share`;
