import type { EntityManager } from 'typeorm';
import { WhosaidError } from '../../base/errors.js';
import type { Viewer } from '../../base/viewer.js';
import { rowIdOf, toNodeId } from '../../graphql/node-id.js';
import { actorOf } from '../history/actor-of.js';
import { changedFields } from '../history/changed-fields.js';
import { lockVersion } from '../history/lock-version.js';
import { recordRevision } from '../history/record-revision.js';
import { requireSpeaker } from '../speakers/require-speakers.js';
import { ClaimReview } from './claim-review.entity.js';
import { Quote } from './quote.entity.js';

/** A fact check as an editor gives it. With an id, an omitted date stays and null clears it. */
export interface SaveClaimReviewInput {
  readonly id?: string | null;
  readonly quoteId: string;
  readonly claimReviewed: string;
  readonly textualRating: string;
  readonly url: string;
  /** YYYY-MM-DD */
  readonly reviewDate?: string | null;
  readonly publisherId: string;
}

type Columns = Pick<
  ClaimReview,
  'quoteId' | 'claimReviewed' | 'textualRating' | 'url' | 'reviewDate' | 'publisherId'
>;

/**
 * Makes or changes the review of a claim and answers its row id (semantics 55a). Throws NOT_FOUND,
 * BAD_USER_INPUT, or CONFLICT at `url` when the quote has one under this url.
 */
export async function saveClaimReview(
  manager: EntityManager,
  viewer: Viewer,
  input: SaveClaimReviewInput,
): Promise<string> {
  const publisher = await requireSpeaker(manager, {
    id: input.publisherId,
    kind: 'ORGANISATION',
    path: 'publisherId',
  });
  const quoteId = rowIdOf('Quote', input.quoteId);
  if (quoteId === null || !(await manager.existsBy(Quote, { id: quoteId }))) {
    throw new WhosaidError('NOT_FOUND', 'No quote has this id.', 'quoteId');
  }
  const before =
    typeof input.id === 'string'
      ? await lockVersion(manager, ClaimReview, rowIdOf('ClaimReview', input.id), null)
      : null;
  const columns: Columns = {
    quoteId,
    claimReviewed: requireWords(input.claimReviewed, 'claimReviewed'),
    textualRating: requireWords(input.textualRating, 'textualRating'),
    url: requireUrl(input.url),
    reviewDate: (input.reviewDate === undefined ? before?.reviewDate : input.reviewDate) ?? null,
    publisherId: publisher.id,
  };
  const version = (before?.version ?? 0) + 1;
  const id = await store(manager, before, { ...columns, version });
  await recordRevision(manager, {
    entityType: 'ClaimReview',
    entityId: id,
    version,
    actor: actorOf(viewer),
    changes: changedFields(before && picture(before), picture(columns)),
  });
  return id;
}

async function store(
  manager: EntityManager,
  before: ClaimReview | null,
  columns: Columns & { version: number },
): Promise<string> {
  if (before) {
    await manager.update(ClaimReview, { id: before.id }, columns);
    return before.id;
  }
  const { identifiers } = await manager.insert(ClaimReview, columns);
  return (identifiers[0] as { id: string }).id;
}

function picture({ quoteId, publisherId, ...columns }: Columns) {
  const { claimReviewed, textualRating, url, reviewDate } = columns;
  return {
    quoteId: toNodeId('Quote', quoteId),
    claimReviewed,
    textualRating,
    url,
    reviewDate,
    publisherId: toNodeId('Organisation', publisherId),
  };
}

function requireWords(given: string, path: string): string {
  const words = given.trim();
  if (words === '') throw new WhosaidError('BAD_USER_INPUT', 'This cannot be empty.', path);
  return words;
}

function requireUrl(given: string): string {
  const url = given.trim();
  if (/^https?:\/\//i.test(url) && URL.canParse(url)) return url;
  throw new WhosaidError('BAD_USER_INPUT', 'The url must begin with http:// or https://.', 'url');
}
