import type { EntityManager } from 'typeorm';
import type { NodeTypeName } from '../../graphql/node-id.js';
import type { Actor } from './actor-of.js';
import type { FieldChange } from './changed-fields.js';

/** A change to be recorded. */
export interface NewRevision {
  readonly entityType: NodeTypeName;
  readonly entityId: string;
  /** That of the entity after the change; 1 for its creation. */
  readonly version: number;
  readonly actor: Actor;
  readonly reason?: string | null;
  /** False where only editors may read the reason. */
  readonly reasonPublic?: boolean;
  readonly changes: readonly FieldChange[];
}

/**
 * Writes changes into the record, within the transaction that makes them, in one statement. The
 * database chains each to the version before it and refuses one that leaves a gap.
 */
export async function recordRevisions(
  manager: EntityManager,
  revisions: readonly NewRevision[],
): Promise<void> {
  if (revisions.length === 0) return;
  await manager.query(insertion, [
    JSON.stringify(
      revisions.map((revision) => ({
        entity_type: revision.entityType,
        entity_id: revision.entityId,
        version: revision.version,
        actor_name: revision.actor.name,
        actor_kind: revision.actor.kind,
        reason: revision.reason ?? null,
        reason_public: revision.reasonPublic ?? true,
        changes: revision.changes,
      })),
    ),
  ]);
}

/** One change: see recordRevisions. */
export async function recordRevision(manager: EntityManager, revision: NewRevision): Promise<void> {
  await recordRevisions(manager, [revision]);
}

const insertion = `
  insert into revision
    (entity_type, entity_id, version, changed_at, actor_name, actor_kind, reason, reason_public, changes)
  select entity_type, entity_id, version, clock_timestamp(), actor_name, actor_kind, reason, reason_public, changes
  from jsonb_to_recordset($1::jsonb) as given (
    entity_type text, entity_id bigint, version integer, actor_name text, actor_kind text,
    reason text, reason_public boolean, changes jsonb)
  order by entity_type, entity_id, version`;
