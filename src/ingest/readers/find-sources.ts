import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { OperatorError } from '../../base/operator-error.js';
import type { Source } from './read-source.js';

/** What a folder is searched for. */
const articleFiles = /\.(txt|text|jsonl|ndjson)$/i;

/**
 * The sources that arguments name: a file, a folder with all texts and JSONL files below it in the
 * order of their paths, or - for standard input. Throws OperatorError for one that is not there.
 */
export async function findSources(paths: readonly string[]): Promise<Source[]> {
  const sources: Source[] = [];
  for (const path of paths) {
    if (path === '-') {
      sources.push({ label: 'standard input', path: null, fileName: null });
    } else if (await isFolder(path)) {
      sources.push(...(await sourcesIn(path)));
    } else {
      sources.push({ label: path, path, fileName: basename(path) });
    }
  }
  return sources;
}

/** How many articles the sources hold: a file each, a line each of JSONL; null with standard input. */
export async function countArticles(sources: readonly Source[]): Promise<number | null> {
  let count = 0;
  for (const { path } of sources) {
    if (path === null) return null;
    count += /\.(jsonl|ndjson)$/i.test(path) ? await countLines(path) : 1;
  }
  return count;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    throw new OperatorError(
      `${path} cannot be read.`,
      'There is no such file or folder, or it may not be opened.',
      'Check the path. A folder is searched for .txt and .jsonl files; - reads standard input.',
    );
  }
}

async function sourcesIn(folder: string): Promise<Source[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && articleFiles.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return paths.map((path) => ({
    label: path,
    path,
    fileName: relative(folder, path).split(sep).join('/'),
  }));
}

async function countLines(path: string): Promise<number> {
  let count = 0;
  let isOpen = false;
  for await (const part of createReadStream(path) as AsyncIterable<Buffer>) {
    for (const byte of part) {
      if (byte === 0x0a) {
        if (isOpen) count++;
        isOpen = false;
      } else if (byte !== 0x0d && byte !== 0x20) isOpen = true;
    }
  }
  return count + (isOpen ? 1 : 0);
}
