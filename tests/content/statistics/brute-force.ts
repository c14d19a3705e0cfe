import { fold } from '../../../src/base/fold.js';
import type { Body, Saying, Story, World } from '../lists/oracle/world.js';

/** Rows grouped by a key, in the order in which the keys came up. */
export function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** How many different values there are. */
export function distinct(values: readonly unknown[]): number {
  return new Set(values).size;
}

/** Words: runs of characters other than space. */
export function wordsOf(sayings: readonly Saying[]): number {
  return sayings.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);
}

/** The UTC day of speaking. */
export function dayOfSpeaking({ saidAt, story }: Saying): string {
  return (saidAt ?? story.publishedAt).slice(0, 10);
}

/** Whether a body is another or stands below it on a day. */
export function isUnder(
  world: World,
  body: Body | null,
  above: Body,
  day: string,
  deep: boolean,
): boolean {
  if (body === null) return false;
  if (body === above) return true;
  if (!deep) return false;
  return world.links.some(
    ({ child, parent, from, to }) =>
      child === body &&
      (from === null || from <= day) &&
      (to === null || day <= to) &&
      isUnder(world, parent, above, day, deep),
  );
}

/** A value of a facet as clients see it. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
}

const named = (body: Body | null): FacetValue[] =>
  body ? [{ value: body.id, label: body.name }] : [];
const plain = (value: string): FacetValue[] => [{ value, label: value }];

/** The values that a quote has of each facet (semantics 60, 77). */
export const facetValues: Readonly<Record<string, (saying: Saying) => readonly FacetValue[]>> = {
  SPEAKER: ({ said }) => said.flatMap(({ speaker }) => named(speaker)),
  SPEAKER_KIND: ({ said }) => [...new Set(said.map(({ kind }) => kind))].flatMap(plain),
  AFFILIATION: ({ said }) => [...new Set(said.map(({ office }) => office))].flatMap(named),
  OUTLET: ({ story }) => named(story.outlet),
  MONTH: ({ story }) => plain(story.publishedAt.slice(0, 7)),
  KIND: ({ kind }) => plain(kind),
  MEDIUM: ({ medium }) => plain(medium),
  LANGUAGE: ({ language }) => plain(language),
  STATUS: ({ status }) => plain(status),
};

/** Values with their quotes: most frequent first, then by folded label, then by value (semantics 60). */
export function bucketsOf(
  facet: string,
  sayings: readonly Saying[],
): readonly (FacetValue & { readonly sayings: readonly Saying[] })[] {
  const found = new Map<string, FacetValue & { sayings: Saying[] }>();
  for (const saying of sayings) {
    for (const given of facetValues[facet]!(saying)) {
      const bucket = found.get(given.value) ?? { ...given, sayings: [] };
      bucket.sayings.push(saying);
      found.set(given.value, bucket);
    }
  }
  return [...found.values()].toSorted(
    (a, b) =>
      b.sayings.length - a.sayings.length ||
      compare(fold(a.label), fold(b.label)) ||
      compare(a.value, b.value),
  );
}

/** By code point. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Names as lists sort them (semantics 10). */
export function byName(a: Body, b: Body): number {
  return (
    compare(fold(a.name), fold(b.name)) ||
    compare(a.name, b.name) ||
    Number(a.rowId) - Number(b.rowId)
  );
}

/** Articles of the same text once, the earliest (semantics 63). */
export function withoutReprints(stories: readonly Story[]): readonly Story[] {
  const row = ({ id }: Story): number => Number(id.split('_')[1]);
  const sorted = stories.toSorted(
    (a, b) => compare(a.publishedAt, b.publishedAt) || row(a) - row(b),
  );
  return [...grouped(sorted, ({ plainText }) => plainText).values()].map(([first]) => first!);
}
