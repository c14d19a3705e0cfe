import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../base/viewer.js';
import { actorOf } from '../history/actor-of.js';
import { changedFields, type FieldChange } from '../history/changed-fields.js';
import { recordRevision } from '../history/record-revision.js';
import { loadQuoteState, pictureOfState, type QuoteState } from '../quotes/quote-state.js';
import { Quote } from '../quotes/quote.entity.js';

/** What an edit of a quote did. */
export interface QuoteEdit {
  readonly quoteId: string;
  readonly correctionId: string | null;
  readonly changes: readonly FieldChange[];
}

/** Why a quote changed, and who may read it. */
export interface Reason {
  readonly note: string | null;
  readonly isPublic: boolean;
}

/**
 * Records what became of a quote whose rows are written already; `before` is null for a new one.
 * Answers the fields that differ.
 */
export async function recordQuoteEdit(
  manager: EntityManager,
  viewer: Viewer,
  quoteId: string,
  before: QuoteState | null,
  reason: Reason,
): Promise<FieldChange[]> {
  const quote = await manager.findOneByOrFail(Quote, { id: quoteId });
  const after = pictureOfState(await loadQuoteState(manager, quote));
  const changes = changedFields(before && pictureOfState(before), after);
  await recordRevision(manager, {
    entityType: 'Quote',
    entityId: quoteId,
    version: quote.version,
    actor: actorOf(viewer),
    reason: reason.note,
    reasonPublic: reason.isPublic,
    changes,
  });
  return changes;
}

/** The columns that say that this editor vouches for a quote from now on, by the database's clock. */
export function verification(viewer: Viewer): {
  verifiedAt: () => string;
  verifiedByName: string;
  verifiedByKind: string;
} {
  const { name, kind } = actorOf(viewer);
  return { verifiedAt: () => 'now()', verifiedByName: name, verifiedByKind: kind };
}
