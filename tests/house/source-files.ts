import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = fileURLToPath(new URL('../..', import.meta.url));

/** A TypeScript file of src. */
export interface SourceFile {
  /** From src, such as content/people/person.entity.ts. */
  readonly path: string;
  readonly text: string;
  /** The first folder, or the name of a file that stands in src itself. */
  readonly part: string;
  /** Files of src that it imports, as paths from src; types included. */
  readonly imports: readonly string[];
}

/** Every TypeScript file of src, by path. */
export function readSourceFiles(): readonly SourceFile[] {
  const src = join(project, 'src');
  return listFiles(src)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => relative(src, path))
    .toSorted()
    .map((path) => {
      const text = readFileSync(join(src, path), 'utf8');
      return { path, text, part: partOf(path), imports: importsOf(path, text) };
    });
}

/** Paths of all files below a folder, but for packages that somebody installed there. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !relative(folder, path).split('/').includes('node_modules'));
}

/** content for content/people/person.ts, config for config.ts. */
export function partOf(path: string): string {
  return path.split('/')[0]!.replace(/\.tsx?$/, '');
}

const staticImport =
  /^(?:import\b(?:[^;'"]*?\bfrom)?|export\b[^;'"=(]*?\bfrom)\s*['"](\.[^'"]+)['"]/gm;
const dynamicImport = /\bimport\(\s*['"](\.[^'"]+)['"]/g;

function importsOf(path: string, text: string): string[] {
  const found = [...text.matchAll(staticImport), ...text.matchAll(dynamicImport)];
  return found.map(([, target]) =>
    relative('/', resolve('/', dirname(path), target!)).replace(/\.js$/, '.ts'),
  );
}
