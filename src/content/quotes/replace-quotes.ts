import type { EntityManager } from 'typeorm';
import { CodePointIndex } from '../../base/code-points.js';
import { groupBy } from '../../base/group-by.js';
import type { Actor } from '../history/actor-of.js';
import { changedFields } from '../history/changed-fields.js';
import { recordRevisions, type NewRevision } from '../history/record-revision.js';
import { reserveIds } from '../history/reserve-ids.js';
import { carryQuote, continueQuote, type ContinuedQuote } from './continue-quote.js';
import { freezeRoles } from './freeze-roles.js';
import { importReasons } from './import-reasons.js';
import { matchQuotes } from './match-quotes.js';
import { orderQuotes } from './order-quotes.js';
import type { QuoteDraft } from './quote-draft.js';
import { pictureOfQuote } from './quote-picture.js';
import { loadStoredQuotes, type StoredQuote } from './stored-quote.js';
import {
  deleteParts,
  insertParts,
  insertQuotes,
  moveAttributions,
  retractQuotes,
  updateQuotes,
  type QuoteParts,
} from './write-quotes.js';

/** The quotes of one article as an import has them, in any order. */
export interface QuotesOfArticle {
  readonly articleId: string;
  readonly articleVersion: number;
  readonly plainText: string;
  readonly publishedAt: Date;
  /** True where the article has no quotes yet. */
  readonly isNew: boolean;
  readonly quotes: readonly QuoteDraft[];
}

/** Who imports, and in which batch. */
export interface ImportOrigin {
  readonly actor: Actor;
  readonly importBatchId: string | null;
}

interface Plan {
  readonly article: QuotesOfArticle;
  readonly continued: ContinuedQuote[];
  readonly dropped: readonly StoredQuote[];
  readonly added: { readonly draft: QuoteDraft; readonly position: number; id: string }[];
}

/**
 * Makes the quotes of articles those that an import gives. One given again keeps its id, and its
 * version unless something of it changed; new ones are added; those not given any more become
 * RETRACTED; the rest is numbered 1..n (semantics 32, 38, 42, 76).
 */
export async function replaceQuotes(
  manager: EntityManager,
  origin: ImportOrigin,
  articles: readonly QuotesOfArticle[],
): Promise<void> {
  const known = articles.filter(({ isNew }) => !isNew).map(({ articleId }) => articleId);
  const stored = groupBy(await loadStoredQuotes(manager, known), ({ articleId }) => articleId);
  const plans = articles.map((article) => planOf(article, stored.get(article.articleId) ?? []));
  const added = plans.flatMap((plan) => plan.added);
  const ids = await reserveIds(manager, 'quote', added.length);
  added.forEach((quote, index) => (quote.id = ids[index]!));
  await retractQuotes(
    manager,
    plans.flatMap(({ dropped }) => dropped),
  );
  await writeContinued(manager, plans);
  await writeAdded(manager, origin, plans);
  await recordRevisions(
    manager,
    plans.flatMap((plan) => revisionsOf(plan, origin.actor)),
  );
}

function planOf(article: QuotesOfArticle, stored: readonly StoredQuote[]): Plan {
  const drafts = orderQuotes(
    article.quotes.map((draft) => ({ draft, start: draft.spans[0]?.start ?? null })),
  ).map(({ draft }) => draft);
  const text = { version: article.articleVersion, index: new CodePointIndex(article.plainText) };
  const matches = matchQuotes(stored, drafts);
  const items = drafts.map((draft, index) => {
    const before = matches.continued[index] ?? null;
    if (before === null) return { draft, start: draft.spans[0]?.start ?? null, continued: null };
    const isGone = before.status === 'RETRACTED' && !before.retractedByImport;
    const continued = isGone ? carryQuote(before, text) : continueQuote(before, draft, text);
    return { draft, start: continued.after.spans[0]?.start ?? null, continued };
  });
  const manual = matches.manual.map((before) => {
    const continued = carryQuote(before, text);
    return { draft: null, start: continued.after.spans[0]?.start ?? Infinity, continued };
  });
  const standing = [...items, ...manual].filter(
    ({ continued }) => continued?.after.status !== 'RETRACTED',
  );
  const numbered = orderQuotes(standing).map((item, index) => ({ ...item, position: index + 1 }));
  const gone = items.flatMap(({ continued }) =>
    continued?.after.status === 'RETRACTED' ? [continued] : [],
  );
  return {
    article,
    dropped: matches.dropped,
    continued: [
      ...gone,
      ...numbered.flatMap(({ continued, position }) =>
        continued ? [{ ...continued, after: { ...continued.after, position } }] : [],
      ),
    ],
    added: numbered.flatMap(({ draft, continued, position }) =>
      draft !== null && continued === null ? [{ draft, position, id: '' }] : [],
    ),
  };
}

