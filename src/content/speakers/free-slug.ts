import type { EntityManager } from 'typeorm';
import { slugOf } from '../../base/fold.js';

/**
 * The first slug of a name that nobody of this kind has or had: jane-roe, jane-roe-2 (semantics
 * 48). It stays free for this transaction: whoever else wants the same one waits for its end.
 */
export async function freeSlug(
  manager: EntityManager,
  kind: 'PERSON' | 'ORGANISATION',
  name: string,
): Promise<string> {
  const fallback = kind.toLowerCase();
  const first = slugOf(name, fallback);
  const stem = slugOf(name, '') === '-1' ? fallback : first;
  await manager.query('select pg_advisory_xact_lock(hashtext($1))', [`slug ${kind} ${stem}`]);
  const [free] = await manager.query<{ slug: string }[]>(probing, [kind, first, stem]);
  return free!.slug;
}

const probing = `
  with recursive tried (n, slug) as (
    select 1, $2::text
    union all
    select n + 1, $3::text || '-' || (n + 1) from tried
    where exists (select from speaker_slug s where s.kind = $1 and s.slug = tried.slug)
  )
  select slug from tried order by n desc limit 1`;
