import type { EntityManager } from 'typeorm';
import { freeSlugs, type SlugSeeker } from './free-slugs.js';

/** The slug of one: see freeSlugs. */
export async function freeSlug(
  manager: EntityManager,
  kind: SlugSeeker['kind'],
  name: string,
): Promise<string> {
  const [slug] = await freeSlugs(manager, [{ kind, name }]);
  return slug!;
}