async function writeContinued(manager: EntityManager, plans: readonly Plan[]): Promise<void> {
  const continued = plans.flatMap((plan) =>
    plan.continued.map((quote) => ({ ...quote, publishedAt: plan.article.publishedAt })),
  );
  if (continued.length === 0) return;
  const [renewed, kept] = partition(continued, ({ attributions }) => attributions !== null);
  const frozen = await freezeRoles(
    manager,
    renewed.map(({ before, after, attributions, publishedAt }) => ({
      attributions: attributions ?? [],
      saidAt: after.saidAt ?? publishedAt,
      frozen: before.attributions,
    })),
  );
  await updateQuotes(
    manager,
    continued.map(({ before, after }) => ({ ...after, oldPosition: before.position })),
  );
  const parts: QuoteParts[] = [
    ...renewed.map(({ after: { id, spans } }, index) => {
      return { id, spans, attributions: frozen[index]! };
    }),
    ...kept.map(({ after: { id, spans } }) => ({ id, spans, attributions: null })),
  ];
  await deleteParts(manager, parts);
  await insertParts(manager, parts);
  await moveAttributions(
    manager,
    kept.map(({ after, places }) => ({ id: after.id, places })),
  );
}

async function writeAdded(
  manager: EntityManager,
  { importBatchId }: ImportOrigin,
  plans: readonly Plan[],
): Promise<void> {
  const added = plans.flatMap(({ article, added: list }) =>
    list.map((quote) => ({ ...quote, article })),
  );
  const frozen = await freezeRoles(
    manager,
    added.map(({ draft, article }) => ({
      attributions: draft.attributions,
      saidAt: draft.saidAt ?? article.publishedAt,
      frozen: [],
    })),
  );
  await insertQuotes(
    manager,
    added.map(({ id, draft, position, article: { articleId, articleVersion } }) => {
      return { ...draft, id, articleId, articleVersion, position, importBatchId };
    }),
  );
  await insertParts(
    manager,
    added.map(({ id, draft }, index) => {
      return { id, spans: draft.spans, attributions: frozen[index]! };
    }),
  );
}

function partition<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

function revisionsOf(plan: Plan, actor: Actor): NewRevision[] {
  const entityType = 'Quote' as const;
  return [
    ...plan.added.map(({ id, draft }) => {
      const attributions = draft.attributions.map((one) => ({
        ...one,
        roleText: one.statedRole,
      }));
      const changes = changedFields(null, pictureOfQuote(draft, attributions));
      return { entityType, entityId: id, version: 1, actor, changes };
    }),
    ...plan.continued
      .filter(({ changes }) => changes.length > 0)
      .map(({ after, changes }) => ({
        entityType,
        entityId: after.id,
        version: after.version,
        actor,
        reason: importReasons.continued,
        changes,
      })),
    ...plan.dropped.map((quote) => ({
      entityType,
      entityId: quote.id,
      version: quote.version + 1,
      actor,
      reason: importReasons.dropped,
      changes: [{ field: 'status', before: quote.status, after: 'RETRACTED' }],
    })),
  ];
}
