import type { EntityManager } from 'typeorm';
import type { KnownName } from './find-mentions.js';

/**
 * Names and other names of everybody whose key (content/articles/name-keys.ts) is among these, and all
 * that begin with a small letter, which are few.
 */
export async function loadNames(
  manager: EntityManager,
  keys: readonly string[],
): Promise<KnownName[]> {
  return manager.query<KnownName[]>(selection, [keys]);
}

const selection = `
  select name, id as "speakerId" from speaker
    where name_key(name) = any($1) and merged_into_id is null
  union
  select o.name, o.speaker_id from other_name o join speaker s on s.id = o.speaker_id
    where name_key(o.name) = any($1) and s.merged_into_id is null
  union
  select name, id from speaker where name ~ '^[a-z]' and merged_into_id is null
  union
  select o.name, o.speaker_id from other_name o join speaker s on s.id = o.speaker_id
    where o.name ~ '^[a-z]' and s.merged_into_id is null`;
