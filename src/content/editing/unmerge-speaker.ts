import { IsNull, type EntityManager } from 'typeorm';
import { WhosaidError } from '../../base/errors.js';
import type { Viewer } from '../../base/viewer.js';
import { rowIdOf, toNodeId } from '../../graphql/node-id.js';
import { errorOfConstraint } from '../history/constraint-errors.js';
import { openSpeaker, recordSpeakerEdit } from '../speakers/write-speaker.js';
import { kinds, takeTurn } from './merge-speakers.js';
import { moveRowsBack, type MovedRows } from './move-rows.js';
import { SpeakerMerge } from './speaker-merge.entity.js';

/** A merge to be undone, by the id that the duplicate had. */
export interface UnmergeInput {
  readonly id: string;
  /** Of the survivor. */
  readonly expectedVersion?: number | null;
}

/**
 * Undoes the merge of a duplicate, whose row id is answered: all that went over comes back, but for
 * what an editor gave to somebody else since. Throws NOT_FOUND, VERSION_CONFLICT, BAD_USER_INPUT for
 * one that is not merged, CONFLICT when its survivor was merged itself: that comes first.
 */
export async function unmergeSpeaker(
  manager: EntityManager,
  viewer: Viewer,
  kind: keyof typeof kinds,
  input: UnmergeInput,
): Promise<string> {
  await manager.query(`set local statement_timeout = '30s'`);
  const { target, type } = kinds[kind];
  await takeTurn(manager, kind);
  const rowId = rowIdOf(type, input.id);
  const merge = rowId && (await standingMerge(manager, rowId));
  if (!merge) {
    const exists = rowId !== null && (await manager.existsBy(target, { id: rowId }));
    throw exists
      ? new WhosaidError('BAD_USER_INPUT', 'This one is not merged into another.', 'id')
      : new WhosaidError('NOT_FOUND', 'Nobody with this id exists.', 'id');
  }
  const { survivorId, duplicateId } = merge;
  const survivor = await openSpeaker(manager, target, survivorId, input.expectedVersion ?? null);
  const duplicate = await openSpeaker(manager, target, duplicateId, null);
  const elsewhere = survivor.before?.['mergedIntoId'];
  if (typeof elsewhere === 'string') {
    const message = `Its survivor was merged into ${elsewhere}: undo that first.`;
    throw new WhosaidError('CONFLICT', message, 'id');
  }
  await manager.update(target, duplicateId, { mergedIntoId: null, version: duplicate.version });
  const moved = merge.moved as MovedRows;
  await moveRowsBack(manager, survivorId, duplicateId, moved).catch((error: unknown) => {
    throw errorOfConstraint(error, 'id') ?? error;
  });
  await manager.update(target, survivorId, { version: survivor.version });
  await manager.update(SpeakerMerge, merge.id, { undoneAt: () => 'now()' });
  const [from, out] = [toNodeId(type, survivorId), toNodeId(type, duplicateId)];
  await recordSpeakerEdit(manager, viewer, duplicate, `Taken out of ${from} again.`);
  await recordSpeakerEdit(manager, viewer, survivor, `Let go of ${out} again.`);
  return duplicateId;
}

/** Locked, so that of two who undo the same merge the second finds it undone. */
function standingMerge(manager: EntityManager, duplicateId: string): Promise<SpeakerMerge | null> {
  return manager.findOne(SpeakerMerge, {
    where: { duplicateId, undoneAt: IsNull() },
    lock: { mode: 'pessimistic_write' },
  });
}
