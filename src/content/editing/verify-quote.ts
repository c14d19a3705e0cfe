import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../base/viewer.js';
import { rowIdOf } from '../../graphql/node-id.js';
import { lockVersion } from '../history/lock-version.js';
import { loadQuoteState } from '../quotes/quote-state.js';
import { Quote } from '../quotes/quote.entity.js';
import type { VerifyQuoteInput } from './quote-edit.input.js';
import { recordQuoteEdit, verification, type QuoteEdit } from './record-quote-edit.js';

/**
 * Marks a quote as verified by this editor; neither status nor words change, and the note is for
 * editors (semantics 19, 52). Throws NOT_FOUND or VERSION_CONFLICT.
 */
export async function verifyQuote(
  manager: EntityManager,
  viewer: Viewer,
  input: VerifyQuoteInput,
): Promise<QuoteEdit> {
  const rowId = rowIdOf('Quote', input.id);
  const quote = await lockVersion(manager, Quote, rowId, input.expectedVersion);
  const before = await loadQuoteState(manager, quote);
  await manager.update(Quote, quote.id, { ...verification(viewer), version: quote.version + 1 });
  const note = input.note?.trim() || null;
  const changes = await recordQuoteEdit(manager, viewer, quote.id, before, {
    note,
    isPublic: false,
  });
  return { quoteId: quote.id, correctionId: null, changes };
}
