import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../base/viewer.js';
import { toNodeId } from '../../graphql/node-id.js';
import { actorOf } from '../history/actor-of.js';
import { recordRevisions, type NewRevision } from '../history/record-revision.js';

interface HeldMembership {
  readonly id: string;
  readonly version: number;
  readonly role: string;
  readonly organisationId: string;
  /** An import made it, and nothing that the old person said refers to it any more. */
  readonly isLeft: boolean;
}

/**
 * Gives the new person the offices that the frozen roles of these quotes refer to: those that only
 * such quotes had brought about go over, of others the new person gets a copy.
 */
export async function splitMemberships(
  manager: EntityManager,
  viewer: Viewer,
  oldPersonId: string,
  newPersonId: string,
  quoteIds: readonly string[],
): Promise<void> {
  const held = await manager.query<HeldMembership[]>(referred, [oldPersonId, quoteIds]);
  const actor = actorOf(viewer);
  const revisions: NewRevision[] = [];
  const after = toNodeId('Person', newPersonId);
  for (const { id, version, isLeft, role, organisationId } of held) {
    if (isLeft) {
      await manager.query(
        'update membership set person_id = $2, version = version + 1 where id = $1',
        [id, newPersonId],
      );
      const changes = [{ field: 'personId', before: toNodeId('Person', oldPersonId), after }];
      revisions.push({
        entityType: 'Membership',
        entityId: id,
        version: version + 1,
        actor,
        changes,
      });
      continue;
    }
    const [copied] = await manager.query<{ id: string }[]>(copy, [id, newPersonId]);
    await manager.query(
      'update attribution set role_membership_id = $1 where role_membership_id = $2 and quote_id = any($3::bigint[])',
      [copied!.id, id, quoteIds],
    );
    const changes = [
      { field: 'personId', before: null, after },
      { field: 'organisationId', before: null, after: toNodeId('Organisation', organisationId) },
      { field: 'role', before: null, after: role },
    ];
    revisions.push({ entityType: 'Membership', entityId: copied!.id, version: 1, actor, changes });
  }
  await recordRevisions(manager, revisions);
}

const referred = `
  select m.id, m.version, m.role, m.organisation_id as "organisationId",
    m.extracted and not exists (
      select from attribution a where a.role_membership_id = m.id
        and a.quote_id <> all($2::bigint[])) as "isLeft"
  from membership m where m.person_id = $1 and m.id in (
    select role_membership_id from attribution where quote_id = any($2::bigint[]))
  order by m.id for update`;

const copy = `
  insert into membership (person_id, organisation_id, role, start_date, end_date, extracted, visible_from)
  select $2::bigint, organisation_id, role, start_date, end_date, extracted, visible_from
  from membership where id = $1 returning id`;
