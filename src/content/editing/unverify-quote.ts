import type { EntityManager } from 'typeorm';
import { WhosaidError } from '../../base/errors.js';
import type { Viewer } from '../../base/viewer.js';
import { rowIdOf } from '../../graphql/node-id.js';
import { lockVersion } from '../history/lock-version.js';
import { loadQuoteState } from '../quotes/quote-state.js';
import { Quote } from '../quotes/quote.entity.js';
import type { VerifyQuoteInput } from './quote-edit.input.js';
import { recordQuoteEdit, type QuoteEdit } from './record-quote-edit.js';

/**
 * Takes back that somebody vouches for a quote; neither status nor words change, and the note is
 * for editors. Throws NOT_FOUND, VERSION_CONFLICT, or BAD_USER_INPUT when nobody vouches for it.
 */
export async function unverifyQuote(
  manager: EntityManager,
  viewer: Viewer,
  input: VerifyQuoteInput,
): Promise<QuoteEdit> {
  const rowId = rowIdOf('Quote', input.id);
  const quote = await lockVersion(manager, Quote, rowId, input.expectedVersion);
  const before = await loadQuoteState(manager, quote);
  if (quote.verifiedAt === null) {
    throw new WhosaidError('BAD_USER_INPUT', 'This quote is not verified.', 'id');
  }
  await manager.update(Quote, quote.id, {
    verifiedAt: null,
    verifiedByName: null,
    verifiedByKind: null,
    version: quote.version + 1,
  });
  const note = input.note?.trim() || null;
  const changes = await recordQuoteEdit(manager, viewer, quote.id, before, {
    note,
    isPublic: false,
  });
  return { quoteId: quote.id, correctionId: null, changes };
}
