import type { Article } from '../../content/articles/article.entity.js';
import { toNodeId } from '../../graphql/node-id.js';
import type { Row } from '../../graphql/row.js';
import { sql, type Sql } from '../../graphql/sql.js';
import { instantJson, speakerFacts, type SpeakerFacts } from '../quote-facts.js';
import { agent, compact, document, type Thing } from './schema-org.js';

interface ArticleFacts {
  readonly rowId: string;
  readonly slug: string;
  readonly url: string | null;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly dateline: string | null;
  readonly byline: string | null;
  readonly language: string;
  readonly publishedAt: string;
  readonly updatedAt: string;
  readonly wordCount: number;
  readonly version: number;
  readonly outlet: SpeakerFacts;
  readonly images: readonly {
    readonly url: string | null;
    readonly caption: string | null;
    readonly altText: string | null;
    readonly credit: string | null;
  }[];
  readonly mentions: readonly SpeakerFacts[];
}

/** The facts of an article as one JSON value. */
export function articleFacts(article: Row<Article>): Sql {
  return sql`(select jsonb_build_object('rowId', ${article.id}::text, 'slug', ${article.slug},
      'url', ${article.url}, 'headline', ${article.headline}, 'standfirst', ${article.standfirst},
      'dateline', ${article.dateline}, 'byline', ${article.byline}, 'language', ${article.language},
      'publishedAt', ${instantJson(article.publishedAt)}, 'updatedAt', ${instantJson(article.updatedAt)},
      'wordCount', ${article.wordCount}, 'version', ${article.version}, 'outlet', ${speakerFacts(sql`o`)},
      'images', (select coalesce(jsonb_agg(jsonb_build_object('url', i.url, 'caption', i.caption,
          'altText', i.alt_text, 'credit', i.credit) order by i.ordinal), '[]')
        from image i where i.article_id = ${article.id}),
      'mentions', (select coalesce(jsonb_agg(${speakerFacts(sql`s`)} order by s.id), '[]')
        from speaker s where s.id in (select m.speaker_id from mention m where m.article_id = ${article.id})))
    from speaker o where o.id = ${article.outletId})`;
}

/** An article as schema.org/NewsArticle, without its text. */
export function articleJsonLd(article: ArticleFacts, origin: string): Thing {
  return document({
    '@type': 'NewsArticle',
    identifier: toNodeId('Article', article.rowId),
    url: article.url ?? (origin ? `${origin}/articles/${article.slug}` : null),
    headline: article.headline,
    description: article.standfirst,
    dateline: article.dateline,
    author: article.byline && {
      '@type': 'Person',
      name: article.byline.replace(/^by\s+/i, ''),
    },
    publisher: agent(article.outlet, origin),
    inLanguage: article.language,
    datePublished: article.publishedAt,
    dateModified: article.updatedAt,
    wordCount: article.wordCount,
    version: article.version,
    image: article.images.map(({ url, caption, altText, credit }) =>
      compact({
        '@type': 'ImageObject',
        contentUrl: url,
        caption,
        description: altText,
        creditText: credit,
      }),
    ),
    mentions: article.mentions.map((speaker) => agent(speaker, origin)),
  });
}
