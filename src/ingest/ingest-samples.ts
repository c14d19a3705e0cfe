import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataSource } from 'typeorm';
import type { Attribute } from './ingest-context.js';
import { ingestFiles, type IngestedItem } from './ingest-files.js';
import { findSources } from './readers/find-sources.js';

/** The sample articles: a folder of the project, from wherever this file runs, src or dist. */
const folder = fileURLToPath(new URL('../../src/samples/articles', import.meta.url));

/**
 * Takes the sample articles in, by the way that every article goes. Their ids are the names of
 * their files, which begin with the day of publication. Throws where one of them is refused.
 */
export async function ingestSamples(
  dataSource: DataSource,
  attribute: Attribute,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const sources = (await findSources([folder])).map((source) => {
    const fileName = basename(source.label, '.txt');
    return { ...source, fileName, publishedAt: `${fileName.slice(0, 10)}T00:00:00Z` };
  });
  let done = 0;
  const onItem = ({ outcome, errors, label }: IngestedItem) => {
    if (outcome === 'REJECTED') throw new Error(`${label}: ${JSON.stringify(errors)}`);
    onProgress(++done, sources.length);
  };
  const tools = { dataSource, attribute, onFailure: () => undefined };
  const defaults = { outlet: null, publishedAt: null, language: null, now: new Date() };
  const { signal } = new AbortController();
  const input = process.stdin;
  await ingestFiles(tools, { sources, defaults, dryRun: false, input, signal, onItem });
}
