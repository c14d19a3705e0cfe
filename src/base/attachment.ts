/**
 * Content-Disposition of a file of rows, whose name says of which filter they are, in what any file
 * system takes for a name: quotes-kind-DIRECT.csv.
 */
export function attachment(rows: string, filter: unknown, ending: string): string {
  const words = JSON.stringify(filter ?? {}).match(/[A-Za-z0-9]+/g) ?? [];
  return `attachment; filename="${[rows, ...words].join('-').slice(0, 200)}.${ending}"`;
}
