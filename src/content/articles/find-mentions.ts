import { CodePointIndex } from '../../base/code-points.js';
import { isSmall, isWholeWords, nameKey, placesOfNames } from './name-keys.js';

/** A name and whose it is. */
export interface KnownName {
  readonly name: string;
  readonly speakerId: string;
}

/** A place in a text that names somebody; code points, end exclusive. */
export interface FoundMention {
  readonly speakerId: string;
  readonly surfaceForm: string;
  readonly start: number;
  readonly end: number;
}

/** Names to look for; a name of two speakers is left out. */
export interface NameIndex {
  readonly byKey: ReadonlyMap<string, readonly KnownName[]>;
  /** Whether one of them begins with a small letter. */
  readonly hasSmall: boolean;
}

/** Prepares names for findMentions. */
export function indexNames(names: readonly KnownName[]): NameIndex {
  const owners = new Map<string, string | null>();
  for (const { name, speakerId } of names) {
    const owner = owners.get(name);
    owners.set(name, owner === undefined || owner === speakerId ? speakerId : null);
  }
  const index = new Map<string, KnownName[]>();
  for (const [name, speakerId] of owners) {
    if (speakerId === null) continue;
    const key = nameKey(name);
    const filed = index.get(key);
    if (filed) filed.push({ name, speakerId });
    else index.set(key, [{ name, speakerId }]);
  }
  return { byKey: index, hasSmall: names.some(({ name }) => isSmall(name)) };
}

/**
 * Every whole-word, case-sensitive occurrence of a known name, the longest first, without overlaps,
 * in the order of the text (semantics 46).
 */
export function findMentions(text: string, names: NameIndex): FoundMention[] {
  if (names.byKey.size === 0) return [];
  const hits: (KnownName & { at: number })[] = [];
  for (const { at, keys } of placesOfNames(text, names.hasSmall)) {
    for (const key of keys) {
      for (const known of names.byKey.get(key) ?? []) {
        const isThere = text.startsWith(known.name, at);
        if (isThere && isWholeWords(text, at, at + known.name.length)) hits.push({ ...known, at });
      }
    }
  }
  return withoutOverlaps(text, hits);
}

function withoutOverlaps(text: string, hits: (KnownName & { at: number })[]): FoundMention[] {
  hits.sort((a, b) => b.name.length - a.name.length || a.at - b.at);
  const isTaken = new Uint8Array(text.length);
  // whatever was taken before is no shorter, so that it would cover one of the two ends
  const chosen = hits.filter(({ at, name }) => {
    const end = at + name.length;
    if (isTaken[at] === 1 || isTaken[end - 1] === 1) return false;
    isTaken.fill(1, at, end);
    return true;
  });
  const index = new CodePointIndex(text);
  return chosen
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, name, speakerId }) => ({
      speakerId,
      surfaceForm: name,
      start: index.fromUnits(at),
      end: index.fromUnits(at + name.length),
    }));
}
