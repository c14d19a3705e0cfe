import { z } from 'zod';
import { replaceUnstorable } from '../find-unstorable.js';
import type { ArticleInput } from '../article-input.js';
import type { RawArticle, ReaderDefaults } from './raw-article.js';

const text = z.string().nullish();
const kinds = ['PERSON', 'ORGANISATION', 'GROUP', 'DOCUMENT', 'UNNAMED', 'UNRESOLVED'] as const;

const quote = z.strictObject({
  text: z.string(),
  kind: z.enum(['DIRECT', 'INDIRECT', 'MIXED']),
  medium: z.enum(['SPOKEN', 'WRITTEN', 'SOCIAL', 'BROADCAST', 'UNKNOWN']).nullish(),
  speaker: z
    .strictObject({
      id: text,
      slug: text,
      wikidataId: text,
      name: text,
      ref: text,
      kind: z.enum(kinds).nullish(),
    })
    .nullish(),
  statedRole: text,
  attributionText: text,
  saidAt: text,
  spans: z.array(z.strictObject({ start: z.int(), end: z.int() })).nullish(),
  find: z.enum(['FIRST_MATCH', 'UNIQUE_MATCH']).nullish(),
  confidence: z.number().nullish(),
});

/** The fields of the input ImportArticle; outlet and language may come from the command line. */
const articleObject = z.strictObject({
  externalId: z.string(),
  outlet: z.strictObject({ id: text, slug: text, name: text }).nullish(),
  url: text,
  headline: z.string(),
  standfirst: text,
  publishedAt: text,
  language: text,
  plainText: z.string(),
  dateline: text,
  byline: text,
  status: z.enum(['DRAFT', 'PUBLISHED', 'WITHHELD', 'CANCELED']).nullish(),
  embargoUntil: text,
  images: z
    .array(z.strictObject({ url: text, caption: text, altText: text, credit: text }))
    .nullish(),
  quotes: z.array(quote).nullish(),
});

/** What is wrong with an object that should be an article. */
export interface MalformedArticle {
  /** quotes.0.kind; empty for the object as a whole. */
  readonly path: string;
  readonly message: string;
}

/**
 * An article from an object with the fields of ImportArticle. Characters that cannot be stored are
 * replaced, with a warning (semantics 88).
 */
export function readArticleObject(
  value: unknown,
  defaults: ReaderDefaults,
): RawArticle | MalformedArticle {
  const parsed = articleObject.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { path: issue?.path.join('.') ?? '', message: issue?.message ?? 'It is no article.' };
  }
  const warnings: string[] = [];
  const { outlet, publishedAt, language, ...rest } = mend(parsed.data, warnings);
  if (!publishedAt && !defaults.publishedAt) {
    warnings.push('The article has no date; the time of ingest is taken. Give --published-at.');
  }
  const input: ArticleInput = {
    ...rest,
    outlet: outlet ?? { name: defaults.outlet },
    publishedAt: publishedAt ?? defaults.publishedAt ?? defaults.now.toISOString(),
    language: language ?? defaults.language,
  };
  return { input, hasOwnId: true, agencies: [], warnings };
}

function mend<Value>(value: Value, warnings: string[]): Value {
  let count = 0;
  const mended = JSON.parse(JSON.stringify(value), (_key, one: unknown) => {
    if (typeof one !== 'string') return one;
    const { text: clean, replaced } = replaceUnstorable(one);
    count += replaced;
    return clean;
  }) as Value;
  if (count > 0) warnings.push(`${count} characters that cannot be stored became \uFFFD.`);
  return mended;
}
