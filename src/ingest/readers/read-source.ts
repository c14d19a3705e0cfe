import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { longestText } from '../check-article.js';
import { decodeText } from './decode-text.js';
import type { RawArticle, ReaderDefaults } from './raw-article.js';
import { readArticleObject } from './read-article-object.js';
import { readPlainText } from './read-plain-text.js';

/** A file, or standard input. */
export interface Source {
  /** For messages: the path as given, or 'standard input'. */
  readonly label: string;
  /** Null for standard input. */
  readonly path: string | null;
  /** What an article without an id of its own is called. */
  readonly fileName: string | null;
  /** RFC 3339; goes before what the command line says. */
  readonly publishedAt?: string;
}

/** An article that could be read, or why one could not. */
export type ReadArticle =
  | { readonly label: string; readonly article: RawArticle }
  | { readonly label: string; readonly problem: string };

/** More bytes than any text that is taken can have. */
const mostBytes = longestText * 4;

/** Reads the articles of a source one after the other; a bad one does not end it. */
export async function* readSource(
  source: Source,
  given: ReaderDefaults,
  input: Readable,
): AsyncGenerator<ReadArticle> {
  const defaults = { ...given, publishedAt: source.publishedAt ?? given.publishedAt };
  if (source.path !== null && /\.(jsonl|ndjson)$/i.test(source.path)) {
    yield* readLines(source, defaults, createReadStream(source.path));
    return;
  }
  const read = source.path === null ? await readStream(input) : await readWholeFile(source.path);
  if (read === 'TOO_LONG') {
    const problem = `It is longer than ${longestText} characters.`;
    yield { label: source.label, problem };
    return;
  }
  const { text, warnings } = decodeText(read);
  if (source.path === null && text.trimStart().startsWith('{')) {
    yield* readObjects(source, defaults, text.split('\n'));
    return;
  }
  const article = readPlainText(text, source.fileName, defaults);
  yield {
    label: source.label,
    article: { ...article, warnings: [...warnings, ...article.warnings] },
  };
}

/** Lines of a file of JSON objects, read one by one, so that any number takes the same memory. */
async function* readLines(
  source: Source,
  defaults: ReaderDefaults,
  stream: Readable,
): AsyncGenerator<ReadArticle> {
  const lines = createInterface({ input: stream, crlfDelay: Infinity });
  yield* readObjects(source, defaults, lines);
}

async function* readObjects(
  { label }: Source,
  defaults: ReaderDefaults,
  lines: Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<ReadArticle> {
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    yield readLine(line, `${label}:${number}`, defaults);
  }
}

function readLine(line: string, label: string, defaults: ReaderDefaults): ReadArticle {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return { label, problem: 'The line is no JSON object.' };
  }
  const read = readArticleObject(value, defaults);
  if ('input' in read) return { label, article: read };
  return { label, problem: read.path === '' ? read.message : `${read.path}: ${read.message}` };
}

async function readWholeFile(path: string): Promise<Buffer | 'TOO_LONG'> {
  const { size } = await stat(path);
  return size > mostBytes ? 'TOO_LONG' : readFile(path);
}

async function readStream(stream: Readable): Promise<Buffer | 'TOO_LONG'> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream as AsyncIterable<Buffer | string>) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > mostBytes) return 'TOO_LONG';
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
