import type { EntityManager } from 'typeorm';
import { WhosaidError } from '../../base/errors.js';
import type { LockedSpeaker } from '../speakers/lock-speakers.js';
import { requireSpeakers, type SpeakerReference } from '../speakers/require-speakers.js';
import type { AttributionInput, QuotePatch } from './quote-edit.input.js';

/**
 * Everybody whom a patch names, by the ids that it uses. Throws NOT_FOUND at the path of one who is
 * not there, BAD_USER_INPUT when it gives the speaker in two ways.
 */
export async function requirePatchSpeakers(
  manager: EntityManager,
  patch: QuotePatch,
): Promise<Map<string, LockedSpeaker>> {
  if (patch.speakerId !== undefined && patch.attributions) {
    throw new WhosaidError(
      'BAD_USER_INPUT',
      'Give speakerId or attributions, not both.',
      'patch.speakerId',
    );
  }
  const references = namedSpeakers(patch.attributions ?? [], 'patch.attributions');
  if (typeof patch.speakerId === 'string')
    references.push({ id: patch.speakerId, path: 'patch.speakerId' });
  if (typeof patch.spokespersonId === 'string') {
    references.push({
      id: patch.spokespersonId,
      kind: 'PERSON',
      path: 'patch.spokespersonId',
    });
  }
  return requireSpeakers(manager, references);
}

/** Those that attributions name, with the path of each below `path`. */
export function namedSpeakers(
  attributions: readonly AttributionInput[],
  path: string,
): SpeakerReference[] {
  return attributions.flatMap(({ speakerId }, index) =>
    typeof speakerId === 'string' ? [{ id: speakerId, path: `${path}.${index}.speakerId` }] : [],
  );
}
