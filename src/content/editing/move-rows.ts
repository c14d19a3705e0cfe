import type { EntityManager } from 'typeorm';
import { partMemberships, uniteMemberships, type UnitedMemberships } from './merge-memberships.js';
import { drops, pointers, turn, turnBack } from './merge-moves.js';
import { giveNames, takeNames, type MovedNames } from './merge-names.js';

/** All that a merge did to rows, by the names in merge-moves.ts: enough to undo it. */
export interface MovedRows {
  readonly keys: Readonly<Record<string, readonly string[]>>;
  readonly dropped: Readonly<Record<string, readonly object[]>>;
  readonly memberships: UnitedMemberships;
  readonly names: MovedNames;
}

/** Lets everything that points at the duplicate point at the survivor, and tells what moved. */
export async function moveRows(
  manager: EntityManager,
  survivorId: string,
  duplicateId: string,
): Promise<MovedRows> {
  const dropped: Record<string, object[]> = {};
  for (const { rows, drop } of drops) {
    const gone = await changed<{ row: object }>(manager, drop, [survivorId, duplicateId]);
    if (gone.length > 0) dropped[rows] = gone.map(({ row }) => row);
  }
  const memberships = await uniteMemberships(manager, survivorId, duplicateId);
  const keys: Record<string, string[]> = {};
  for (const pointer of pointers) {
    const pair = [survivorId, duplicateId];
    const moved = await changed<{ key: string }>(manager, turn(pointer), pair);
    if (moved.length > 0) keys[pointer.rows] = moved.map(({ key }) => key);
  }
  const names = await takeNames(manager, survivorId, duplicateId);
  return { keys, dropped, memberships, names };
}

/** Lets go back what a merge moved and nobody moved on since. */
export async function moveRowsBack(
  manager: EntityManager,
  survivorId: string,
  duplicateId: string,
  { keys, dropped, memberships, names }: MovedRows,
): Promise<void> {
  await giveNames(manager, survivorId, duplicateId, names);
  for (const pointer of pointers) {
    const gone = keys[pointer.rows];
    if (gone) await manager.query(turnBack(pointer), [duplicateId, survivorId, gone]);
  }
  await partMemberships(manager, memberships);
  for (const { rows, back } of drops.toReversed()) {
    if (dropped[rows]) await manager.query(back, [JSON.stringify(dropped[rows])]);
  }
}

/** Rows that an UPDATE or DELETE returns. */
async function changed<Row>(
  manager: EntityManager,
  statement: string,
  parameters: unknown[],
): Promise<Row[]> {
  const [rows] = await manager.query<[Row[], number]>(statement, parameters);
  return rows;
}
