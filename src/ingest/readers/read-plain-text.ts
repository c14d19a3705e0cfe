import { slugOf } from '../../base/fold.js';
import { aliasRowOf } from '../linking/organisation-names.js';
import type { RawArticle, ReaderDefaults } from './raw-article.js';
import { readLayout } from './read-layout.js';

/**
 * An article from a plain text with the layout of agencies and web copies. The whole text is kept as
 * plainText (semantics 82); the id is the name of the file, else made of the headline (75). Where the
 * text has no date it is --published-at, else now, with a warning (81).
 */
export function readPlainText(
  text: string,
  fileName: string | null,
  defaults: ReaderDefaults,
): RawArticle {
  const layout = readLayout(text, defaults.outlet);
  const warnings: string[] = [];
  const publishedAt = layout.publishedAt ?? defaults.publishedAt;
  if (publishedAt === null) {
    warnings.push('The text has no date; the time of ingest is taken. Give --published-at.');
  }
  const headline = layout.headline ?? '';
  return {
    hasOwnId: false,
    warnings,
    agencies: layout.images.flatMap(({ credit }) => agencyIn(credit) ?? []),
    input: {
      externalId: fileName ?? slugOf(headline, 'article'),
      outlet: { name: layout.outlet },
      headline,
      standfirst: layout.standfirst,
      publishedAt: publishedAt ?? defaults.now.toISOString(),
      language: defaults.language,
      plainText: text,
      dateline: layout.dateline,
      byline: layout.byline,
      images: layout.images,
    },
  };
}

/** The agency that a credit ends with, where the alias file knows it. */
function agencyIn(credit: string): string | null {
  const name = credit.slice(credit.lastIndexOf('/') + 1).trim();
  return aliasRowOf(name)?.classification === 'news agency' ? name : null;
}
