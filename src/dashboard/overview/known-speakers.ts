import { Ask, Asked } from '../ask.js';
import { FilterVariable } from '../url/filter-variable.js';
import { speakerName } from '../url/speaker-names.js';
import { Known, knownOperation } from './overview-operations.js';

/** What is known of an id. */
export type KnownById = ReadonlyMap<string, NonNullable<Known['nodes'][number]>>;

/** What is known of speakers and outlets, and the operation that told it, where one was needed. */
export interface KnownSpeakers {
  readonly byId: KnownById;
  readonly asked: readonly Asked[];
}

/** How a URL names a speaker of whom an id is known. */
export function nameOf(id: string, known: KnownById): string {
  const node = known.get(id);
  return node === undefined ? id : speakerName(node.__typename, node.slug);
}

/** Asks what is known of up to a hundred speakers and outlets, with the last quote within a filter. */
export async function askKnown(
  wanted: readonly string[],
  filter: FilterVariable,
  ask: Ask,
): Promise<KnownSpeakers> {
  const ids = [...new Set(wanted)].filter((id) => id !== '_other').slice(0, 100);
  if (ids.length === 0) return { byId: new Map(), asked: [] };
  const answer = await ask(knownOperation, { ids, filter });
  const found = answer.data?.nodes ?? [];
  const byId = new Map(found.flatMap((node) => (node === null ? [] : [[node.id, node] as const])));
  return { byId, asked: [answer] };
}
