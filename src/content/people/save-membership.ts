import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../base/viewer.js';
import { rowIdOf, toNodeId } from '../../graphql/node-id.js';
import { actorOf } from '../history/actor-of.js';
import { changedFields } from '../history/changed-fields.js';
import { lockVersion } from '../history/lock-version.js';
import { recordRevision } from '../history/record-revision.js';
import { requireDateOrder } from '../speakers/require-date-order.js';
import { requireName } from '../speakers/require-name.js';
import { requireSpeakers } from '../speakers/require-speakers.js';
import { Membership } from './membership.entity.js';

/** An office as an editor gives it. With an id, omitted dates stay and null opens them. */
export interface SaveMembershipInput {
  readonly id?: string | null;
  readonly expectedVersion?: number | null;
  readonly personId: string;
  readonly organisationId: string;
  readonly role: string;
  readonly startDate?: string | null;
  readonly endDate?: string | null;
}

type Columns = Pick<
  Membership,
  'personId' | 'organisationId' | 'role' | 'startDate' | 'endDate' | 'extracted'
>;

/**
 * Makes or changes an office and answers its row id. Roles that were frozen do not move, and no
 * import changes it any more (semantics 33, 55, 78). Throws NOT_FOUND, VERSION_CONFLICT, or
 * BAD_USER_INPUT at `endDate` or `role`.
 */
export async function saveMembership(
  manager: EntityManager,
  viewer: Viewer,
  input: SaveMembershipInput,
): Promise<string> {
  const speakers = await requireSpeakers(manager, [
    { id: input.personId, kind: 'PERSON', path: 'personId' },
    { id: input.organisationId, kind: 'ORGANISATION', path: 'organisationId' },
  ]);
  const before =
    typeof input.id === 'string'
      ? await lockVersion(
          manager,
          Membership,
          rowIdOf('Membership', input.id),
          input.expectedVersion ?? null,
        )
      : null;
  const role = requireName(input.role, 'role');
  const columns: Columns = {
    personId: speakers.get(input.personId)!.id,
    organisationId: speakers.get(input.organisationId)!.id,
    role,
    startDate: (input.startDate === undefined ? before?.startDate : input.startDate) ?? null,
    endDate: (input.endDate === undefined ? before?.endDate : input.endDate) ?? null,
    extracted: false,
  };
  requireDateOrder(columns.startDate, columns.endDate, 'endDate');
  const version = (before?.version ?? 0) + 1;
  const id = await store(manager, before, { ...columns, version });
  await record(manager, viewer, id, version, before, columns);
  return id;
}

/**
 * Removes an office. Roles that were frozen with it keep their words and organisation (semantics
 * 55a). Throws NOT_FOUND or VERSION_CONFLICT.
 */
export async function deleteMembership(
  manager: EntityManager,
  viewer: Viewer,
  id: string,
  expectedVersion: number | null,
): Promise<void> {
  const rowId = rowIdOf('Membership', id);
  const before = await lockVersion(manager, Membership, rowId, expectedVersion);
  await manager.delete(Membership, { id: before.id });
  await record(manager, viewer, before.id, before.version + 1, before, null);
}

async function store(
  manager: EntityManager,
  before: Membership | null,
  columns: Columns & { version: number },
): Promise<string> {
  const row = { ...columns, visibleFrom: () => `'-infinity'` };
  if (before) {
    await manager.update(Membership, { id: before.id }, row);
    return before.id;
  }
  const { identifiers } = await manager.insert(Membership, row);
  return (identifiers[0] as { id: string }).id;
}

async function record(
  manager: EntityManager,
  viewer: Viewer,
  entityId: string,
  version: number,
  before: Columns | null,
  after: Columns | null,
): Promise<void> {
  await recordRevision(manager, {
    entityType: 'Membership',
    entityId,
    version,
    actor: actorOf(viewer),
    changes: changedFields(before && picture(before), after ? picture(after) : nothing),
  });
}

function picture({ personId, organisationId, role, startDate, endDate, extracted }: Columns) {
  return {
    personId: toNodeId('Person', personId),
    organisationId: toNodeId('Organisation', organisationId),
    role,
    startDate,
    endDate,
    extracted,
  };
}

const nothing = {
  personId: null,
  organisationId: null,
  role: null,
  startDate: null,
  endDate: null,
  extracted: null,
};
