import type { EntityManager } from 'typeorm';
import { WhosaidError } from '../base/errors.js';
import { isUnstorable } from '../base/unstorable.js';
import type { Viewer } from '../base/viewer.js';
import { actorOf, type Actor } from '../content/history/actor-of.js';
import { writeTransaction } from '../content/history/write-transaction.js';
import type { ArticleInput, ItemError } from './article-input.js';
import { canonicalHash } from './canonical-hash.js';
import { checkArticle } from './check-article.js';
import { chunkItems } from './chunk-items.js';
import {
  appendResults,
  countOutcomes,
  findDone,
  finishBatch,
  inOrder,
  lockBatch,
  reserveBatch,
  type OutcomeCounts,
} from './import-batch.js';
import { importChunk, type ImportTools } from './import-chunk.js';
import type { ImportErrorMode } from './import-error-mode.enum.js';
import { rejected, type ImportItem, type ItemResult, type PreparedItem } from './import-item.js';
import { prepareItems } from './prepare-items.js';
import { runChunks } from './run-chunks.js';
import { OutdatedLook, storeArticles } from './store-articles.js';
import { takeTime } from './take-time.js';
import { resultsOfUndo, Undo } from './undo.js';

/** Items of one call at most (semantics 37). */
const mostArticles = 500;

/** What importArticles is given. */
export interface ImportRequest {
  readonly idempotencyKey: string;
  readonly dryRun: boolean;
  readonly onError: `${ImportErrorMode}`;
  readonly articles: readonly ArticleInput[];
}

/** What came of a call. */
export interface ImportReport extends OutcomeCounts {
  /** Row id; null for a dry run, which is stored nowhere. */
  readonly batchId: string | null;
  readonly results: readonly ItemResult[];
}

/** Who calls, and until when. */
export interface ImportCaller {
  readonly viewer: Viewer;
  readonly signal: AbortSignal;
}

/**
 * Imports articles under an idempotency key (semantics 37-48, 75-78, 85, 88, 90). What an item did is
 * stored in the transaction of its article, so that a call that was cut off, and is repeated,
 * goes on where it stopped. Throws BAD_USER_INPUT, IDEMPOTENCY_KEY_REUSED and, past the deadline,
 * TIMEOUT.
 */
export async function importArticles(
  tools: ImportTools,
  caller: ImportCaller,
  request: ImportRequest,
): Promise<ImportReport> {
  checkRequest(request);
  const { viewer, signal } = caller;
  const checked = request.articles.map(checkItem);
  const call: Call = { tools, actor: actorOf(viewer), signal, checked };
  if (request.dryRun) return tryOut(call, request);

  const { idempotencyKey, onError, articles } = request;
  const batch = await reserveBatch(tools.dataSource, {
    keyScope: viewer.keyId ?? 'bootstrap',
    idempotencyKey,
    inputHash: canonicalHash({ onError, articles }),
  });
  if (batch.isFinished) return reportOf(batch.id, inOrder(batch.results));
  if (onError === 'ABORT_BATCH') await importAllOrNothing(call, batch.id);
  else await importOneByOne(call, batch.id);
  return reportOf(batch.id, await finishBatch(tools.dataSource, batch.id));
}

type CheckedItem = ImportItem | ItemResult;

/** A call whose items have been checked, each by itself. */
interface Call {
  readonly tools: ImportTools;
  readonly actor: Actor;
  readonly signal: AbortSignal;
  readonly checked: readonly CheckedItem[];
}

function checkRequest({ idempotencyKey, articles }: ImportRequest): void {
  if (articles.length > mostArticles) {
    throw new WhosaidError(
      'BAD_USER_INPUT',
      `A call may import ${mostArticles} articles at most. Send several calls.`,
      'articles',
      { limit: mostArticles },
    );
  }
  const isTooLong = idempotencyKey.length > 200;
  if (idempotencyKey.trim() === '' || isTooLong || isUnstorable(idempotencyKey)) {
    throw new WhosaidError(
      'BAD_USER_INPUT',
      'An idempotency key has 1 to 200 characters (beyond U+FFFF each counts as two), is not blank, and holds neither U+0000 nor half a surrogate pair.',
      'idempotencyKey',
    );
  }
}

function checkItem(input: ArticleInput, index: number): CheckedItem {
  const checked = checkArticle(input, `articles.${index}`);
  if ('errors' in checked) {
    return rejected({ index, article: input, warnings: [] }, checked.errors);
  }
  const { article } = checked;
  return { index, article, makesOutlet: false, hasOwnId: true, agencies: [], warnings: [] };
}

function isItem(one: CheckedItem): one is ImportItem {
  return 'article' in one;
}

