import type { EntityManager } from 'typeorm';
import type { EntityKind } from './entity-kind.js';

/** A person or organisation with every name it goes by. */
export interface KnownSpeaker {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly honorific: string | null;
}

/** What names of one person have in common, folded. */
export interface PersonKey {
  /** The last word. */
  readonly lastWord: string;
  /** What they begin with; empty where that is not known. */
  readonly initial: string;
}

/** Which speakers to look for; all of it may be empty. */
export interface SpeakerKeys {
  readonly ids: readonly string[];
  /** How names of people may end and begin. */
  readonly people: readonly PersonKey[];
  /** Folded names, of whomever. */
  readonly names: readonly string[];
}

/**
 * Everybody whom one of the keys finds by name or other name, in the order of their ids. Merged
 * ones are left out: their names and ids stand for the survivor.
 */
export async function findSpeakers(
  manager: EntityManager,
  keys: SpeakerKeys,
): Promise<KnownSpeaker[]> {
  const { ids, people, names } = keys;
  if (ids.length + people.length + names.length === 0) return [];
  return manager.query<KnownSpeaker[]>(selection, [
    ids,
    people.map(({ lastWord }) => lastWord),
    people.map(({ initial }) => initial),
    names,
  ]);
}

const selection = `
  with person_key (last, initial) as (select * from unnest($2::text[], $3::text[])),
  found (id) as (
    select unnest($1::bigint[])
    union select s.id from person_key k join speaker s on s.kind = 'PERSON'
      and last_word(s.folded_name) = k.last and starts_with(s.folded_name, k.initial)
    union select o.speaker_id from person_key k join other_name o
      on last_word(o.folded_name) = k.last and starts_with(o.folded_name, k.initial)
    union select id from speaker where folded_name = any($4)
    union select speaker_id from other_name where folded_name = any($4)
  )
  select s.id, s.kind, s.name, s.honorific,
    array(select o.name from other_name o where o.speaker_id = s.id order by o.id) as "otherNames"
  from speaker s join found using (id)
  where s.merged_into_id is null
  order by s.id`;

/** How somebody may be pointed at from outside. */
export interface SpeakerPointer {
  readonly by: 'id' | 'slug' | 'wikidataId';
  readonly value: string;
  /** Null where either kind will do. */
  readonly kind: EntityKind | null;
}

/**
 * Row ids of the speakers that the pointers mean, in their order; null where there is none. Old
 * slugs go on resolving, and who was merged stands for the survivor. Values of `by: 'id'` are row ids.
 */
export async function resolveSpeakers(
  manager: EntityManager,
  pointers: readonly SpeakerPointer[],
): Promise<(string | null)[]> {
  if (pointers.length === 0) return [];
  const valuesOf = (by: SpeakerPointer['by']) =>
    pointers.filter((pointer) => pointer.by === by).map((pointer) => pointer.value);
  const rows = await manager.query<{ by: string; value: string; kind: string; id: string }[]>(
    resolution,
    [valuesOf('id'), valuesOf('slug'), valuesOf('wikidataId')],
  );
  const found = new Map(rows.map((row) => [`${row.by} ${row.kind} ${row.value}`, row.id]));
  return pointers.map(({ by, value, kind }) => {
    const kinds = kind === null ? ['PERSON', 'ORGANISATION'] : [kind];
    const hits = kinds.flatMap((each) => found.get(`${by} ${each} ${value}`) ?? []);
    return hits[0] ?? null;
  });
}

const resolution = `
  select 'id' as by, id::text as value, kind, coalesce(merged_into_id, id) as id
    from speaker where id = any($1::bigint[])
  union all
  select 'slug', k.slug, k.kind, coalesce(s.merged_into_id, s.id)
    from speaker_slug k join speaker s on s.id = k.speaker_id
    where k.kind in ('PERSON', 'ORGANISATION') and k.slug = any($2)
  union all
  select 'wikidataId', wikidata_id, kind, coalesce(merged_into_id, id)
    from speaker where kind in ('PERSON', 'ORGANISATION') and wikidata_id = any($3)`;
