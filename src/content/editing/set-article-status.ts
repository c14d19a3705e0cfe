import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../base/viewer.js';
import { rowIdOf } from '../../graphql/node-id.js';
import { Article } from '../articles/article.entity.js';
import { actorOf } from '../history/actor-of.js';
import { changedFields } from '../history/changed-fields.js';
import { lockVersion } from '../history/lock-version.js';
import { recordRevision } from '../history/record-revision.js';
import type { SetArticleStatusInput } from './set-article-status.input.js';

/**
 * Sets the status of an article and its embargo; every list, count and event follows with the
 * commit, and a later import does not loosen it (semantics 54, 76). The text goes over into the new
 * version unchanged. Answers the row id; throws NOT_FOUND or VERSION_CONFLICT.
 */
export async function setArticleStatus(
  manager: EntityManager,
  viewer: Viewer,
  input: SetArticleStatusInput,
): Promise<string> {
  const rowId = rowIdOf('Article', input.id);
  const article = await lockVersion(manager, Article, rowId, input.expectedVersion);
  const embargoUntil = input.embargoUntil === undefined ? article.embargoUntil : input.embargoUntil;
  const version = article.version + 1;
  await manager.query(
    `insert into article_version (article_id, version, plain_text, text_hash)
     select article_id, $2, plain_text, text_hash from article_version
     where article_id = $1 and version = $3`,
    [article.id, version, article.version],
  );
  await manager.update(Article, article.id, {
    status: input.status,
    embargoUntil,
    statusByEditor: true,
    updatedAt: () => 'now()',
    version,
  });
  await recordRevision(manager, {
    entityType: 'Article',
    entityId: article.id,
    version,
    actor: actorOf(viewer),
    reason: input.note?.trim() || null,
    reasonPublic: false,
    changes: changedFields(picture(article), picture({ status: input.status, embargoUntil })),
  });
  return article.id;
}

function picture({ status, embargoUntil }: Pick<Article, 'status' | 'embargoUntil'>) {
  return { status, embargoUntil: embargoUntil?.toISOString() ?? null };
}
