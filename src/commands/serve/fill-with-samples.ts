import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { attribute } from '../../attribution/attribute.js';
import { ingestSamples } from '../../ingest/ingest-samples.js';

/**
 * Takes the sample articles into an embedded database that holds no article, with progress on
 * standard error. A start that was interrupted in the middle is completed by the next one.
 */
export async function fillWithSamples(dataSource: DataSource, dataDir: string): Promise<void> {
  const unfinished = join(dataDir, 'samples-unfinished');
  if (!existsSync(unfinished) && (await hasArticles(dataSource))) return;
  writeFileSync(unfinished, '');
  await ingestSamples(
    dataSource,
    async (text, language) => attribute(text, { language }),
    (done, total) => tellProgress(done, total),
  );
  rmSync(unfinished);
}

async function hasArticles(dataSource: DataSource): Promise<boolean> {
  const [row] = (await dataSource.query('select exists (select from article) as found')) as [
    { found: boolean },
  ];
  return row.found;
}

/** One line that counts up on a terminal; elsewhere the first and the last word. */
function tellProgress(done: number, total: number): void {
  const line = `Reading the sample articles: ${done}/${total}`;
  if (process.stderr.isTTY) process.stderr.write(`\r${line}${done === total ? '\n' : ''}`);
  else if (done === 1 || done === total) process.stderr.write(`${line}\n`);
}
