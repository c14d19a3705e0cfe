import type { EntityManager } from 'typeorm';
import { WhosaidError } from '../../base/errors.js';
import { decideRoles } from '../people/decide-roles.js';
import { Attribution } from '../quotes/attribution.entity.js';
import type { LockedSpeaker } from '../speakers/lock-speakers.js';
import type { AttributionInput } from './quote-edit.input.js';

/** An attribution before its role is decided. */
export interface WantedAttribution {
  readonly speaker: LockedSpeaker | null;
  /** Of those who have no name of their own. */
  readonly speakerKind: Attribution['speakerKind'];
  readonly text: string | null;
  readonly spanStart: number | null;
  readonly spanEnd: number | null;
  readonly statedRole: string | null;
}

/**
 * The attributions that an editor wants. What is omitted stays as it was at the same place of
 * `before`. Throws BAD_USER_INPUT below `path` for none at all, and for a kind that does not fit.
 */
export function wantedAttributions(
  inputs: readonly AttributionInput[],
  before: readonly Attribution[],
  speakers: ReadonlyMap<string, LockedSpeaker>,
  path: string,
): WantedAttribution[] {
  if (inputs.length === 0) {
    throw new WhosaidError('BAD_USER_INPUT', 'A quote has one attribution at least.', path);
  }
  return inputs.map((input, index) => {
    const old = before[index];
    const speaker = typeof input.speakerId === 'string' ? speakers.get(input.speakerId)! : null;
    const speakerKind = speaker?.kind ?? input.speakerKind ?? 'UNRESOLVED';
    if (input.speakerKind && input.speakerKind !== speakerKind) {
      throw misfit(`${path}.${index}.speakerKind`, 'The speaker is of another kind.');
    }
    if (!speaker && (speakerKind === 'PERSON' || speakerKind === 'ORGANISATION')) {
      throw misfit(`${path}.${index}.speakerId`, `A ${speakerKind} is given by speakerId.`);
    }
    const text = input.text === undefined ? (old?.text ?? null) : input.text;
    const isSameText = old?.text === text;
    return {
      speaker,
      speakerKind,
      text,
      spanStart: isSameText ? old.spanStart : null,
      spanEnd: isSameText ? old.spanEnd : null,
      statedRole: input.statedRole === undefined ? (old?.roleText ?? null) : input.statedRole,
    };
  });
}

/**
 * Gives a quote these attributions instead of those it had, with the roles of that day. They carry
 * no confidence, reason or candidates: an editor decided.
 */
export async function writeAttributions(
  manager: EntityManager,
  quoteId: string,
  wanted: readonly WantedAttribution[],
  saidAt: Date,
  decidedBy: 'import' | 'editor',
): Promise<void> {
  const roles = await decideRoles(
    manager,
    wanted.map(({ speaker, statedRole }) => ({
      personId: speaker?.kind === 'PERSON' ? speaker.id : null,
      statedRole,
      saidAt,
    })),
    decidedBy,
  );
  await manager.delete(Attribution, { quoteId });
  await manager.insert(
    Attribution,
    wanted.map(({ speaker, speakerKind, text, spanStart, spanEnd }, index) => ({
      quoteId,
      ordinal: index + 1,
      speakerKind,
      speakerId: speaker?.id ?? null,
      text,
      spanStart,
      spanEnd,
      ...roles[index],
    })),
  );
}

function misfit(path: string, message: string): WhosaidError {
  return new WhosaidError('BAD_USER_INPUT', message, path);
}
