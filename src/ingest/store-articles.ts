import type { EntityManager } from 'typeorm';
import { saveArticles, type ArticleToSave } from '../content/articles/save-articles.js';
import { reserveIds } from '../content/history/reserve-ids.js';
import { saveExtractedMemberships } from '../content/people/save-extracted-memberships.js';
import { replaceQuotes } from '../content/quotes/replace-quotes.js';
import { revealSpeakers } from '../content/speakers/reveal-speakers.js';
import { slugOf } from '../base/fold.js';
import { decideOutcome } from './decide-outcome.js';
import { draftOf, membershipsStated, speakersUsed } from './draft-quotes.js';
import { checkPointers } from './check-pointers.js';
import { findStoredArticles, identityOf } from './find-stored-articles.js';
import { linkSpeakers, type Links } from './link-speakers.js';
import { lockArticles } from './lock-articles.js';
import { placeOutlets } from './place-outlets.js';
import { rejected, type ItemResult, type PreparedItem } from './import-item.js';
import { wishesOf } from './prepared-article.js';
import type { ItemToStore } from './item-to-store.js';
import type { ImportOrigin } from '../content/quotes/replace-quotes.js';
import { writeSurroundings } from './write-surroundings.js';

/** An item whose text was looked at too early: the work has to begin again. */
export class OutdatedLook extends Error {}

/**
 * Stores articles with their quotes, speakers, memberships, images and mentions inside the caller's
 * transaction, by a few statements for all of them together. A bad item is answered as REJECTED and
 * leaves no trace. No two items may have the same identity or url. Throws OutdatedLook when an
 * item needs its quotes read and they were not.
 */
export async function storeArticles(
  manager: EntityManager,
  origin: ImportOrigin,
  items: readonly PreparedItem[],
): Promise<ItemResult[]> {
  const results = new Map<PreparedItem, ItemResult>();
  const decided = await decideAll(manager, origin, items, results);
  const bad = await checkPointers(manager, decided);
  const toStore = decided.filter(({ item }) => {
    const errors = bad.get(item);
    if (errors) results.set(item, rejected(item, errors));
    return errors === undefined;
  });
  if (toStore.length > 0) await write(manager, origin, toStore);
  for (const { item, articleId, decision } of toStore) {
    results.set(item, {
      index: item.index,
      externalId: item.article.externalId,
      outcome: decision.outcome,
      articleId,
      errors: [],
      warnings: [...item.warnings, ...decision.warnings],
    });
  }
  return items.map((item) => results.get(item)!);
}

async function decideAll(
  manager: EntityManager,
  origin: ImportOrigin,
  items: readonly PreparedItem[],
  results: Map<PreparedItem, ItemResult>,
): Promise<ItemToStore[]> {
  const outlets = await placeOutlets(manager, origin.actor, items);
  const placed = items.flatMap((item) => {
    const outlet = outlets.get(item)!;
    if (typeof outlet === 'string') return [{ item, outletId: outlet }];
    results.set(item, rejected(item, [outlet]));
    return [];
  });
  const identities = placed.map(({ item, outletId }) => identityOf(item, outletId));
  await lockArticles(manager, identities);
  const stored = await findStoredArticles(manager, identities, 'lock');
  const decisions = placed.map(({ item, outletId }) => ({
    item,
    outletId,
    decision: decideOutcome(item, outletId, stored),
  }));
  const fresh = decisions.filter(({ decision }) => decision.outcome === 'CREATED').length;
  const ids = (await reserveIds(manager, 'article', fresh)).values();
  return decisions.flatMap(({ item, outletId, decision }): ItemToStore[] => {
    if (decision.outcome === 'REJECTED') results.set(item, rejected(item, decision.errors));
    if (decision.outcome === 'UNCHANGED') {
      const { index, warnings, article } = item;
      const { outcome, articleId } = decision;
      const { externalId } = article;
      results.set(item, { index, externalId, outcome, articleId, errors: [], warnings });
    }
    if (decision.outcome === 'REJECTED' || decision.outcome === 'UNCHANGED') return [];
    const { prepared } = item;
    if (prepared === null) throw new OutdatedLook();
    const articleId = decision.before?.id ?? ids.next().value!;
    return [{ item, prepared, outletId, articleId, decision }];
  });
}

async function write(
  manager: EntityManager,
  origin: ImportOrigin,
  items: readonly ItemToStore[],
): Promise<void> {
  const links = await linkSpeakers(
    manager,
    origin.actor,
    items.map(({ prepared, decision: { visibleFrom } }) => {
      return { wishes: wishesOf(prepared), visibleFrom };
    }),
  );
  await saveExtractedMemberships(
    manager,
    origin.actor,
    items.flatMap((one) => membershipsStated(one, links)),
  );
  await saveArticles(manager, origin.actor, items.map(articleOf));
  await writeQuotes(manager, origin, items, links);
  const mentioned = await writeSurroundings(manager, items, links);
  await revealSpeakers(
    manager,
    items.flatMap((one) =>
      [...speakersUsed(one, links), ...(mentioned.get(one.articleId) ?? [])].map((speakerId) => {
        return { speakerId, visibleFrom: one.decision.visibleFrom };
      }),
    ),
  );
}

function articleOf({ item, prepared, outletId, articleId, decision }: ItemToStore): ArticleToSave {
  const { article } = item;
  const { before } = decision;
  const slug = slugOf(article.headline, 'article').replace(/^article-1$/, 'article');
  return {
    id: articleId,
    outletId,
    externalId: article.externalId,
    slug: before?.slug ?? `${slug.slice(0, 80).replace(/-$/, '')}-${articleId}`,
    version: (before?.version ?? 0) + 1,
    fields: { ...decision.fields, language: prepared.language },
    plainText: article.plainText,
    wordCount: article.plainText.match(/\S+/g)?.length ?? 0,
    inputHash: article.inputHash,
    before,
  };
}

async function writeQuotes(
  manager: EntityManager,
  origin: ImportOrigin,
  items: readonly ItemToStore[],
  links: Links,
): Promise<void> {
  await replaceQuotes(
    manager,
    origin,
    items.map(({ item, prepared, articleId, decision: { before, fields } }) => ({
      articleId,
      articleVersion: (before?.version ?? 0) + 1,
      plainText: item.article.plainText,
      publishedAt: fields.publishedAt,
      isNew: before === null,
      quotes: prepared.quotes.map((quote) => draftOf(quote, prepared.language, links)),
    })),
  );
}
