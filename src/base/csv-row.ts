/** A cell of a table that is written to a file; null is an empty one. */
export type Cell = string | number | null;

/** First characters that make a spreadsheet run a cell. */
const formula = /^[=+\-@\t\r]/;

/** One line of CSV by RFC 4180; a cell that a spreadsheet would run gets a leading apostrophe. */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(written).join(',')}\r\n`;
}

function written(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
