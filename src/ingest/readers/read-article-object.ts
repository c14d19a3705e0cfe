import { z } from 'zod';
import { PublicationStatus } from '../../content/articles/publication-status.enum.js';
import { FindMode } from '../../content/quotes/find-mode.enum.js';
import { QuoteKind } from '../../content/quotes/quote-kind.enum.js';
import { QuoteMedium } from '../../content/quotes/quote-medium.enum.js';
import { SpeakerKind } from '../../content/quotes/speaker-kind.enum.js';
import { replaceUnstorable } from '../find-unstorable.js';
import type { ArticleInput } from '../article-input.js';
import type { RawArticle, ReaderDefaults } from './raw-article.js';

const text = z.string().nullish();

/** The words of a GraphQL enum, as a file holds them. */
function word<Word extends string>(names: Readonly<Record<string, Word>>) {
  return z.enum(Object.values(names) as `${Word}`[]);
}

const quote = z.strictObject({
  text: z.string(),
  kind: word(QuoteKind),
  medium: word(QuoteMedium).nullish(),
  speaker: z
    .strictObject({
      id: text,
      slug: text,
      wikidataId: text,
      name: text,
      ref: text,
      kind: word(SpeakerKind).nullish(),
    })
    .nullish(),
  statedRole: text,
  attributionText: text,
  saidAt: text,
  spans: z.array(z.strictObject({ start: z.int(), end: z.int() })).nullish(),
  find: word(FindMode).nullish(),
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
  status: word(PublicationStatus).nullish(),
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
