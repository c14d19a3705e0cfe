import type { EntityManager } from 'typeorm';
import { WhosaidError } from '../../base/errors.js';
import { parseNodeId } from '../../graphql/node-id.js';
import { lockSpeakers, type LockedSpeaker } from './lock-speakers.js';
import type { EntityKind } from './entity-kind.js';

/** An id in an input that must name a person, an organisation or either. */
export interface SpeakerReference {
  readonly id: string;
  readonly kind?: EntityKind;
  /** Where the id stands in the input. */
  readonly path: string;
}

/**
 * The people and organisations that an input names, by its ids, locked against being merged away
 * (see lockSpeakers). Throws NOT_FOUND at the path of one that is garbled, unknown or of another
 * kind.
 */
export async function requireSpeakers(
  manager: EntityManager,
  references: readonly SpeakerReference[],
): Promise<Map<string, LockedSpeaker>> {
  const asked = references.map((reference) => ({ ...reference, rowId: speakerRowId(reference) }));
  const locked = await lockSpeakers(
    manager,
    asked.map(({ rowId }) => rowId).filter((rowId) => rowId !== null),
  );
  const required = new Map<string, LockedSpeaker>();
  for (const { id, rowId, path } of asked) {
    const speaker = rowId === null ? undefined : locked.get(rowId);
    if (!speaker || parseNodeId(id)?.type.toUpperCase() !== speaker.kind) {
      throw new WhosaidError('NOT_FOUND', 'No such person or organisation has this id.', path);
    }
    required.set(id, speaker);
  }
  return required;
}

/** One of them: see requireSpeakers. */
export async function requireSpeaker(
  manager: EntityManager,
  reference: SpeakerReference,
): Promise<LockedSpeaker> {
  return (await requireSpeakers(manager, [reference])).get(reference.id)!;
}

function speakerRowId({ id, kind }: SpeakerReference): string | null {
  const parsed = parseNodeId(id);
  if (parsed?.type !== 'Person' && parsed?.type !== 'Organisation') return null;
  return kind === undefined || parsed.type.toUpperCase() === kind ? parsed.rowId : null;
}
