import { basename } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readSourceFiles, type SourceFile } from './source-files.js';

const files = readSourceFiles();
const offending = (isBad: (file: SourceFile) => boolean) =>
  files.filter(isBad).map(({ path }) => path);

/** Names that say nothing about what is inside. */
const emptyNames = /(^|[-./])(utils?|helpers?|common|shared|misc|managers?|index)([-./]|$)/;

const runtimeExports = /^export (?:async |abstract )*(?:function|class|const) \w+/gm;
const exports =
  /^export (?:async |abstract |default |declare )*(?:function|class|const|interface|type) (\w+)/gm;

/** findQuotes and find-quotes: find, quote. */
function wordsOf(name: string): string[] {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-.\d]+/);
  return words.map((word) => word.replace(/ies$/, 'y').replace(/s$/, ''));
}

/** Lists of words and SQL may be as long as they are. */
function isLiteral(path: string): boolean {
  return /^(attribution\/languages|database\/migrations|samples)\//.test(path);
}

describe('names', () => {
  it('of files and folders are lower case with hyphens', () => {
    expect(offending(({ path }) => !/^[a-z0-9]+([-./][a-z0-9]+)*\.tsx?$/.test(path))).toEqual([]);
  });

  it('say what is inside', () => {
    expect(offending(({ path }) => emptyNames.test(path.replace(/\.tsx?$/, '')))).toEqual([]);
  });

  it('are exported by name, never as default', () => {
    expect(offending(({ text }) => /^export default\b|\bas default\b/m.test(text))).toEqual([]);
  });

  it('stand in the file that makes them: nothing is passed on from a list of files', () => {
    expect(offending(({ text }) => /^export (\*|\{[^}]*\}) from '\./m.test(text))).toEqual([]);
  });

  it('of files share a word with the one thing that they make', () => {
    const strangers = files.flatMap(({ path, text }) => {
      const exported = [...text.matchAll(exports)].map(([, name]) => name!);
      const words = wordsOf(basename(path).replace(/\.tsx?$/, ''));
      const isAkin = exported.some((name) => wordsOf(name).some((word) => words.includes(word)));
      const makes = text.match(runtimeExports) ?? [];
      return makes.length !== 1 || isAkin ? [] : [`${path} exports ${exported.join(', ')}`];
    });
    expect(strangers).toEqual([]);
  });
});

describe('files', () => {
  it('have at most 250 lines, but for lists of words and migrations', () => {
    const long = files
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ path, lines }) => lines > 250 && !isLiteral(path))
      .map(({ path, lines }) => `${path}: ${lines} lines`);
    expect(long).toEqual([]);
  });

  it('hold no leftovers', () => {
    expect(
      offending(({ text }) => /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck)/.test(text)),
    ).toEqual([]);
  });

  it('read the environment in one place', () => {
    expect(
      offending(({ path, text }) => /\bprocess\.env\b/.test(text) && path !== 'config.ts'),
    ).toEqual([]);
  });
});
