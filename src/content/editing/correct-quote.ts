import type { EntityManager } from 'typeorm';
import { WhosaidError } from '../../base/errors.js';
import type { Viewer } from '../../base/viewer.js';
import { rowIdOf } from '../../graphql/node-id.js';
import { lockVersion } from '../history/lock-version.js';
import { loadQuoteState, type QuoteState } from '../quotes/quote-state.js';
import { Quote } from '../quotes/quote.entity.js';
import { renumberQuotes } from '../quotes/renumber-quotes.js';
import type { LockedSpeaker } from '../speakers/lock-speakers.js';
import { lockArticleOfQuote } from './lock-article.js';
import { placeWords, writeSpans, type PlacedWords } from './place-words.js';
import { publishCorrection } from './publish-correction.js';
import { verification, type QuoteEdit } from './record-quote-edit.js';
import { requireNote } from './require-note.js';
import { requirePatchSpeakers } from './patch-speakers.js';
import type { CorrectQuoteInput, QuotePatch } from './quote-edit.input.js';
import { revealLinked } from './reveal-linked.js';
import {
  wantedAttributions,
  writeAttributions,
  type WantedAttribution,
} from './write-attributions.js';

/**
 * Corrects a quote and says so (semantics 33, 52, 84). Nothing that was there is lost: the record
 * keeps both sides. Throws NOT_FOUND, VERSION_CONFLICT, BAD_USER_INPUT, QUOTE_NOT_IN_TEXT or
 * SPAN_MISMATCH with the path of the input.
 */
export async function correctQuote(
  manager: EntityManager,
  viewer: Viewer,
  input: Omit<CorrectQuoteInput, 'dryRun'>,
): Promise<QuoteEdit> {
  const { patch } = input;
  const note = requireNote(input.note);
  if (input.kind === 'RETRACTION') {
    throw new WhosaidError('BAD_USER_INPUT', 'Retract it by retractQuote.', 'kind');
  }
  const speakers = await requirePatchSpeakers(manager, patch);
  const rowId = rowIdOf('Quote', input.id);
  const article = await lockArticleOfQuote(manager, rowId);
  const quote = await lockVersion(manager, Quote, rowId, input.expectedVersion);
  if (input.kind !== 'CLARIFICATION') requireChange(patch);
  const before = await loadQuoteState(manager, quote);
  const words = await placeWords(manager, before, article, patch);
  const wanted = patchedAttributions(before, patch, speakers);

  await writePatch(manager, viewer, before, patch, { words, wanted, speakers });
  return publishCorrection(manager, viewer, before, {
    kind: input.kind,
    note,
    isPublic: input.public,
  });
}

/** Only a clarification may be a note alone: the others mark the quote as wrong in public. */
function requireChange({
  addressee,
  spokespersonId,
  saidAt,
  speakerId,
  ...rest
}: QuotePatch): void {
  const clears = [addressee, spokespersonId, saidAt, speakerId].some((to) => to !== undefined);
  if (clears || Object.values(rest).some((to) => to !== undefined && to !== null)) return;
  throw new WhosaidError(
    'BAD_USER_INPUT',
    'The patch changes nothing. Say what is to change.',
    'patch',
  );
}

interface ResolvedPatch {
  readonly words: PlacedWords | null;
  readonly wanted: readonly WantedAttribution[] | null;
  readonly speakers: ReadonlyMap<string, LockedSpeaker>;
}

async function writePatch(
  manager: EntityManager,
  viewer: Viewer,
  { quote }: QuoteState,
  patch: QuotePatch,
  { words, wanted, speakers }: ResolvedPatch,
): Promise<void> {
  await manager.update(Quote, quote.id, {
    ...plainColumns(patch, speakers),
    ...(words && { text: words.text, articleVersion: words.articleVersion }),
    ...(words && !words.isSameText && { cueStart: null, cueEnd: null }),
    ...((words ?? wanted) && { confidence: null, ...verification(viewer) }),
    status: quote.status === 'RETRACTED' ? 'RETRACTED' : 'CORRECTED',
    version: quote.version + 1,
  });
  if (words) await writeSpans(manager, quote.id, words.spans);
  if (wanted) {
    const saidAt = (patch.saidAt === undefined ? quote.saidAt : patch.saidAt) ?? quote.publishedAt;
    await writeAttributions(manager, quote.id, wanted, saidAt, 'editor');
  } else if (words) {
    await forgetReasons(manager, quote.id, words);
  }
  if (words && quote.status !== 'RETRACTED') await renumberQuotes(manager, quote.articleId);
  await revealLinked(manager, quote.id);
}

function plainColumns(
  patch: QuotePatch,
  speakers: ReadonlyMap<string, LockedSpeaker>,
): Partial<Quote> {
  const { kind, medium, addressee, spokespersonId, saidAt } = patch;
  return {
    ...(kind && { kind }),
    ...(medium && { medium }),
    ...(addressee !== undefined && { addressee }),
    ...(saidAt !== undefined && { saidAt }),
    ...(spokespersonId !== undefined && {
      spokespersonId: spokespersonId === null ? null : speakers.get(spokespersonId)!.id,
    }),
  };
}

function patchedAttributions(
  before: QuoteState,
  patch: QuotePatch,
  speakers: ReadonlyMap<string, LockedSpeaker>,
): WantedAttribution[] | null {
  if (patch.attributions) {
    return wantedAttributions(
      patch.attributions,
      before.attributions,
      speakers,
      'patch.attributions',
    );
  }
  if (patch.speakerId === undefined) return null;
  const { speakerId } = patch;
  return wantedAttributions([{ speakerId }], before.attributions, speakers, 'patch.speakerId');
}

/** An editor moved the words: what a rule thought of the speaker counts no more. */
async function forgetReasons(
  manager: EntityManager,
  quoteId: string,
  { isSameText }: PlacedWords,
): Promise<void> {
  await manager.query(
    `update attribution set confidence = null, reason = null,
       span_start = case when $2 then span_start end, span_end = case when $2 then span_end end
     where quote_id = $1`,
    [quoteId, isSameText],
  );
  await manager.query('delete from attribution_candidate where quote_id = $1', [quoteId]);
}
