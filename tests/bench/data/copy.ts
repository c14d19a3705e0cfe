import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** COPY of lines in text format. */
export async function copyRows(
  client: Client,
  table: string,
  columns: string,
  rows: readonly string[],
): Promise<void> {
  if (rows.length === 0) return;
  const target = client.query(copyFrom(`copy ${table} (${columns}) from stdin`));
  await pipeline(Readable.from(inBlocks(rows)), target);
}

function* inBlocks(rows: readonly string[]): Generator<string> {
  for (let start = 0; start < rows.length; start += 2000)
    yield `${rows.slice(start, start + 2000).join('\n')}\n`;
}
