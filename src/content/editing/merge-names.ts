import type { EntityManager } from 'typeorm';

/** Names that went over to the survivor of a merge. */
export interface MovedNames {
  /** Rows of other_name as they were. */
  readonly moved: readonly { readonly id: number }[];
  /** The row that the duplicate's own name became; null where the survivor bore it already. */
  readonly own: string | null;
  /** The Wikidata id that went over, since the survivor had none. */
  readonly wikidataId: string | null;
}

/** Gives the survivor the names of the duplicate that it does not bear yet, and its Wikidata id. */
export async function takeNames(
  manager: EntityManager,
  survivorId: string,
  duplicateId: string,
): Promise<MovedNames> {
  const pair = [survivorId, duplicateId];
  const moved = await manager.query<{ row: { id: number } }[]>(movable, pair);
  await manager.query('update other_name set speaker_id = $1 where id = any($2::bigint[])', [
    survivorId,
    moved.map(({ row }) => row.id),
  ]);
  const own = await manager.query<{ id: string }[]>(ownName, pair);
  const [speaker] = await manager.query<{ wikidataId: string }[]>(freeWikidata, pair);
  if (speaker) {
    await manager.query('update speaker set wikidata_id = null where id = $1', [duplicateId]);
    await manager.query('update speaker set wikidata_id = $2 where id = $1', [
      survivorId,
      speaker.wikidataId,
    ]);
  }
  return {
    moved: moved.map(({ row }) => row),
    own: own[0]?.id ?? null,
    wikidataId: speaker?.wikidataId ?? null,
  };
}

/** Undoes takeNames; names that an editor took from the survivor since come back all the same. */
export async function giveNames(
  manager: EntityManager,
  survivorId: string,
  duplicateId: string,
  { moved, own, wikidataId }: MovedNames,
): Promise<void> {
  await manager.query('delete from other_name where speaker_id = $1 and id = any($2::bigint[])', [
    survivorId,
    [...moved.map(({ id }) => id), ...(own === null ? [] : [own])],
  ]);
  await manager.query(
    `insert into other_name select * from jsonb_populate_recordset(null::other_name, $1)
     on conflict do nothing`,
    [JSON.stringify(moved)],
  );
  if (wikidataId === null) return;
  const [, given] = await manager.query<[unknown, number]>(
    'update speaker set wikidata_id = null where id = $1 and wikidata_id = $2',
    [survivorId, wikidataId],
  );
  if (given === 0) return;
  await manager.query('update speaker set wikidata_id = $2 where id = $1', [
    duplicateId,
    wikidataId,
  ]);
}

const movable = `
  select to_jsonb(o) as row from other_name o
  where o.speaker_id = $2 and o.folded_name not in (
    select folded_name from speaker where id = $1
    union all select folded_name from other_name where speaker_id = $1)`;

const ownName = `
  insert into other_name (speaker_id, name, folded_name, kind)
  select $1::bigint, d.name, d.folded_name, 'alias' from speaker d
  where d.id = $2::bigint and d.name not in (
    select name from speaker where id = $1 union all select name from other_name where speaker_id = $1)
  returning id`;

const freeWikidata = `
  select d.wikidata_id as "wikidataId" from speaker d, speaker s
  where d.id = $2 and s.id = $1 and d.wikidata_id is not null and s.wikidata_id is null`;
