import type { EntityManager } from 'typeorm';
import { WhosaidError } from '../../base/errors.js';
import type { Viewer } from '../../base/viewer.js';
import { rowIdOf, toNodeId } from '../../graphql/node-id.js';
import { errorOfConstraint } from '../history/constraint-errors.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Person } from '../people/person.entity.js';
import { lockKeyOf } from '../speakers/lock-names.js';
import { openSpeaker, recordSpeakerEdit } from '../speakers/write-speaker.js';
import { moveLinks, moveRows, type MovedRows } from './move-rows.js';
import type { MergeInput } from './speaker-edit.input.js';
import { SpeakerMerge } from './speaker-merge.entity.js';

/** Which of the two kinds is edited, with what belongs to it. */
export const kinds = {
  PERSON: { type: 'Person', target: Person },
  ORGANISATION: { type: 'Organisation', target: Organisation },
} as const;

/** At most so many duplicates at once. */
const mostDuplicates = 100;

/**
 * Makes duplicates one with the survivor, whose row id is answered: quotes, offices, mentions,
 * outlets, parent links and names go over, old ids and slugs resolve to it (semantics 56, 85). The
 * record of it is enough for unmergeSpeaker. Throws NOT_FOUND, VERSION_CONFLICT, CONFLICT when two
 * outlets have an article under one external id, BAD_USER_INPUT.
 */
export async function mergeSpeakers(
  manager: EntityManager,
  viewer: Viewer,
  kind: keyof typeof kinds,
  input: Omit<MergeInput, 'dryRun'>,
): Promise<string> {
  await manager.query(`set local statement_timeout = '30s'`);
  const { target, type } = kinds[kind];
  await takeTurn(manager, kind);
  const [survivor, duplicates] = await lockForMerge(manager, kind, input);
  const edit = await openSpeaker(manager, target, survivor, input.expectedVersion ?? null);
  const going: Going[] = [];
  for (const [index, duplicate] of duplicates.entries()) {
    const gone = await openSpeaker(manager, target, duplicate, null);
    await manager.update(target, duplicate, { mergedIntoId: survivor, version: gone.version });
    const refusals = refusedAt(`duplicateIds.${index}`);
    const moved = await moveRows(manager, survivor, duplicate).catch(refusals);
    going.push({ duplicate, gone, moved, refusals });
  }
  for (const { duplicate, gone, moved, refusals } of going) {
    const all = await moveLinks(manager, survivor, duplicate, moved).catch(refusals);
    await manager.insert(SpeakerMerge, {
      survivorId: survivor,
      duplicateId: duplicate,
      moved: all,
    });
    const reason = `Merged into ${toNodeId(type, survivor)}.`;
    await recordSpeakerEdit(manager, viewer, gone, reason);
  }
  const merged = duplicates.map((id) => toNodeId(type, id));
  await manager.update(target, survivor, {
    visibleFrom: () => `'-infinity'`,
    version: edit.version,
  });
  await recordSpeakerEdit(manager, viewer, edit, `Took in ${merged.join(', ')}.`);
  return survivor;
}

/** A duplicate whose rows have gone over, but for its links. */
interface Going {
  readonly duplicate: string;
  readonly gone: Awaited<ReturnType<typeof openSpeaker>>;
  readonly moved: MovedRows;
  readonly refusals: (error: unknown) => never;
}

/** Throws what the database refused as a fault of the input at this path. */
function refusedAt(path: string): (error: unknown) => never {
  return (error) => {
    throw errorOfConstraint(error, path) ?? error;
  };
}

/**
 * Until the end of the transaction nobody else merges or parts speakers of this kind. A merge that
 * waits for another may find that its people stand for a third, whose row comes before those that it
 * holds: without turns, several at once block each other in a ring.
 */
export async function takeTurn(manager: EntityManager, kind: keyof typeof kinds): Promise<void> {
  await manager.query('select pg_advisory_xact_lock($1::bigint)', [
    String(lockKeyOf(`merges of ${kind}`)),
  ]);
}

/**
 * Row ids of the survivor and of the duplicates, of merged ones those that they stand for. Duplicates
 * are kept from being pointed at anew; the survivor, which may be the outlet of everything that comes in,
 * is not.
 */
async function lockForMerge(
  manager: EntityManager,
  kind: keyof typeof kinds,
  { survivorId, duplicateIds }: Omit<MergeInput, 'dryRun'>,
): Promise<[string, string[]]> {
  if (duplicateIds.length === 0 || duplicateIds.length > mostDuplicates) {
    throw refusal(`Give 1 to ${mostDuplicates} duplicates.`, 'duplicateIds');
  }
  const rowIdsOf = new Map(
    [survivorId, ...duplicateIds].map((id) => [id, rowIdOf(kinds[kind].type, id)]),
  );
  const rows = await manager.query<{ id: string; survivorId: string | null }[]>(looking, [
    [...rowIdsOf.values()].filter((rowId) => rowId !== null),
    kind,
  ]);
  const current = new Map(rows.map((row) => [row.id, row.survivorId ?? row.id]));
  const require = (id: string, path: string): string => {
    const found = current.get(rowIdsOf.get(id) ?? '');
    if (found === undefined) {
      throw new WhosaidError('NOT_FOUND', 'Nobody with this id exists.', path);
    }
    return found;
  };
  const survivor = require(survivorId, 'survivorId');
  const duplicates = duplicateIds.map((id, index) => require(id, `duplicateIds.${index}`));
  const same = duplicates.findIndex((id, index) => {
    return id === survivor || duplicates.indexOf(id) !== index;
  });
  if (same >= 0) {
    throw refusal('Nobody is merged into themselves, nor twice.', `duplicateIds.${same}`);
  }
  await manager.query('select from speaker where id = any($1::bigint[]) order by id for update', [
    duplicates,
  ]);
  return [survivor, duplicates];
}

function refusal(message: string, path: string): WhosaidError {
  return new WhosaidError('BAD_USER_INPUT', message, path);
}

/** Who stands for whom changes in turns alone. */
const looking = `
  select id, merged_into_id as "survivorId" from speaker
  where id = any($1::bigint[]) and kind = $2`;
