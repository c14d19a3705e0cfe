import type { EntityManager } from 'typeorm';
import { fold } from '../../base/fold.js';
import {
  resolveSpeakers,
  type PersonKey,
  type SpeakerKeys,
  type SpeakerPointer,
} from '../../content/speakers/find-speakers.js';
import type { SpeakerWish } from '../speaker-wish.js';
import { Directory } from './directory.js';
import { aliasRowOf, filedNamesOf } from './organisation-names.js';
import { initialOf, lastWordOf } from './person-names.js';

/** A wish that names somebody. */
export type NamingWish = Exclude<SpeakerWish, { from: 'pointer' }>;

/** Row ids of those who hold an office that a text has without a name. */
export type Holders = ReadonlyMap<NamingWish, string>;

/** Everybody whom these wishes may mean: by name, by Wikidata id of the alias file, or by office. */
export async function loadDirectory(
  manager: EntityManager,
  wishes: readonly NamingWish[],
  holders: Holders,
): Promise<Directory> {
  const organisations = wishes.filter(({ kind }) => kind === 'ORGANISATION');
  const names = wishes.flatMap((wish) => {
    if (wish.from === 'name' || wish.kind === 'PERSON') {
      return wish.name === null ? [] : [fold(wish.name)];
    }
    return [wish.name, ...wish.acronyms].flatMap(filedNamesOf);
  });
  const wikidata = organisations.flatMap(({ from, name }): SpeakerPointer[] => {
    const id = from === 'text' ? aliasRowOf(name ?? '')?.wikidataId : null;
    return id ? [{ by: 'wikidataId', value: id, kind: 'ORGANISATION' }] : [];
  });
  const known = await resolveSpeakers(manager, wikidata);
  const keys: SpeakerKeys = {
    ids: [...new Set([...holders.values(), ...known.filter((id) => id !== null)])],
    people: keysOfPeople(wishes),
    names: distinct(names),
  };
  const directory = await Directory.load(
    manager,
    keys,
    wishes.some(({ from, kind }) => from === 'text' && kind === 'PERSON'),
  );
  wikidata.forEach(({ value }, index) => directory.addWikidataId(value, known[index] ?? null));
  return directory;
}

function keysOfPeople(wishes: readonly NamingWish[]): PersonKey[] {
  const keys = new Map<string, PersonKey>();
  for (const { from, kind, name } of wishes) {
    if (from !== 'text' || kind !== 'PERSON' || name === null) continue;
    const initial = initialOf(name);
    const straight = lastWordOf(name);
    for (const lastWord of new Set([straight, straight.replaceAll("'", '’')])) {
      keys.set(`${initial} ${lastWord}`, { lastWord, initial });
    }
  }
  return [...keys.values()];
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
