import { Cell } from '../../base/csv-row.js';
import { Ask, Operation } from '../ask.js';
import { FilterVariable } from '../url/filter-variable.js';
import { UrlValues } from '../url/url-keys.js';
import { ExportFailure } from './export-failure.js';

/** A row of a file: what stands in each column. */
export type FileRow = Readonly<Record<string, Cell>>;

/** Total and batches of a list; the first batch is already there. */
export interface ReadList {
  readonly totalCount: number;
  readonly batches: AsyncGenerator<readonly FileRow[]>;
}

/** The rows that a page lists, for files behind its path. */
export interface ListExport {
  /** What they are, as its files are called: articles. */
  readonly rows: string;
  readonly columns: readonly string[];
  /** Which of them the address means. */
  readonly filterOf: (values: UrlValues) => FilterVariable;
  /** Begins to read all of them; throws ExportFailure where the filter is refused. */
  readonly read: (values: UrlValues, ask: Ask) => Promise<ReadList>;
}

/** What an operation answers that reads a list for a file: a hundred rows behind $after. */
export interface ListBatch<Node> {
  readonly list: {
    readonly totalCount: number;
    readonly nodes: readonly Node[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** What a list export is made of. */
export interface ListExportParts<Node> {
  readonly rows: string;
  readonly operation: Operation<ListBatch<Node>>;
  /** Variables of the operation but $after; `filter` is told in the files. */
  readonly variables: (values: UrlValues) => { readonly filter: FilterVariable };
  /** Columns in their order, and what of a node stands in them. */
  readonly columns: Readonly<Record<string, (node: Node) => Cell>>;
}

/** Makes an export of an operation that reads a list and of what its files hold of each node. */
export function listExport<Node>(parts: ListExportParts<Node>): ListExport {
  const { rows, variables, columns } = parts;
  return {
    rows,
    columns: Object.keys(columns),
    filterOf: (values) => variables(values).filter,
    read: async (values, ask) => {
      const askBatch = async (after: string | null): Promise<ListBatch<Node>['list']> => {
        const answer = await ask(parts.operation, { ...variables(values), after });
        if (answer.problem !== null) throw new ExportFailure(answer.problem);
        return answer.data.list;
      };
      const first = await askBatch(null);
      return { totalCount: first.totalCount, batches: batchesFrom(first, askBatch, columns) };
    },
  };
}

async function* batchesFrom<Node>(
  first: ListBatch<Node>['list'],
  askBatch: (after: string | null) => Promise<ListBatch<Node>['list']>,
  columns: ListExportParts<Node>['columns'],
): AsyncGenerator<readonly FileRow[]> {
  const rowOf = (node: Node): FileRow =>
    Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column(node)]));
  let batch = first;
  yield batch.nodes.map(rowOf);
  while (batch.pageInfo.hasNextPage) {
    batch = await askBatch(batch.pageInfo.endCursor);
    yield batch.nodes.map(rowOf);
  }
}
