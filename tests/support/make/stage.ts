import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { fold, slugOf } from '../../../src/base/fold.js';
import { CodePointIndex } from '../../../src/base/code-points.js';
import { ArticleVersion } from '../../../src/content/articles/article-version.entity.js';
import { Article } from '../../../src/content/articles/article.entity.js';
import { recordRevision } from '../../../src/content/history/record-revision.js';
import { Organisation } from '../../../src/content/organisations/organisation.entity.js';
import { Membership } from '../../../src/content/people/membership.entity.js';
import { Person } from '../../../src/content/people/person.entity.js';
import { Attribution } from '../../../src/content/quotes/attribution.entity.js';
import { placeQuote } from '../../../src/content/quotes/place-quote.js';
import { QuoteSpan } from '../../../src/content/quotes/quote-span.entity.js';
import { Quote } from '../../../src/content/quotes/quote.entity.js';
import { nodeIdPrefixes, toNodeId, type NodeTypeName } from '../../../src/graphql/node-id.js';

let counter = 0;

/** Puts rows on the stage of a test as an import would have stored them; answers are row ids. */
export class Stage {
  constructor(readonly dataSource: DataSource) {}

  person(name: string, columns: Partial<Person> = {}): Promise<string> {
    return this.speaker(Person, 'Person', name, columns);
  }

  organisation(name: string, columns: Partial<Organisation> = {}): Promise<string> {
    return this.speaker(Organisation, 'Organisation', name, columns);
  }

  async membership(
    personId: string,
    organisationId: string,
    role: string,
    columns: Partial<Membership> = {},
  ): Promise<string> {
    return this.insert(Membership, 'Membership', { personId, organisationId, role, ...columns });
  }

  /** A published article of an outlet of its own unless columns say otherwise. */
  async article(plainText: string, columns: Partial<Article> = {}): Promise<string> {
    const number = ++counter;
    const outletId = columns.outletId ?? (await this.organisation(`Outlet ${number}`));
    const textHash = createHash('sha256').update(plainText).digest('hex');
    const id = await this.insert(Article, 'Article', {
      outletId,
      externalId: `a-${number}`,
      slug: `a-${number}`,
      headline: `Headline ${number}`,
      language: 'en',
      publishedAt: new Date('2024-05-06T07:08:09Z'),
      textHash,
      wordCount: plainText.split(/\s+/).length,
      ...columns,
    });
    await this.dataSource.manager.insert(ArticleVersion, {
      articleId: id,
      version: 1,
      plainText,
      textHash,
    });
    return id;
  }

  /** A direct quote at the first place of its words, said by the given one or by nobody known. */
  async quote(
    articleId: string,
    text: string,
    speaker: Partial<Attribution> = {},
    columns: Partial<Quote> = {},
  ): Promise<string> {
    const stored = this.dataSource.manager;
    const article = await stored.findOneByOrFail(ArticleVersion, { articleId, version: 1 });
    const position = 1 + (await stored.countBy(Quote, { articleId }));
    return this.dataSource.transaction(async (manager) => {
      const { identifiers } = await manager.insert(Quote, {
        articleId,
        articleVersion: 1,
        position,
        text,
        kind: 'DIRECT',
        language: 'en',
        method: 'FEED',
        importedText: text,
        importedKind: 'DIRECT',
        ...columns,
      });
      const quoteId = (identifiers[0] as { id: string }).id;
      const kind = columns.kind ?? 'DIRECT';
      const spans = placeQuote(new CodePointIndex(article.plainText), { text, kind });
      await manager.insert(
        QuoteSpan,
        spans.map(({ start, end, exact }, index) => {
          return { quoteId, ordinal: index + 1, spanStart: start, spanEnd: end, exact };
        }),
      );
      await manager.insert(Attribution, {
        quoteId,
        ordinal: 1,
        speakerKind: speaker.speakerId ? 'PERSON' : 'UNRESOLVED',
        ...speaker,
      });
      await recordRevision(manager, creationOf('Quote', quoteId));
      return quoteId;
    });
  }

  private speaker(
    target: typeof Person | typeof Organisation,
    type: 'Person' | 'Organisation',
    name: string,
    columns: Partial<Person & Organisation>,
  ): Promise<string> {
    const row = { name, foldedName: fold(name), slug: slugOf(name, type.toLowerCase()) };
    return this.insert(target, type, { ...row, ...columns });
  }

  private async insert(
    target: new () => object,
    type: NodeTypeName,
    row: Readonly<Record<string, unknown>>,
  ): Promise<string> {
    return this.dataSource.transaction(async (manager) => {
      const { identifiers } = await manager.insert(target, row);
      const { id } = identifiers[0] as { id: string };
      await recordRevision(manager, creationOf(type, id));
      return id;
    });
  }
}

function creationOf(entityType: NodeTypeName, entityId: string) {
  const actor = { name: 'feed', kind: 'importer' } as const;
  return { entityType, entityId, version: 1, actor, changes: [] };
}

/** The id that clients see: n.Quote('3') is quo_3. */
export const n = Object.fromEntries(
  (Object.keys(nodeIdPrefixes) as NodeTypeName[]).map((type) => [
    type,
    (rowId: string) => toNodeId(type, rowId),
  ]),
) as Record<NodeTypeName, (rowId: string) => string>;
