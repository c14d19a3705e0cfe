import { CodePointIndex } from '../base/code-points.js';
import { notAnInstant, parseInstant } from '../base/instant.js';
import type { ArticleInput, ImageInput, ItemError } from './article-input.js';
import { canonicalHash, sha256 } from './canonical-hash.js';
import { checkQuotes, type CheckedQuote } from './check-quotes.js';
import { findUnstorable } from './find-unstorable.js';
import type { PublicationStatus } from '../content/articles/save-articles.js';
import type { GivenWish } from './speaker-wish.js';
import { isGiven, readWish } from './read-wish.js';

/** An article that can be stored as far as it can be told without the database. */
export interface CheckedArticle {
  readonly externalId: string;
  readonly outlet: GivenWish;
  readonly url: string | null;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly dateline: string | null;
  readonly byline: string | null;
  readonly publishedAt: Date;
  /** Null where it is to be detected. */
  readonly language: string | null;
  readonly plainText: string;
  readonly textHash: string;
  /** Null where it is omitted: PUBLISHED when new, else as it is (semantics 13, 76). */
  readonly status: PublicationStatus | null;
  readonly embargoUntil: Date | null;
  readonly images: readonly ImageInput[];
  /** Null where they are to be extracted. */
  readonly quotes: readonly CheckedQuote[] | null;
  /** Equal for equal input. */
  readonly inputHash: string;
}

/** Longest text that is taken, in UTF-16 units. */
export const longestText = 2_000_000;
const longest = { externalId: 500, url: 600 } as const;

/**
 * Checks an article by itself, at a path such as articles.0. Answers it with every instant parsed
 * and every given quote in its place, or all that is wrong with it (semantics 40, 41, 88).
 */
export function checkArticle(
  input: ArticleInput,
  path: string,
): { article: CheckedArticle } | { errors: ItemError[] } {
  const errors: ItemError[] = findUnstorable(input, path);
  const refuse = (field: string, message: string) => {
    errors.push({ code: 'BAD_USER_INPUT', path: `${path}.${field}`, message });
  };
  checkTexts(input, refuse);
  checkImages(input, refuse);
  const publishedAt = parseInstant(input.publishedAt);
  if (publishedAt === null) refuse('publishedAt', notAnInstant);
  const embargoUntil = isGiven(input.embargoUntil) ? parseInstant(input.embargoUntil) : null;
  if (isGiven(input.embargoUntil) && embargoUntil === null) refuse('embargoUntil', notAnInstant);
  const outlet = readWish(input.outlet, 'ORGANISATION', `${path}.outlet`);
  if (outlet === null) refuse('outlet', 'Say which: by id, slug or name.');
  if (errors.length > 0) return { errors };

  const quotes = input.quotes
    ? checkQuotes(input.quotes, new CodePointIndex(input.plainText), `${path}.quotes`, errors)
    : null;
  if (errors.length > 0 || publishedAt === null || outlet === null) return { errors };
  const essence = {
    externalId: input.externalId,
    url: input.url ?? null,
    headline: input.headline,
    standfirst: input.standfirst ?? null,
    dateline: input.dateline ?? null,
    byline: input.byline ?? null,
    publishedAt,
    language: input.language ?? null,
    status: input.status ?? null,
    embargoUntil,
    images: input.images ?? [],
    textHash: sha256(input.plainText),
  };
  const inputHash = canonicalHash({ ...essence, quotes: input.quotes });
  return { article: { ...essence, outlet, plainText: input.plainText, quotes, inputHash } };
}

function checkTexts(input: ArticleInput, refuse: (field: string, message: string) => void): void {
  for (const field of ['externalId', 'headline', 'plainText'] as const) {
    if (input[field].trim() === '') refuse(field, 'It must not be empty.');
  }
  for (const field of ['externalId', 'url'] as const) {
    if ((input[field] ?? '').length > longest[field]) {
      refuse(field, `It must not be longer than ${longest[field]} characters.`);
    }
  }
  if (input.plainText.length > longestText) {
    refuse('plainText', `A text may have ${longestText} characters at most.`);
  }
  if (isGiven(input.url) && !isHttpUrl(input.url)) refuse('url', 'It must be an http(s) address.');
  if (isGiven(input.language) && !isLanguageCode(input.language)) {
    refuse('language', 'It must be a BCP 47 code such as en or pt-BR.');
  }
}

/** An image may go by a path or a name of its archive, but a whole address is one of the web. */
function checkImages(
  { images }: ArticleInput,
  refuse: (field: string, message: string) => void,
): void {
  for (const [index, { url }] of (images ?? []).entries()) {
    if (isGiven(url) && URL.canParse(url) && !isHttpUrl(url)) {
      refuse(`images.${index}.url`, 'It must be an http(s) address, or a path.');
    }
  }
}

/** As it stands: URL drops line ends and blanks around an address, those who follow it may not. */
function isHttpUrl(value: string): boolean {
  return /^https?:\/\/\S(\P{Cc}*\S)?$/iu.test(value) && URL.canParse(value);
}

function isLanguageCode(value: string): boolean {
  if (!/^[a-z]{2,3}(-|$)/i.test(value)) return false;
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
