import type { EntityManager } from 'typeorm';
import { decideRoles } from '../people/decide-roles.js';
import type { AttributionDraft, CandidateDraft, StoredAttribution } from './quote-draft.js';

/** An attribution with its frozen role and its rivals. */
export interface FrozenAttribution extends StoredAttribution {
  readonly candidates: readonly CandidateDraft[];
}

/** Attributions of one quote whose roles are to be frozen. */
export interface RolesOfQuote {
  readonly attributions: readonly AttributionDraft[];
  readonly saidAt: Date;
  /** Who said it until now: the same speaker under the same stated role keeps what was frozen. */
  readonly frozen: readonly StoredAttribution[];
}

/** The attributions of each quote with their roles on the day of speaking, in the same order. */
export async function freezeRoles(
  manager: EntityManager,
  quotes: readonly RolesOfQuote[],
): Promise<FrozenAttribution[][]> {
  const questions = quotes.flatMap(({ attributions, saidAt }) =>
    attributions.map((draft) => ({
      personId: draft.speakerKind === 'PERSON' ? draft.speakerId : null,
      statedRole: draft.statedRole,
      statedOffice: draft.statedOffice,
      statedOrganisationId: draft.statedOrganisationId,
      saidAt,
    })),
  );
  const roles = (await decideRoles(manager, questions, 'import')).values();
  return quotes.map(({ attributions, frozen }) =>
    attributions.map((draft) => {
      const decided = roles.next().value!;
      const before = frozen.find((one) => isSameStatement(one, draft));
      return { ...draft, ...(before ? roleOf(before) : decided) };
    }),
  );
}

function isSameStatement(stored: StoredAttribution, draft: AttributionDraft): boolean {
  return (
    stored.speakerId !== null &&
    stored.speakerId === draft.speakerId &&
    stored.roleText === draft.statedRole &&
    (draft.statedOrganisationId === null ||
      stored.roleOrganisationId === draft.statedOrganisationId)
  );
}

function roleOf({ roleText, roleBasis, roleOrganisationId, roleMembershipId }: StoredAttribution) {
  return { roleText, roleBasis, roleOrganisationId, roleMembershipId };
}
