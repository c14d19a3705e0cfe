import type { EntityManager } from 'typeorm';
import { CodePointIndex } from '../../base/code-points.js';
import { WhosaidError } from '../../base/errors.js';
import type { Viewer } from '../../base/viewer.js';
import { rowIdOf } from '../../graphql/node-id.js';
import { ArticleVersion } from '../articles/article-version.entity.js';
import { placeQuote } from '../quotes/place-quote.js';
import { Quote } from '../quotes/quote.entity.js';
import { lastPosition, renumberQuotes } from '../quotes/renumber-quotes.js';
import { requireSpeakers } from '../speakers/require-speakers.js';
import { lockArticle } from './lock-article.js';
import { namedSpeakers } from './patch-speakers.js';
import { writeSpans } from './place-words.js';
import type { AddQuoteInput } from './quote-edit.input.js';
import { recordQuoteEdit, verification, type QuoteEdit } from './record-quote-edit.js';
import { revealLinked } from './reveal-linked.js';
import { wantedAttributions, writeAttributions } from './write-attributions.js';

/**
 * Adds a quote to an article, checked like an imported one and verified by this editor (semantics
 * 41, 84); the others are numbered anew. Throws NOT_FOUND, BAD_USER_INPUT, QUOTE_NOT_IN_TEXT or
 * SPAN_MISMATCH with the path of the input.
 */
export async function addQuote(
  manager: EntityManager,
  viewer: Viewer,
  input: AddQuoteInput,
): Promise<QuoteEdit> {
  if (input.text.trim() === '') {
    throw new WhosaidError('BAD_USER_INPUT', 'A quote cannot be empty. Give its words.', 'text');
  }
  const named = namedSpeakers(input.attributions, 'attributions');
  const speakers = await requireSpeakers(manager, named);
  const wanted = wantedAttributions(input.attributions, [], speakers, 'attributions');
  const rowId = rowIdOf('Article', input.articleId);
  const article = await lockArticle(manager, rowId, 'articleId');
  const { plainText } = await manager.findOneByOrFail(ArticleVersion, {
    articleId: article.id,
    version: article.version,
  });
  const spans = placeQuote(new CodePointIndex(plainText), input);
  const { identifiers } = await manager.insert(Quote, {
    articleId: article.id,
    articleVersion: article.version,
    position: (await lastPosition(manager, article.id)) + 1,
    text: input.text,
    kind: input.kind,
    medium: input.medium,
    language: article.language,
    saidAt: input.saidAt ?? null,
    method: 'MANUAL',
    ...verification(viewer),
  });
  const quoteId = (identifiers[0] as { id: string }).id;
  await writeSpans(manager, quoteId, spans);
  await writeAttributions(manager, quoteId, wanted, input.saidAt ?? article.publishedAt, 'import');
  await renumberQuotes(manager, article.id);
  await revealLinked(manager, quoteId);
  const changes = await recordQuoteEdit(manager, viewer, quoteId, null, {
    note: input.note?.trim() || null,
    isPublic: false,
  });
  return { quoteId, correctionId: null, changes };
}
