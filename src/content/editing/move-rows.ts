import type { EntityManager } from 'typeorm';
import { partMemberships, uniteMemberships, type UnitedMemberships } from './merge-memberships.js';
import {
  droppedLinks,
  drops,
  pointers,
  treePointers,
  turn,
  turnBack,
  type Drop,
  type Pointer,
} from './merge-moves.js';
import { giveNames, takeNames, type MovedNames } from './merge-names.js';

/** All that a merge did to rows, by the names in merge-moves.ts: enough to undo it. */
export interface MovedRows {
  readonly keys: Readonly<Record<string, readonly string[]>>;
  readonly dropped: Readonly<Record<string, readonly object[]>>;
  readonly memberships: UnitedMemberships;
  readonly names: MovedNames;
}

/**
 * Lets everything that points at the duplicate point at the survivor, but for links in the tree, and tells
 * what moved.
 */
export async function moveRows(
  manager: EntityManager,
  survivorId: string,
  duplicateId: string,
): Promise<MovedRows> {
  const pair = [survivorId, duplicateId] as const;
  const dropped = await take(manager, drops, pair);
  const memberships = await uniteMemberships(manager, ...pair);
  const keys = await turnAll(manager, pointers, pair);
  const names = await takeNames(manager, ...pair);
  return { keys, dropped, memberships, names };
}

/**
 * The same for links in the tree, with what moved before. From here on nobody else writes quotes or links
 * until the transaction is over; the less is still to be done, the better.
 */
export async function moveLinks(
  manager: EntityManager,
  survivorId: string,
  duplicateId: string,
  moved: MovedRows,
): Promise<MovedRows> {
  const pair = [survivorId, duplicateId] as const;
  const dropped = await take(manager, [droppedLinks], pair);
  const keys = await turnAll(manager, treePointers, pair);
  return { ...moved, keys: { ...moved.keys, ...keys }, dropped: { ...moved.dropped, ...dropped } };
}

/** Lets go back what a merge moved and nobody moved on since, links in the tree last. */
export async function moveRowsBack(
  manager: EntityManager,
  survivorId: string,
  duplicateId: string,
  { keys, dropped, memberships, names }: MovedRows,
): Promise<void> {
  const turnAllBack = async (columns: readonly Pointer[]): Promise<void> => {
    for (const pointer of columns) {
      const gone = keys[pointer.rows];
      if (gone) await manager.query(turnBack(pointer), [duplicateId, survivorId, gone]);
    }
  };
  const giveBack = async ({ rows, back }: Drop): Promise<void> => {
    if (dropped[rows]) await manager.query(back, [JSON.stringify(dropped[rows])]);
  };
  await giveNames(manager, survivorId, duplicateId, names);
  await turnAllBack(pointers);
  await partMemberships(manager, memberships);
  for (const drop of drops.toReversed()) await giveBack(drop);
  await turnAllBack(treePointers);
  await giveBack(droppedLinks);
}

/** What is taken away since the survivor has its like, as it was. */
async function take(
  manager: EntityManager,
  from: readonly Drop[],
  pair: readonly [survivorId: string, duplicateId: string],
): Promise<Record<string, object[]>> {
  const dropped: Record<string, object[]> = {};
  for (const { rows, drop } of from) {
    const gone = await changed<{ row: object }>(manager, drop, pair);
    if (gone.length > 0) dropped[rows] = gone.map(({ row }) => row);
  }
  return dropped;
}

/** Turns all rows of these columns; answers their keys. */
async function turnAll(
  manager: EntityManager,
  columns: readonly Pointer[],
  pair: readonly [survivorId: string, duplicateId: string],
): Promise<Record<string, string[]>> {
  const keys: Record<string, string[]> = {};
  for (const pointer of columns) {
    const moved = await changed<{ key: string }>(manager, turn(pointer), pair);
    if (moved.length > 0) keys[pointer.rows] = moved.map(({ key }) => key);
  }
  return keys;
}

/** Rows that an UPDATE or DELETE returns. */
async function changed<Row>(
  manager: EntityManager,
  statement: string,
  parameters: readonly unknown[],
): Promise<Row[]> {
  const [rows] = await manager.query<[Row[], number]>(statement, [...parameters]);
  return rows;
}
