import type { EntityManager } from 'typeorm';
import { WhosaidError } from '../../base/errors.js';
import type { Viewer } from '../../base/viewer.js';
import { rowIdOf } from '../../graphql/node-id.js';
import { lockVersion } from '../history/lock-version.js';
import { loadQuoteState } from '../quotes/quote-state.js';
import { Quote } from '../quotes/quote.entity.js';
import { publishCorrection } from './publish-correction.js';
import type { RetractQuoteInput } from './quote-edit.input.js';
import type { QuoteEdit } from './record-quote-edit.js';
import { requireNote } from './require-note.js';

/**
 * Retracts a quote in public: it goes from every list and count, and still resolves by its id. The
 * places of the others stay (semantics 18, 52). One that an import retracted stays so for good.
 * Throws NOT_FOUND, VERSION_CONFLICT, or BAD_USER_INPUT when an editor has retracted it already.
 */
export async function retractQuote(
  manager: EntityManager,
  viewer: Viewer,
  input: RetractQuoteInput,
): Promise<QuoteEdit> {
  const note = requireNote(input.note);
  const rowId = rowIdOf('Quote', input.id);
  const quote = await lockVersion(manager, Quote, rowId, input.expectedVersion);
  if (quote.status === 'RETRACTED' && !quote.retractedByImport) {
    throw new WhosaidError('BAD_USER_INPUT', 'This quote is retracted already.', 'id');
  }
  const before = await loadQuoteState(manager, quote);
  await manager.update(Quote, quote.id, {
    status: 'RETRACTED',
    retractedByImport: false,
    version: quote.version + 1,
  });
  return publishCorrection(manager, viewer, before, { kind: 'RETRACTION', note, isPublic: true });
}
