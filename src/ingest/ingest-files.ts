import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { DataSource } from 'typeorm';
import type { Viewer } from '../base/viewer.js';
import { actorOf } from '../content/history/actor-of.js';
import { writeTransaction } from '../content/history/write-transaction.js';
import type { ItemError } from './article-input.js';
import { checkArticle } from './check-article.js';
import { chunkItems, mostItems } from './chunk-items.js';
import {
  appendResults,
  countOutcomes,
  finishBatch,
  reserveBatch,
  type OutcomeCounts,
} from './import-batch.js';
import { importChunk, type ImportTools } from './import-chunk.js';
import { rejected, type ImportItem, type ItemResult } from './import-item.js';
import { prepareItems } from './prepare-items.js';
import type { ReaderDefaults } from './readers/raw-article.js';
import { readSource, type ReadArticle, type Source } from './readers/read-source.js';
import { runChunks } from './run-chunks.js';
import { storeArticles } from './store-articles.js';
import { takeTime } from './take-time.js';
import { resultsOfUndo, Undo } from './undo.js';

/** What is to be ingested, and how. */
export interface IngestOptions {
  readonly sources: readonly Source[];
  readonly defaults: ReaderDefaults;
  readonly dryRun: boolean;
  /** Standard input, for the source without a path. */
  readonly input: Readable;
  /** Once aborted, what has begun is finished and nothing else is begun. */
  readonly signal: AbortSignal;
  /** Told of each item when it is done. */
  readonly onItem: (item: IngestedItem) => void;
}

/** What came of one article of a file. */
export interface IngestedItem extends ItemResult {
  /** The file, with the line where it has many articles. */
  readonly label: string;
}

/** The command line acts by itself, for whoever operates the system. */
const operator: Viewer = { role: 'IMPORTER', name: 'system', keyId: null };
/** Articles that share a row of import_batch at most. */
const batchSize = 500;

/**
 * Takes the articles of files in: outlets are made where needed, a bad article is reported and stored
 * nowhere, the rest go in (semantics 75, 81, 82). May be stopped and repeated at any time: what is
 * stored already is UNCHANGED. Memory does not grow with the number of articles.
 */
export async function ingestFiles(
  tools: ImportTools,
  options: IngestOptions,
): Promise<OutcomeCounts> {
  const counts = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
  const labels = new Map<number, string>();
  const report = (results: readonly ItemResult[]) => {
    const more = countOutcomes(results);
    for (const key of ['created', 'updated', 'unchanged', 'rejected'] as const) {
      counts[key] += more[key];
    }
    for (const result of results) {
      options.onItem({ ...result, label: labels.get(result.index)! });
      labels.delete(result.index);
    }
  };
  const batches = new BatchKeeper(tools.dataSource);
  const work = options.dryRun
    ? (chunk: ImportItem[]) => tryChunk(tools, chunk)
    : (chunk: ImportItem[]) => storeChunk(tools, batches, chunk);
  await runChunks(chunksOf(options, labels, report), async (chunk) => report(await work(chunk)));
  await batches.finish();
  return counts;
}

/** Cuts what the sources hold into chunks; what cannot be an article is reported on the way. */
async function* chunksOf(
  options: IngestOptions,
  labels: Map<number, string>,
  report: (results: readonly ItemResult[]) => void,
): AsyncGenerator<ImportItem[]> {
  let waiting: ImportItem[] = [];
  let index = 0;
  for await (const read of articlesOf(options)) {
    if (options.signal.aborted) break;
    labels.set(index, read.label);
    const item = itemOf(read, index++);
    if ('outcome' in item) report([item]);
    else waiting.push(item);
    if (waiting.length < mostItems) continue;
    yield* chunkItems(waiting);
    waiting = [];
  }
  if (!options.signal.aborted) yield* chunkItems(waiting);
}

/** A file that cannot be read is one bad item and no end of the run. */
async function* articlesOf(options: IngestOptions): AsyncGenerator<ReadArticle> {
  for (const source of options.sources) {
    try {
      yield* readSource(source, options.defaults, options.input);
    } catch (error) {
      if (!(error instanceof Error) || !('syscall' in error)) throw error;
      yield { label: source.label, problem: `It cannot be read: ${error.message}.` };
    }
  }
}

function itemOf(read: ReadArticle, index: number): ImportItem | ItemResult {
  const path = `articles.${index}`;
  if ('problem' in read) {
    const error: ItemError = { code: 'BAD_USER_INPUT', path, message: read.problem };
    return rejected({ index, article: null, warnings: [] }, [error]);
  }
  const { input, hasOwnId, agencies } = read.article;
  const warnings = read.article.warnings.map((message): ItemError => {
    return { code: 'BAD_USER_INPUT', path, message };
  });
  const checked = checkArticle(input, path);
  if ('errors' in checked) return rejected({ index, article: input, warnings }, checked.errors);
  return { index, article: checked.article, makesOutlet: true, hasOwnId, agencies, warnings };
}

async function storeChunk(
  tools: ImportTools,
  batches: BatchKeeper,
  chunk: ImportItem[],
): Promise<ItemResult[]> {
  const importBatchId = await batches.take(chunk.length);
  return importChunk(tools, { actor: actorOf(operator), importBatchId }, chunk, {
    open: async (_manager, items) => [...items],
    close: (manager, results) => appendResults(manager, importBatchId, results),
  });
}

async function tryChunk(tools: ImportTools, chunk: ImportItem[]): Promise<ItemResult[]> {
  const { dataSource, attribute } = tools;
  const prepared = await prepareItems(dataSource.manager, attribute, chunk, false);
  const origin = { actor: actorOf(operator), importBatchId: null };
  const results = await writeTransaction(dataSource, async (manager) => {
    await takeTime(manager);
    throw new Undo(await storeArticles(manager, origin, prepared));
  }).catch(resultsOfUndo);
  return results.map((result) => {
    return { ...result, articleId: result.outcome === 'CREATED' ? null : result.articleId };
  });
}

/** Gives out rows of import_batch, a new one when the last is full. */
class BatchKeeper {
  private current: Promise<string> | null = null;
  private size = 0;
  private readonly ids: Promise<string>[] = [];

  constructor(private readonly dataSource: DataSource) {}

  take(count: number): Promise<string> {
    if (this.current === null || this.size + count > batchSize) {
      this.current = this.make();
      this.ids.push(this.current);
      this.size = 0;
    }
    this.size += count;
    return this.current;
  }

  async finish(): Promise<void> {
    for (const id of this.ids) await finishBatch(this.dataSource, await id);
  }

  private async make(): Promise<string> {
    const key = { keyScope: 'command', idempotencyKey: randomUUID(), inputHash: '' };
    return (await reserveBatch(this.dataSource, key)).id;
  }
}
