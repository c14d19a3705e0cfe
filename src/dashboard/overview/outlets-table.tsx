import { CrossTable } from '../charts/cross-table.js';
import { changed, printUrl } from '../url/print-url.js';
import { UrlValues } from '../url/url-keys.js';
import { KnownById } from './load-overview.js';
import { Grid } from './overview-operations.js';

export interface OutletsTableProps {
  readonly grid: Grid;
  readonly known: KnownById;
  readonly values: UrlValues;
}

/** Which outlet quotes whom, each number leading to its quotes. */
export function OutletsTable({ grid: { quoteGrid }, known, values }: OutletsTableProps) {
  const counts = new Map(
    quoteGrid.cells.map(({ row, column, count }) => [`${row} ${column}`, count]),
  );
  const slugOf = (id: string): string => known.get(id)?.slug ?? id;
  return (
    <CrossTable
      caption="Quotes of each speaker in each outlet"
      rows={quoteGrid.rows.map(({ value, label }) => ({ value, name: label }))}
      columns={quoteGrid.columns.map(({ value, label }) => ({ value, name: label }))}
      countOf={(row, column) => counts.get(`${row} ${column}`) ?? 0}
      href={(row, column) =>
        printUrl(
          '/quotes',
          changed(values, {
            speaker: slugOf(row),
            outlet: [slugOf(column)],
            by: null,
            all: null,
          }),
        )
      }
    />
  );
}
