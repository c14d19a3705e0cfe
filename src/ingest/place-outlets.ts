import type { EntityManager } from 'typeorm';
import type { Actor } from '../content/history/actor-of.js';
import { visibleFromOf } from '../content/articles/save-articles.js';
import type { ItemError } from './article-input.js';
import { findOutlets } from './find-outlets.js';
import type { PreparedItem } from './import-item.js';
import { linkSpeakers } from './link-speakers.js';
import type { OrganisationWish } from './speaker-wish.js';

/** The row id of each item's outlet, made where the item may make it, or what is wrong with it. */
export async function placeOutlets(
  manager: EntityManager,
  actor: Actor,
  items: readonly PreparedItem[],
): Promise<Map<PreparedItem, string | ItemError>> {
  const found = await findOutlets(manager, items);
  const missing = items.flatMap((item) => {
    const { outlet, status, embargoUntil } = item.article;
    if (found.get(item) !== null || outlet.from !== 'name') return [];
    const wish: OrganisationWish = {
      from: 'text',
      kind: 'ORGANISATION',
      name: outlet.name,
      acronyms: [],
      classification: 'news outlet',
    };
    const visibleFrom = visibleFromOf(status ?? 'PUBLISHED', embargoUntil);
    return [{ item, wish, visibleFrom, wishes: [wish] }];
  });
  const links = await linkSpeakers(manager, actor, missing);
  const placed = new Map<PreparedItem, string | ItemError>();
  for (const item of items) {
    const outlet = found.get(item);
    if (outlet) placed.set(item, outlet);
  }
  for (const { item, wish } of missing) placed.set(item, links.get(wish)!.speakerId!);
  return placed;
}
