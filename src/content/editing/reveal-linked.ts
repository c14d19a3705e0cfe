import type { EntityManager } from 'typeorm';

/**
 * Whoever speaks in a quote is public from the moment its article is (semantics 14): for speakers
 * that only hidden articles knew until an editor linked them.
 */
export async function revealLinked(manager: EntityManager, quoteId: string): Promise<void> {
  await manager.query(
    `update speaker s set visible_from = q.visible_from
     from quote q left join attribution a on a.quote_id = q.id
     where q.id = $1 and s.visible_from > q.visible_from
       and s.id in (a.speaker_id, a.role_organisation_id, q.spokesperson_id)`,
    [quoteId],
  );
}
