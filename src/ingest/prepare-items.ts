import type { EntityManager } from 'typeorm';
import { chooseLanguage } from '../attribution/languages/choose-language.js';
import { decideOutcome } from './decide-outcome.js';
import { findOutlets } from './find-outlets.js';
import { findStoredArticles, identityOf } from './find-stored-articles.js';
import type { ImportItem, PreparedItem } from './import-item.js';
import type { Attribute } from './ingest-context.js';
import { prepareExtracted } from './prepare-extracted.js';
import { prepareGiven } from './prepare-given.js';
import type { PreparedArticle } from './prepared-article.js';
import type { OrganisationWish } from './speaker-wish.js';

/** Texts of one call that are with the engine at once: others wait for it too. */
const mostAtOnce = 4;

/**
 * Reads the quotes of all items that need it, outside any transaction. Items that are stored
 * unchanged already are not read, since that is what takes the time.
 */
export async function prepareItems(
  manager: EntityManager,
  attribute: Attribute,
  items: readonly ImportItem[],
  skipUnchanged: boolean,
): Promise<PreparedItem[]> {
  const unchanged = skipUnchanged ? await findUnchanged(manager, items) : new Set<ImportItem>();
  const prepared: PreparedItem[] = [];
  let next = 0;
  const work = async () => {
    while (next < items.length) {
      const at = next++;
      const item = items[at]!;
      const read = unchanged.has(item) ? null : await prepare(item, attribute);
      prepared[at] = { ...item, prepared: read };
    }
  };
  await Promise.all(Array.from({ length: mostAtOnce }, work));
  return prepared;
}

async function findUnchanged(
  manager: EntityManager,
  items: readonly ImportItem[],
): Promise<Set<ImportItem>> {
  const extracting = items.filter(({ article }) => article.quotes === null);
  if (extracting.length === 0) return new Set();
  const outlets = await findOutlets(manager, extracting);
  const placed = extracting.flatMap((item) => {
    const outletId = outlets.get(item);
    return typeof outletId === 'string' ? [{ item, outletId }] : [];
  });
  const identities = placed.map(({ item, outletId }) => identityOf(item, outletId));
  const stored = await findStoredArticles(manager, identities, 'look');
  return new Set(
    placed.flatMap(({ item, outletId }) =>
      decideOutcome(item, outletId, stored).outcome === 'UNCHANGED' ? [item] : [],
    ),
  );
}

async function prepare(item: ImportItem, attribute: Attribute): Promise<PreparedArticle> {
  const { quotes, plainText, publishedAt } = item.article;
  const language = item.article.language ?? chooseLanguage(plainText, undefined).code;
  const prepared =
    quotes === null
      ? prepareExtracted(await attribute(plainText, language), plainText, publishedAt)
      : prepareGiven(quotes, language);
  return { ...prepared, language, others: [...prepared.others, ...item.agencies.map(agencyOf)] };
}

function agencyOf(name: string): OrganisationWish {
  return { from: 'text', kind: 'ORGANISATION', name, acronyms: [], classification: 'news agency' };
}
