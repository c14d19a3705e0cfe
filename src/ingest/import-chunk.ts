import { QueryFailedError, type DataSource, type EntityManager } from 'typeorm';
import { errorCatalogue, WhosaidError, type ErrorCode } from '../base/errors.js';
import { writeTransaction } from '../content/history/write-transaction.js';
import type { ImportOrigin } from '../content/quotes/replace-quotes.js';
import { rejected, type ImportItem, type ItemResult } from './import-item.js';
import type { Attribute } from './ingest-context.js';
import { prepareItems } from './prepare-items.js';
import { OutdatedLook, storeArticles } from './store-articles.js';
import { takeTime } from './take-time.js';

/** How imports reach the database and the engine. */
export interface ImportTools {
  readonly dataSource: DataSource;
  readonly attribute: Attribute;
  /** Told of a failure that is ours; the item says only that there was one. */
  readonly onFailure: (error: unknown) => void;
}

/** What else belongs into the transaction of a chunk. */
export interface ChunkFrame {
  /** Which of the items are still to be done. */
  readonly open: (manager: EntityManager, items: readonly ImportItem[]) => Promise<ImportItem[]>;
  /**
   * Keeps the results, so that they are there exactly when the articles are. Throws OutdatedLook where
   * somebody else has done one of the items meanwhile.
   */
  readonly close: (manager: EntityManager, results: readonly ItemResult[]) => Promise<void>;
}

const mostLooks = 3;
/** Failures of the moment: the same call may succeed later. */
const passing = new Set<ErrorCode>(['TIMEOUT', 'SERVICE_UNAVAILABLE']);

/**
 * Imports some items in one transaction; where that fails, each in a transaction of its own, so
 * that a bad one takes nobody along. Answers what came of those that were still to be done.
 */
export async function importChunk(
  tools: ImportTools,
  origin: ImportOrigin,
  items: readonly ImportItem[],
  frame: ChunkFrame,
): Promise<ItemResult[]> {
  try {
    return await importTogether(tools, origin, items, frame);
  } catch (error) {
    if (!isOfItem(error)) throw error;
    const [item] = items;
    if (items.length === 1 && item) return rejectAlone(tools, item, error, frame);
  }
  const results: ItemResult[] = [];
  for (const item of items) results.push(...(await importChunk(tools, origin, [item], frame)));
  return results;
}

async function importTogether(
  tools: ImportTools,
  origin: ImportOrigin,
  items: readonly ImportItem[],
  frame: ChunkFrame,
): Promise<ItemResult[]> {
  const { dataSource, attribute } = tools;
  for (let look = 1; ; look++) {
    const prepared = await prepareItems(dataSource.manager, attribute, items, look < mostLooks);
    try {
      return await writeTransaction(dataSource, async (manager) => {
        await takeTime(manager);
        const open = new Set((await frame.open(manager, items)).map(({ index }) => index));
        const results = await storeArticles(
          manager,
          origin,
          prepared.filter(({ index }) => open.has(index)),
        );
        await frame.close(manager, results);
        return results;
      });
    } catch (error) {
      if (!(error instanceof OutdatedLook)) throw error;
    }
  }
}

async function rejectAlone(
  { dataSource, onFailure }: ImportTools,
  item: ImportItem,
  error: unknown,
  frame: ChunkFrame,
): Promise<ItemResult[]> {
  const code = error instanceof WhosaidError ? error.code : codeOf(error);
  if (code === 'INTERNAL_SERVER_ERROR') onFailure(error);
  const path = `articles.${item.index}`;
  const message = error instanceof WhosaidError ? error.message : errorCatalogue[code].sentence;
  const result = rejected(item, [{ code, path, message }]);
  return dataSource
    .transaction(async (manager) => {
      await frame.close(manager, [result]);
      return [result];
    })
    .catch((failure: unknown) => {
      if (failure instanceof OutdatedLook) return [];
      throw failure;
    });
}

/** Whether the item is to blame, and not the database as a whole or the time. */
function isOfItem(error: unknown): boolean {
  if (error instanceof QueryFailedError) return /^(22|23|54)/.test(sqlStateOf(error));
  if (error instanceof WhosaidError) return !passing.has(error.code);
  return error instanceof TypeError || error instanceof RangeError;
}

function codeOf(error: unknown): ErrorCode {
  if (!(error instanceof QueryFailedError)) return 'INTERNAL_SERVER_ERROR';
  const state = sqlStateOf(error);
  if (state === '23505') return 'CONFLICT';
  return /^(22|54)/.test(state) ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR';
}

function sqlStateOf(error: QueryFailedError): string {
  const { code } = error.driverError as { code?: string };
  return code ?? '';
}