function isResult(one: CheckedItem): one is ItemResult {
  return !isItem(one);
}

async function importOneByOne(call: Call, importBatchId: string): Promise<void> {
  const { tools, actor, signal, checked } = call;
  const bad = checked.filter(isResult);
  await writeTransaction(tools.dataSource, async (manager) => {
    const done = await lockBatch(manager, importBatchId);
    await appendResults(
      manager,
      importBatchId,
      bad.filter(({ index }) => !done.has(index)),
    );
  });
  await runChunks(chunkItems(checked.filter(isItem)), async (chunk) => {
    stopWhenLate(signal);
    await importChunk(tools, { actor, importBatchId }, chunk, {
      open: async (manager, items) => {
        const done = await findDone(manager, importBatchId);
        return items.filter(({ index }) => !done.has(index));
      },
      close: async (manager, results) => {
        const done = await lockBatch(manager, importBatchId);
        if (results.some(({ index }) => done.has(index))) throw new OutdatedLook();
        await appendResults(manager, importBatchId, results);
      },
    });
  });
}

async function importAllOrNothing(call: Call, importBatchId: string): Promise<void> {
  const { checked } = call;
  const { dataSource } = call.tools;
  let results = checked.filter(isResult);
  if (results.length === 0) {
    const prepared = await prepareAll(call);
    results = await writeTransaction(dataSource, async (manager) => {
      await takeTime(manager);
      const done = await lockBatch(manager, importBatchId);
      if (done.size > 0) return [];
      const tried = await storeAll(manager, call, importBatchId, prepared);
      if (tried.some(isBad)) throw new Undo(tried);
      await appendResults(manager, importBatchId, tried);
      return [];
    }).catch(resultsOfUndo);
  }
  if (!results.some(isBad)) return;
  await writeTransaction(dataSource, async (manager) => {
    const done = await lockBatch(manager, importBatchId);
    if (done.size > 0) return;
    await appendResults(manager, importBatchId, aborted(checked, results));
  });
}

/** Does everything and takes it back (semantics 39). */
async function tryOut(call: Call, { onError }: ImportRequest): Promise<ImportReport> {
  const { tools, checked } = call;
  const prepared = await prepareAll(call);
  const tried = await writeTransaction(tools.dataSource, async (manager) => {
    await takeTime(manager);
    throw new Undo(await storeAll(manager, call, null, prepared));
  }).catch(resultsOfUndo);
  const results = inOrder([...checked.filter(isResult), ...tried]).map((result) => ({
    ...result,
    articleId: result.outcome === 'CREATED' ? null : result.articleId,
  }));
  const isAborted = onError === 'ABORT_BATCH' && results.some(isBad);
  return reportOf(null, isAborted ? aborted(checked, results) : results);
}

/** Reads all good items, outside of any transaction; TIMEOUT where that took too long. */
async function prepareAll({ tools, signal, checked }: Call): Promise<PreparedItem[]> {
  const { dataSource, attribute } = tools;
  const prepared = await prepareItems(dataSource.manager, attribute, checked.filter(isItem), false);
  stopWhenLate(signal);
  return prepared;
}

/** Stores items within one transaction, whatever becomes of each. */
async function storeAll(
  manager: EntityManager,
  { actor }: Call,
  importBatchId: string | null,
  prepared: readonly PreparedItem[],
): Promise<ItemResult[]> {
  const results: ItemResult[] = [];
  for (const chunk of chunkItems(prepared)) {
    results.push(...(await storeArticles(manager, { actor, importBatchId }, chunk)));
  }
  return results;
}

function isBad({ outcome }: ItemResult): boolean {
  return outcome === 'REJECTED';
}

/** Every item rejected: the bad ones for what was wrong, the good ones for their company. */
function aborted(checked: readonly CheckedItem[], results: readonly ItemResult[]): ItemResult[] {
  const bad = new Map(results.filter(isBad).map((result) => [result.index, result]));
  return checked.map((one) => {
    const known = bad.get(one.index);
    if (known || isResult(one)) return known ?? (one as ItemResult);
    const error: ItemError = {
      code: 'BATCH_ABORTED',
      path: `articles.${one.index}`,
      message: 'Another item of this batch is bad, so nothing was written.',
    };
    return rejected(one, [error]);
  });
}

function stopWhenLate(signal: AbortSignal): void {
  if (!signal.aborted) return;
  throw new WhosaidError(
    'TIMEOUT',
    'The import took too long. What is done is kept: repeat the call with the same idempotency key, and it goes on.',
  );
}

function reportOf(batchId: string | null, results: readonly ItemResult[]): ImportReport {
  return { batchId, results, ...countOutcomes(results) };
}
