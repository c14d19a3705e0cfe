import { csvRow } from '../../base/csv-row.js';
import { ExportedQuote, exportColumns } from './quote-row.js';

/** The header line of the CSV export. */
export function csvHeader(): string {
  return csvRow(Object.keys(exportColumns));
}

/** One line of the CSV export. */
export function csvLine(quote: ExportedQuote): string {
  return csvRow(Object.values(exportColumns).map((column) => column(quote)));
}
