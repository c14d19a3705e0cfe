import type { EntityManager } from 'typeorm';
import type { Actor } from '../history/actor-of.js';
import { changedFields } from '../history/changed-fields.js';
import { recordRevisions } from '../history/record-revision.js';
import type { PublicationStatus as StatusEnum } from './publication-status.enum.js';

/** The words of the GraphQL enum of the same name, as rows and imports hold them. */
export type PublicationStatus = `${StatusEnum}`;

/** What can be said of an article beside its text, its identity and its version. */
export interface ArticleFields {
  readonly url: string | null;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly dateline: string | null;
  readonly byline: string | null;
  readonly language: string;
  readonly publishedAt: Date;
  readonly status: PublicationStatus;
  readonly embargoUntil: Date | null;
  readonly textHash: string;
}

/** An article as it is to stand, with the text of this version. */
export interface ArticleToSave {
  readonly id: string;
  readonly outletId: string;
  readonly externalId: string;
  readonly slug: string;
  readonly version: number;
  readonly fields: ArticleFields;
  readonly plainText: string;
  readonly wordCount: number;
  readonly inputHash: string;
  /** Null where it is new. */
  readonly before: ArticleFields | null;
}

/** Writes articles with the texts of their new versions and the revisions of both. */
export async function saveArticles(
  manager: EntityManager,
  actor: Actor,
  articles: readonly ArticleToSave[],
): Promise<void> {
  if (articles.length === 0) return;
  const rowsOf = (some: readonly ArticleToSave[]) => JSON.stringify(some.map(toRow));
  const created = articles.filter(({ before }) => before === null);
  const updated = articles.filter(({ before }) => before !== null);
  if (created.length > 0) await manager.query(insertion, [rowsOf(created)]);
  if (updated.length > 0) await manager.query(update, [rowsOf(updated)]);
  await manager.query(insertionOfVersions, [
    JSON.stringify(
      articles.map(({ id, version, plainText, fields }) => ({
        article_id: id,
        version,
        plain_text: plainText,
        text_hash: fields.textHash,
      })),
    ),
  ]);
  await recordRevisions(
    manager,
    articles.map(({ id, version, before, fields, externalId }) => ({
      entityType: 'Article' as const,
      entityId: id,
      version,
      actor,
      changes: changedFields(
        before && { ...pictureOf(before) },
        before === null ? { externalId, ...pictureOf(fields) } : pictureOf(fields),
      ),
    })),
  );
}

/** From when the public sees an article, as Postgres writes it; the database decides the same. */
export function visibleFromOf(status: PublicationStatus, embargoUntil: Date | null): string {
  if (status !== 'PUBLISHED') return 'infinity';
  return embargoUntil?.toISOString() ?? '-infinity';
}

function pictureOf(fields: ArticleFields): Record<string, unknown> {
  return {
    ...fields,
    publishedAt: fields.publishedAt.toISOString(),
    embargoUntil: fields.embargoUntil?.toISOString() ?? null,
  };
}

function toRow({ fields, ...article }: ArticleToSave): object {
  return {
    id: article.id,
    outlet_id: article.outletId,
    external_id: article.externalId,
    slug: article.slug,
    version: article.version,
    url: fields.url,
    headline: fields.headline,
    standfirst: fields.standfirst,
    dateline: fields.dateline,
    byline: fields.byline,
    language: fields.language,
    published_at: fields.publishedAt,
    status: fields.status,
    embargo_until: fields.embargoUntil,
    text_hash: fields.textHash,
    word_count: article.wordCount,
    input_hash: article.inputHash,
  };
}

const insertion = `
  insert into article (id, outlet_id, external_id, slug, version, url, headline, standfirst, dateline,
    byline, language, published_at, status, embargo_until, text_hash, word_count, input_hash)
  select id, outlet_id, external_id, slug, version, url, headline, standfirst, dateline,
    byline, language, published_at, status, embargo_until, text_hash, word_count, input_hash
  from json_populate_recordset(null::article, $1)`;

const update = `
  update article a set version = g.version, url = g.url, headline = g.headline,
    standfirst = g.standfirst, dateline = g.dateline, byline = g.byline, language = g.language,
    published_at = g.published_at, status = g.status, embargo_until = g.embargo_until,
    text_hash = g.text_hash, word_count = g.word_count, input_hash = g.input_hash, updated_at = now()
  from json_populate_recordset(null::article, $1) as g where a.id = g.id`;

const insertionOfVersions = `
  insert into article_version (article_id, version, plain_text, text_hash)
  select article_id, version, plain_text, text_hash
  from json_populate_recordset(null::article_version, $1)`;
