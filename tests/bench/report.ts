import { cpus, loadavg, totalmem } from 'node:os';
import type { Client } from 'pg';

/** The machine and how busy it is, in a line that can stand above figures. */
export async function machine(client: Client): Promise<string> {
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0]!.toFixed(1);
  return `${cpus().length} cores, ${memory} GiB, Node ${process.versions.node}, Postgres ${rows[0]!.server_version}; load of the last minute before it began ${load}`;
}

/** Prints a Markdown table whose first column is words and the others figures. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  console.log(
    ['', line(head), `|---|${'---:|'.repeat(head.length - 1)}`, ...rows.map(line)].join('\n'),
  );
}

/** Three digits, as many of them behind the point as it takes. */
export function digits(figure: number): string {
  return figure >= 100 ? figure.toFixed(0) : figure.toPrecision(3);
}

export function geometricMean(figures: readonly number[]): number {
  return Math.exp(figures.reduce((sum, each) => sum + Math.log(each), 0) / figures.length);
}

export function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[figures.length >> 1]!;
}
