import type { EntityManager } from 'typeorm';
import { WhosaidError } from '../../base/errors.js';
import type { Viewer } from '../../base/viewer.js';
import { rowIdOf } from '../../graphql/node-id.js';
import { lockVersion } from '../history/lock-version.js';
import { loadQuoteState } from '../quotes/quote-state.js';
import { Quote } from '../quotes/quote.entity.js';
import { lastPosition, renumberQuotes } from '../quotes/renumber-quotes.js';
import { lockArticleOfQuote } from './lock-article.js';
import { publishCorrection } from './publish-correction.js';
import type { RetractQuoteInput } from './quote-edit.input.js';
import type { QuoteEdit } from './record-quote-edit.js';
import { requireNote } from './require-note.js';

/**
 * Undoes a retraction, with a public correction: the quote has the status it had before it, or
 * CORRECTED if it was corrected meanwhile, and stands in its place again (semantics 84). Throws
 * NOT_FOUND, VERSION_CONFLICT, or BAD_USER_INPUT when it is not retracted.
 */
export async function restoreQuote(
  manager: EntityManager,
  viewer: Viewer,
  input: RetractQuoteInput,
): Promise<QuoteEdit> {
  const note = requireNote(input.note);
  const rowId = rowIdOf('Quote', input.id);
  const article = await lockArticleOfQuote(manager, rowId);
  const quote = await lockVersion(manager, Quote, rowId, input.expectedVersion);
  if (quote.status !== 'RETRACTED') {
    throw new WhosaidError('BAD_USER_INPUT', 'This quote is not retracted.', 'id');
  }
  const before = await loadQuoteState(manager, quote);
  await manager.update(Quote, quote.id, {
    status: await statusBefore(manager, quote.id),
    retractedByImport: false,
    position: (await lastPosition(manager, article.id)) + 1,
    version: quote.version + 1,
  });
  await renumberQuotes(manager, article.id);
  return publishCorrection(manager, viewer, before, {
    kind: 'CLARIFICATION',
    note,
    isPublic: true,
  });
}

async function statusBefore(
  manager: EntityManager,
  quoteId: string,
): Promise<'ACTIVE' | 'CORRECTED'> {
  const [retraction] = await manager.query<{ before: string; wasCorrected: boolean }[]>(
    `select change ->> 'before' as before, exists (
       select from correction c where c.quote_id = r.entity_id and c.quote_version > r.version
         and c.kind <> 'RETRACTION') as "wasCorrected"
     from revision r, jsonb_array_elements(r.changes) change
     where r.entity_type = 'Quote' and r.entity_id = $1
       and change ->> 'field' = 'status' and change ->> 'after' = 'RETRACTED'
     order by r.version desc limit 1`,
    [quoteId],
  );
  return retraction?.before === 'CORRECTED' || retraction?.wasCorrected ? 'CORRECTED' : 'ACTIVE';
}
