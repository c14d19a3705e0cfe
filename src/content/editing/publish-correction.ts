import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../base/viewer.js';
import { Correction } from '../quotes/correction.entity.js';
import type { QuoteState } from '../quotes/quote-state.js';
import { recordQuoteEdit, type QuoteEdit } from './record-quote-edit.js';

/** What was wrong with a quote, and what is told of it. */
export interface Correcting {
  readonly kind: Correction['kind'];
  readonly note: string;
  /** False: note and correction are for editors only. */
  readonly isPublic: boolean;
}

/**
 * Records an edit of a quote, whose rows are written already with the next version, and stores the
 * correction that tells of it. The event is written by the database.
 */
export async function publishCorrection(
  manager: EntityManager,
  viewer: Viewer,
  before: QuoteState,
  { kind, note, isPublic }: Correcting,
): Promise<QuoteEdit> {
  const { id, version } = before.quote;
  const changes = await recordQuoteEdit(manager, viewer, id, before, { note, isPublic });
  const { identifiers } = await manager.insert(Correction, {
    quoteId: id,
    quoteVersion: version + 1,
    kind,
    note,
    publishedAt: isPublic ? () => 'now()' : null,
  });
  return { quoteId: id, correctionId: (identifiers[0] as { id: string }).id, changes };
}
