import type { EntityManager } from 'typeorm';
import { resolveSpeakers } from '../content/speakers/find-speakers.js';
import type { ItemError } from './article-input.js';
import type { PreparedItem } from './import-item.js';
import { wishesOf, type PreparedArticle } from './prepared-article.js';

/**
 * What is wrong with the speakers that the items point at: each unknown id, slug or Wikidata id is
 * NOT_FOUND at its place (semantics 40, 88). Items without a fault are not in the answer.
 */
export async function checkPointers(
  manager: EntityManager,
  items: readonly { readonly item: PreparedItem; readonly prepared: PreparedArticle }[],
): Promise<Map<PreparedItem, ItemError[]>> {
  const pointers = items.flatMap(({ item, prepared }) =>
    wishesOf(prepared).flatMap((wish) => (wish.from === 'pointer' ? [{ ...wish, item }] : [])),
  );
  const ids = await resolveSpeakers(manager, pointers);
  const bad = new Map<PreparedItem, ItemError[]>();
  pointers.forEach(({ item, path, by, kind }, index) => {
    if (ids[index] != null) return;
    const what = kind === 'ORGANISATION' ? 'organisation' : 'person';
    const message = `There is no ${what} with this ${by}.`;
    bad.set(item, [...(bad.get(item) ?? []), { code: 'NOT_FOUND', path, message }]);
  });
  return bad;
}
