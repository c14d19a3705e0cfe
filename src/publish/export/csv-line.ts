import { Cell, ExportedQuote, exportColumns } from './quote-row.js';

/** First characters that make a spreadsheet run a cell. */
const formula = /^[=+\-@\t\r]/;

/** The header line of the CSV export. */
export function csvHeader(): string {
  return toLine(Object.keys(exportColumns));
}

/** One line of CSV by RFC 4180; a cell that a spreadsheet would run gets a leading apostrophe. */
export function csvLine(quote: ExportedQuote): string {
  return toLine(Object.values(exportColumns).map((column) => column(quote)));
}

function toLine(cells: readonly Cell[]): string {
  return `${cells.map(toCell).join(',')}\r\n`;
}

function toCell(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
