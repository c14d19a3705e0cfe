import type { EntityManager } from 'typeorm';

export type SpeakerEntityKind = 'PERSON' | 'ORGANISATION';

/** A person or organisation with every name it goes by. */
export interface KnownSpeaker {
  readonly id: string;
  readonly kind: SpeakerEntityKind;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly honorific: string | null;
}

/** Which speakers to look for; all of it may be empty. */
export interface SpeakerKeys {
  readonly ids: readonly string[];
  /** Last words of folded names, for people. */
  readonly surnames: readonly string[];
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
  const { ids, surnames, names } = keys;
  if (ids.length + surnames.length + names.length === 0) return [];
  return manager.query<KnownSpeaker[]>(selection, [ids, surnames, names]);
}

const selection = `
  with found (id) as (
    select unnest($1::bigint[])
    union select id from speaker where kind = 'PERSON' and last_word(folded_name) = any($2)
    union select speaker_id from other_name where last_word(folded_name) = any($2)
    union select id from speaker where folded_name = any($3)
    union select speaker_id from other_name where folded_name = any($3)
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
  readonly kind: SpeakerEntityKind | null;
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
