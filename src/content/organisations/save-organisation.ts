import { IsNull, type EntityManager } from 'typeorm';
import { WhosaidError } from '../../base/errors.js';
import type { Viewer } from '../../base/viewer.js';
import { requireDateOrder } from '../speakers/require-date-order.js';
import { requireSpeaker } from '../speakers/require-speakers.js';
import {
  openSpeaker,
  recordSpeakerEdit,
  writeSpeaker,
  type SpeakerInput,
} from '../speakers/write-speaker.js';
import { OrganisationParent } from './organisation-parent.entity.js';
import { Organisation } from './organisation.entity.js';

/** An organisation as an editor gives it, with one link to a parent at most. */
export interface SaveOrganisationInput extends SpeakerInput {
  readonly classification?: string | null;
  readonly parentId?: string | null;
  readonly parentFrom?: string | null;
  readonly parentTo?: string | null;
}

/**
 * Makes or changes an organisation and answers the row id (semantics 34, 55, 86). Throws NOT_FOUND,
 * VERSION_CONFLICT, CONFLICT, and BAD_USER_INPUT at `parentId` for a cycle at whatever dates, at
 * `parentFrom` for a second parent on one day.
 */
export async function saveOrganisation(
  manager: EntityManager,
  viewer: Viewer,
  input: SaveOrganisationInput,
): Promise<string> {
  const { classification } = input;
  const own = { classification };
  const edit = await writeSpeaker(manager, Organisation, 'ORGANISATION', input, own);
  if (typeof input.parentId === 'string') await saveParent(manager, edit.id, input.parentId, input);
  await recordSpeakerEdit(manager, viewer, edit);
  return edit.id;
}

/**
 * Removes the link to a parent that begins on this date; without a date the one with an open start,
 * else the only one. Answers the row id of the child; throws NOT_FOUND, or BAD_USER_INPUT at
 * `parentFrom` when several could be meant.
 */
export async function deleteParent(
  manager: EntityManager,
  viewer: Viewer,
  organisationId: string,
  parentId: string,
  parentFrom: string | null,
): Promise<string> {
  const kind = 'ORGANISATION';
  const child = await requireSpeaker(manager, { id: organisationId, kind, path: 'organisationId' });
  const parent = await requireSpeaker(manager, { id: parentId, kind, path: 'parentId' });
  const edit = await openSpeaker(manager, Organisation, child.id, null);
  const links = await manager.findBy(OrganisationParent, {
    childId: child.id,
    parentId: parent.id,
  });
  const link =
    links.find(({ startDate }) => startDate === parentFrom) ??
    (parentFrom === null && links.length === 1 ? links[0] : undefined);
  if (!link && parentFrom === null && links.length > 1) {
    throw new WhosaidError(
      'BAD_USER_INPUT',
      'Several links lead to this parent. Say which by parentFrom.',
      'parentFrom',
    );
  }
  if (!link) throw new WhosaidError('NOT_FOUND', 'There is no such link.', 'parentId');
  await manager.delete(OrganisationParent, { id: link.id });
  await manager.update(Organisation, { id: child.id }, { version: edit.version });
  await recordSpeakerEdit(manager, viewer, edit);
  return child.id;
}

async function saveParent(
  manager: EntityManager,
  childId: string,
  parentNodeId: string,
  { parentFrom, parentTo }: SaveOrganisationInput,
): Promise<void> {
  const reference = { id: parentNodeId, kind: 'ORGANISATION', path: 'parentId' } as const;
  const { id: parentId } = await requireSpeaker(manager, reference);
  const startDate = parentFrom ?? null;
  requireDateOrder(startDate, parentTo ?? null, 'parentTo');
  const link = await manager.findOneBy(OrganisationParent, {
    childId,
    parentId,
    startDate: startDate ?? IsNull(),
  });
  if (link === null) {
    const row = { childId, parentId, startDate, endDate: parentTo ?? null };
    await manager.insert(OrganisationParent, row);
  } else if (parentTo !== undefined) {
    await manager.update(OrganisationParent, { id: link.id }, { endDate: parentTo });
  }
}
