import type { DataSource, EntityManager } from 'typeorm';
import { WhosaidError } from '../base/errors.js';
import type { ItemResult } from './import-item.js';

/** A call of importArticles or a part of a run of ingest, as far as it has come. */
export interface StoredBatch {
  readonly id: string;
  readonly isFinished: boolean;
  readonly results: readonly ItemResult[];
}

/** Names a batch: the key that the client gave, within the API key that was used. */
export interface BatchKey {
  readonly keyScope: string;
  readonly idempotencyKey: string;
  readonly inputHash: string;
}

/**
 * The batch of this key, made where there is none. Throws IDEMPOTENCY_KEY_REUSED where it came with
 * other input (semantics 37).
 */
export async function reserveBatch(dataSource: DataSource, key: BatchKey): Promise<StoredBatch> {
  const { keyScope, idempotencyKey, inputHash } = key;
  await dataSource.query(
    `insert into import_batch (key_scope, idempotency_key, input_hash) values ($1, $2, $3)
     on conflict do nothing`,
    [keyScope, idempotencyKey, inputHash],
  );
  const [row] = await dataSource.query<(StoredBatch & { inputHash: string })[]>(
    `select id, input_hash as "inputHash", finished_at is not null as "isFinished", results
     from import_batch where key_scope = $1 and idempotency_key = $2`,
    [keyScope, idempotencyKey],
  );
  if (row!.inputHash !== inputHash) {
    throw new WhosaidError(
      'IDEMPOTENCY_KEY_REUSED',
      'This idempotency key came with other input before. Use a new key for new input.',
      'idempotencyKey',
    );
  }
  return row!;
}

/** The numbers of the items that are done, as far as that is committed. */
export async function findDone(manager: EntityManager, id: string): Promise<Set<number>> {
  const rows = await manager.query<{ index: number }[]>(
    `select (result ->> 'index')::int as index
     from import_batch b, jsonb_array_elements(b.results) result where b.id = $1`,
    [id],
  );
  return new Set(rows.map(({ index }) => index));
}

/**
 * The same, for good: nobody adds results to the batch until the end of the transaction, so that a
 * call and its repeat never do the same item twice.
 */
export async function lockBatch(manager: EntityManager, id: string): Promise<Set<number>> {
  await manager.query('select from import_batch where id = $1 for no key update', [id]);
  return findDone(manager, id);
}

/** Adds results to the batch, in the transaction that makes them true. */
export async function appendResults(
  manager: EntityManager,
  id: string,
  results: readonly ItemResult[],
): Promise<void> {
  if (results.length === 0) return;
  const counts = countOutcomes(results);
  await manager.query(
    `update import_batch set results = results || $2::jsonb, created = created + $3,
       updated = updated + $4, unchanged = unchanged + $5, rejected = rejected + $6 where id = $1`,
    [
      id,
      JSON.stringify(results),
      counts.created,
      counts.updated,
      counts.unchanged,
      counts.rejected,
    ],
  );
}

/** Marks the batch as done and answers all of its results in the order of the items. */
export async function finishBatch(dataSource: DataSource, id: string): Promise<ItemResult[]> {
  const [row] = await dataSource.query<[{ results: ItemResult[] }[], number]>(
    `update import_batch set finished_at = coalesce(finished_at, now()) where id = $1
     returning results`,
    [id],
  );
  return inOrder(row[0]!.results);
}

/** How many items had each outcome. */
export interface OutcomeCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/** Counts results by outcome. */
export function countOutcomes(results: readonly ItemResult[]): OutcomeCounts {
  const count = (wanted: ItemResult['outcome']) =>
    results.filter(({ outcome }) => outcome === wanted).length;
  return {
    created: count('CREATED'),
    updated: count('UPDATED'),
    unchanged: count('UNCHANGED'),
    rejected: count('REJECTED'),
  };
}

/** Results by the number of their item. */
export function inOrder(results: readonly ItemResult[]): ItemResult[] {
  return results.toSorted((a, b) => a.index - b.index);
}
