import { ExportedQuote, exportColumns } from './quote-row.js';

/** One line of the JSONL export, raw. */
export function jsonLine(quote: ExportedQuote): string {
  const entries = Object.entries(exportColumns).map(([name, column]) => [name, column(quote)]);
  return `${JSON.stringify(Object.fromEntries(entries))}\n`;
}
