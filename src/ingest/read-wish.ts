import { parseNodeId } from '../graphql/node-id.js';
import type { SpeakerInput } from './article-input.js';
import type { GivenWish } from './speaker-wish.js';
import type { EntityKind } from '../content/speakers/entity-kind.js';

/**
 * Whom a reference means: the first given of id, slug, wikidataId and name (semantics 43). Null
 * where it has none of them. A garbled id counts as an unknown one (semantics 88).
 */
export function readWish(
  given: SpeakerInput,
  kind: EntityKind | null,
  path: string,
): GivenWish | null {
  if (isGiven(given.id)) {
    const parsed = parseNodeId(given.id);
    const type = parsed?.type === 'Person' ? 'PERSON' : 'ORGANISATION';
    const isSpeaker = parsed?.type === 'Person' || parsed?.type === 'Organisation';
    const value = isSpeaker && (kind === null || kind === type) ? parsed.rowId : '0';
    return { from: 'pointer', by: 'id', value, kind: type, path };
  }
  for (const by of ['slug', 'wikidataId'] as const) {
    const value = given[by];
    if (isGiven(value)) return { from: 'pointer', by, value, kind: kind ?? 'PERSON', path };
  }
  const name = given.name?.normalize('NFC').trim() ?? '';
  return name === '' ? null : { from: 'name', kind: kind ?? 'PERSON', name };
}

/** Whether a client gave it: null says as little as nothing. */
export function isGiven(value: string | null | undefined): value is string {
  return value !== null && value !== undefined;
}
