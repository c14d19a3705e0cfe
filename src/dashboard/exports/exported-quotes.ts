import { Ask, Operation } from '../ask.js';
import { ShownQuote, shownQuoteFragment } from '../quotes/shown-quote.js';
import { FilterVariable } from '../url/filter-variable.js';
import { ExportFailure } from './export-failure.js';

interface Batch {
  readonly quotes: {
    readonly totalCount: number;
    readonly nodes: readonly ShownQuote[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** The next hundred quotes of a filter, newest first. */
export const exportOperation: Operation<Batch> = {
  document: `query Export($filter: QuoteFilter, $after: String) {
  quotes(filter: $filter, first: 100, after: $after) {
    totalCount
    nodes { ...ShownQuote }
    pageInfo { hasNextPage endCursor }
  }
}
${shownQuoteFragment}`,
};

/** Total and batches of an export; the first batch is already there. */
export interface Exported {
  readonly totalCount: number;
  readonly batches: AsyncGenerator<readonly ShownQuote[]>;
}

/** Begins to read all quotes of a filter; throws ExportFailure where the filter is refused. */
export async function readExport(filter: FilterVariable, ask: Ask): Promise<Exported> {
  const first = await askBatch(filter, null, ask);
  return { totalCount: first.totalCount, batches: batchesFrom(first, filter, ask) };
}

async function* batchesFrom(
  first: Batch['quotes'],
  filter: FilterVariable,
  ask: Ask,
): AsyncGenerator<readonly ShownQuote[]> {
  let batch = first;
  yield batch.nodes;
  while (batch.pageInfo.hasNextPage) {
    batch = await askBatch(filter, batch.pageInfo.endCursor, ask);
    yield batch.nodes;
  }
}

async function askBatch(
  filter: FilterVariable,
  after: string | null,
  ask: Ask,
): Promise<Batch['quotes']> {
  const answer = await ask(exportOperation, { filter, after });
  if (answer.problem !== null) throw new ExportFailure(answer.problem);
  return answer.data.quotes;
}
