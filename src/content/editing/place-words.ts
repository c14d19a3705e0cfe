import type { EntityManager } from 'typeorm';
import { CodePointIndex } from '../../base/code-points.js';
import { WhosaidError } from '../../base/errors.js';
import { ArticleVersion } from '../articles/article-version.entity.js';
import type { Article } from '../articles/article.entity.js';
import { placeNear, placeQuote } from '../quotes/place-quote.js';
import { QuoteSpan } from '../quotes/quote-span.entity.js';
import type { QuoteState } from '../quotes/quote-state.js';
import type { Quote } from '../quotes/quote.entity.js';
import type { PlacedSpan, Span } from '../quotes/span.js';

/** What a patch says about the words of a quote. */
export interface WordsPatch {
  readonly text?: string | null;
  readonly kind?: Quote['kind'] | null;
  readonly spans?: readonly Span[] | null;
}

/** The columns of a quote whose words are anchored in the current text of its article. */
export interface PlacedWords {
  readonly text: string;
  readonly articleVersion: number;
  readonly spans: readonly PlacedSpan[];
  /** False where the article reads differently now, so that other offsets do not hold any more. */
  readonly isSameText: boolean;
}

/**
 * Where the words of a quote stand after a patch, or null when it leaves them in their place. New
 * words are looked for nearest to the old ones. Throws SPAN_MISMATCH at `patch.spans`,
 * QUOTE_NOT_IN_TEXT or BAD_USER_INPUT at `patch.text`.
 */
export async function placeWords(
  manager: EntityManager,
  state: QuoteState,
  article: Article,
  patch: WordsPatch,
): Promise<PlacedWords | null> {
  const text = patch.text ?? state.quote.text;
  const kind = patch.kind ?? state.quote.kind;
  const isUnplaced = kind !== 'INDIRECT' && state.spans.length === 0;
  if (text === state.quote.text && !patch.spans && !isUnplaced) return null;
  if (text.trim() === '') {
    throw new WhosaidError(
      'BAD_USER_INPUT',
      'A quote cannot be empty. Give its words.',
      'patch.text',
    );
  }
  const version = { articleId: article.id, version: article.version };
  const { plainText, textHash } = await manager.findOneByOrFail(ArticleVersion, version);
  const before = await manager.findOneByOrFail(ArticleVersion, {
    articleId: article.id,
    version: state.quote.articleVersion,
  });
  const index = new CodePointIndex(plainText);
  const spans = patch.spans
    ? givenSpans(index, text, kind, patch.spans)
    : foundSpans(index, text, kind, state.spans[0]?.spanStart ?? null);
  return {
    text,
    articleVersion: article.version,
    spans,
    isSameText: before.textHash === textHash,
  };
}

/** Gives a quote these spans instead of those it had. */
export async function writeSpans(
  manager: EntityManager,
  quoteId: string,
  spans: readonly PlacedSpan[],
): Promise<void> {
  await manager.delete(QuoteSpan, { quoteId });
  if (spans.length === 0) return;
  await manager.insert(
    QuoteSpan,
    spans.map(({ start, end, exact }, index) => {
      return { quoteId, ordinal: index + 1, spanStart: start, spanEnd: end, exact };
    }),
  );
}

function givenSpans(
  index: CodePointIndex,
  text: string,
  kind: Quote['kind'],
  spans: readonly Span[],
): PlacedSpan[] {
  try {
    return placeQuote(index, { text, kind, spans });
  } catch (error) {
    if (!(error instanceof WhosaidError)) throw error;
    throw new WhosaidError(error.code, error.message, `patch.${error.path}`);
  }
}

function foundSpans(
  index: CodePointIndex,
  text: string,
  kind: Quote['kind'],
  near: number | null,
): PlacedSpan[] {
  const found = placeNear(index, text, near);
  if (found) return [found];
  if (kind === 'INDIRECT') return [];
  throw new WhosaidError(
    'QUOTE_NOT_IN_TEXT',
    'These words do not stand in the text of the article. Copy them from plainText, or give spans.',
    'patch.text',
  );
}
