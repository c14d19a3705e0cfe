import { Arg, Ctx, Query, Resolver } from 'type-graphql';

import { WhosaidError } from '../../base/errors.js';
import type { IngestContext } from '../ingest-context.js';
import { Extraction } from './extraction.object.js';
import { toExtraction } from './to-extraction.js';

/** Code points; a longer text belongs into an import (semantics 96). */
const longestText = 200_000;

/** Query.extractQuotes: the engine for a text that is not stored. */
@Resolver(() => Extraction)
export class ExtractQuotesResolver {
  @Query(() => Extraction, {
    description: 'Who says what in a text, without storing anything.',
  })
  async extractQuotes(
    @Arg('text', () => String, {
      description: 'At most 200,000 Unicode code points; offsets count them.',
    })
    text: string,
    @Arg('language', () => String, {
      nullable: true,
      description: 'BCP 47 code of the text; found out where it is not given.',
    })
    language: string | null | undefined,
    @Ctx() context: IngestContext,
  ): Promise<Extraction> {
    assertLength(text);
    const attribution = await context.attribute(text, canonical(language));
    return toExtraction(text, attribution);
  }
}

function assertLength(text: string): void {
  let length = text.length;
  // Only a text near the limit is counted: every code point has one or two units.
  if (length > longestText) length = [...text].length;
  if (length <= longestText) return;
  const message = `text has ${length} code points; at most ${longestText} are allowed.`;
  throw new WhosaidError('BAD_USER_INPUT', message, 'text');
}

function canonical(language: string | null | undefined): string | undefined {
  if (language === null || language === undefined) return undefined;
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    throw new WhosaidError('BAD_USER_INPUT', 'language is no BCP 47 code, such as en.', 'language');
  }
}
