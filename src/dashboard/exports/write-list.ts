import { csvRow } from '../../base/csv-row.js';
import { FilterVariable } from '../url/filter-variable.js';
import { ListExport, ReadList } from './list-export.js';

/** What a file of a list says of itself. */
export interface ListAbout {
  readonly list: ListExport;
  /** Address of the page whose rows these are. */
  readonly page: string;
  readonly filter: FilterVariable;
}

/** A head with the names of the columns, and a line for each row. */
export async function* writeListCsv(
  { batches }: ReadList,
  { list: { columns } }: ListAbout,
): AsyncGenerator<string> {
  yield csvRow(columns);
  for await (const batch of batches)
    yield batch.map((row) => csvRow(columns.map((name) => row[name] ?? null))).join('');
}

/** A JSON object on each line. */
export async function* writeListJsonl({ batches }: ReadList): AsyncGenerator<string> {
  for await (const batch of batches)
    if (batch.length > 0) yield batch.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** One JSON object: the page, its filter, the total, then all rows. */
export async function* writeListJson(
  { totalCount, batches }: ReadList,
  { list, page, filter }: ListAbout,
): AsyncGenerator<string> {
  const head = JSON.stringify({ page, filter, totalCount }).slice(0, -1);
  yield `${head},${JSON.stringify(list.rows)}:[`;
  let between = '\n';
  for await (const batch of batches)
    for (const row of batch) {
      yield between + JSON.stringify(row);
      between = ',\n';
    }
  yield '\n]}\n';
}
