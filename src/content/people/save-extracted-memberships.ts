import type { EntityManager } from 'typeorm';
import type { Actor } from '../history/actor-of.js';
import { recordRevisions, type NewRevision } from '../history/record-revision.js';

/** An office that a text states on a day. */
export interface StatedMembership {
  readonly personId: string;
  readonly organisationId: string;
  readonly role: string;
  /** YYYY-MM-DD */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly visibleFrom: string;
}

interface StoredMembership {
  id: string;
  key: string;
  extracted: boolean;
  version: number;
  start_date: string | null;
  end_date: string | null;
  /** Whether the public sees the office before it sees the articles, with them, or after them. */
  seen: 'before' | 'with' | 'after';
}

/**
 * Keeps one membership per person, organisation and role, from the first to the last day on which a
 * text stated it, and leaves alone what an editor saved (semantics 78). What the public sees shows no
 * days of articles that it does not: the database makes them good when those become public.
 */
export async function saveExtractedMemberships(
  manager: EntityManager,
  actor: Actor,
  stated: readonly StatedMembership[],
): Promise<void> {
  const wanted = unite(stated);
  if (wanted.size === 0) return;
  const given = JSON.stringify(
    [...wanted].map(([key, one]) => ({
      key,
      person_id: one.personId,
      organisation_id: one.organisationId,
      role: one.role,
      start_date: one.firstDay,
      end_date: one.lastDay,
      visible_from: one.visibleFrom,
    })),
  );
  const made = await manager.query<{ id: string; person_id: string }[]>(insertion, [given]);
  const isNew = new Set(made.map((row) => row.id));
  const stored = await manager.query<StoredMembership[]>(selection, [given]);
  const revisions: NewRevision[] = [];
  const stretched: object[] = [];
  for (const row of stored) {
    const one = wanted.get(row.key)!;
    if (isNew.has(row.id)) {
      revisions.push(creation(actor, row.id, one));
    } else if (row.extracted && row.seen !== 'before') {
      const isShown = row.seen === 'after';
      const start = isShown ? one.firstDay : least(row.start_date, one.firstDay);
      const end = isShown ? one.lastDay : greatest(row.end_date, one.lastDay);
      const changes = [
        { field: 'startDate', before: row.start_date, after: start },
        { field: 'endDate', before: row.end_date, after: end },
      ].filter(({ before, after }) => before !== after);
      if (changes.length === 0) continue;
      const version = row.version + 1;
      stretched.push({ id: row.id, version, start_date: start, end_date: end });
      revisions.push({ entityType: 'Membership', entityId: row.id, version, actor, changes });
    }
  }
  if (stretched.length > 0) await manager.query(update, [JSON.stringify(stretched)]);
  await manager.query(reveal, [given]);
  await recordRevisions(manager, revisions);
}

function unite(stated: readonly StatedMembership[]): Map<string, StatedMembership> {
  const united = new Map<string, StatedMembership>();
  for (const one of stated) {
    const key = `${one.personId} ${one.organisationId} ${one.role.toLowerCase()}`;
    const known = united.get(key);
    united.set(
      key,
      known === undefined
        ? one
        : {
            ...known,
            firstDay: least(known.firstDay, one.firstDay),
            lastDay: greatest(known.lastDay, one.lastDay),
            visibleFrom: earlier(known.visibleFrom, one.visibleFrom),
          },
    );
  }
  return new Map([...united].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function creation(actor: Actor, id: string, one: StatedMembership): NewRevision {
  const changes = [
    { field: 'role', before: null, after: one.role },
    { field: 'startDate', before: null, after: one.firstDay },
    { field: 'endDate', before: null, after: one.lastDay },
  ];
  return { entityType: 'Membership', entityId: id, version: 1, actor, changes };
}

/** The lower of two days; ISO days compare as texts. */
function least(one: string | null, other: string): string {
  return one !== null && one < other ? one : other;
}

function greatest(one: string | null, other: string): string {
  return one !== null && one > other ? one : other;
}

function earlier(one: string, other: string): string {
  return momentOf(one) <= momentOf(other) ? one : other;
}

function momentOf(instant: string): number {
  if (instant === '-infinity') return -Infinity;
  return instant === 'infinity' ? Infinity : Date.parse(instant);
}

const insertion = `
  insert into membership
    (person_id, organisation_id, role, start_date, end_date, extracted, visible_from)
  select person_id, organisation_id, role, start_date, end_date, true, visible_from
  from json_populate_recordset(null::membership, $1) as given
  where not exists (
    select from membership m where m.person_id = given.person_id
      and m.organisation_id = given.organisation_id and lower(m.role) = lower(given.role))
  on conflict do nothing
  returning id`;

const selection = `
  select m.id, given.key, m.extracted, m.version, m.start_date, m.end_date,
    case when settled(m.visible_from) < settled(given.visible_from) then 'before'
      when settled(m.visible_from) > settled(given.visible_from) then 'after' else 'with' end as seen
  from json_to_recordset($1) as given
    (key text, person_id bigint, organisation_id bigint, role text, visible_from timestamptz)
  join membership m on m.person_id = given.person_id
    and m.organisation_id = given.organisation_id and lower(m.role) = lower(given.role)
  order by m.id for no key update of m`;

const update = `
  update membership m set version = given.version, start_date = given.start_date, end_date = given.end_date
  from json_populate_recordset(null::membership, $1) as given where m.id = given.id`;

const reveal = `
  update membership m set visible_from = given.visible_from
  from json_populate_recordset(null::membership, $1) as given
  where m.person_id = given.person_id and m.organisation_id = given.organisation_id
    and lower(m.role) = lower(given.role) and m.extracted and m.visible_from > given.visible_from`;
