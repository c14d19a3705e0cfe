import type { EntityManager } from 'typeorm';

/** Somebody whom an article shows, and from when the public sees the article. */
export interface ShownSpeaker {
  readonly speakerId: string;
  /** As Postgres writes it: -infinity, infinity or an instant. */
  readonly visibleFrom: string;
}

/**
 * Lets the public see hidden speakers from when it sees the articles that show them (semantics 14).
 * Nobody who is visible earlier becomes hidden.
 */
export async function revealSpeakers(
  manager: EntityManager,
  shown: readonly ShownSpeaker[],
): Promise<void> {
  const open = shown.filter(({ visibleFrom }) => visibleFrom !== 'infinity');
  if (open.length === 0) return;
  await manager.query(revealing, [JSON.stringify(open)]);
}

const revealing = `
  update speaker s set visible_from = given.visible_from
  from (select "speakerId" as id, min("visibleFrom") as visible_from
    from json_to_recordset($1) as g ("speakerId" bigint, "visibleFrom" timestamptz) group by 1) as given
  where s.id = given.id and s.visible_from > given.visible_from`;
