import type { EntityManager } from 'typeorm';
import { fold } from '../base/fold.js';
import { findSpeakers, resolveSpeakers } from '../content/speakers/find-speakers.js';
import { filedNamesOf } from './linking/organisation-names.js';
import type { ItemError } from './article-input.js';
import type { ImportItem } from './import-item.js';

/** The row id of each item's outlet; null where it is still to be made, an error where it may not. */
export type Outlets = ReadonlyMap<ImportItem, string | ItemError | null>;

/**
 * Looks up the outlets by id, slug or name. An import never makes one: what is not there is
 * NOT_FOUND (semantics 40, 81), and so is a name that several bear.
 */
export async function findOutlets(
  manager: EntityManager,
  items: readonly ImportItem[],
): Promise<Outlets> {
  const pointers = items.flatMap(({ article: { outlet } }) =>
    outlet.from === 'pointer' ? [{ ...outlet, kind: 'ORGANISATION' as const }] : [],
  );
  const pointed = (await resolveSpeakers(manager, pointers)).values();
  const named = items.flatMap(({ article: { outlet }, makesOutlet }) => {
    if (outlet.from !== 'name') return [];
    return makesOutlet ? filedNamesOf(outlet.name) : [fold(outlet.name)];
  });
  const keys = { ids: [], people: [], names: [...new Set(named)] };
  const known = (await findSpeakers(manager, keys)).filter(({ kind }) => kind === 'ORGANISATION');
  return new Map(
    items.map((item) => {
      const { outlet } = item.article;
      const path = `articles.${item.index}.outlet`;
      if (outlet.from === 'pointer') return [item, pointed.next().value ?? missing(path)];
      const wanted = outlet.name.toLowerCase();
      const isMeant = (name: string) =>
        item.makesOutlet
          ? filedNamesOf(outlet.name).includes(fold(name))
          : name.toLowerCase() === wanted;
      const [first, ...others] = known.filter(({ name, otherNames }) =>
        [name, ...otherNames].some(isMeant),
      );
      if (item.makesOutlet) return [item, first?.id ?? null];
      return [item, first === undefined || others.length > 0 ? missing(path) : first.id];
    }),
  );
}

function missing(path: string): ItemError {
  return {
    code: 'NOT_FOUND',
    path,
    message:
      'No organisation, or more than one, goes by this. Outlets are not made by imports: save the organisation first, or name it by id or slug.',
  };
}
