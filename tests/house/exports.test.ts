import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { listFiles, project, readSourceFiles } from './source-files.js';
import { readFunctions } from './read-functions.js';

const files = readSourceFiles();

describe('exports', () => {
  it('of functions and classes have a comment that says what they guarantee', () => {
    const bare = files.flatMap(({ path, text }) => {
      const lines = text.split('\n');
      return lines.flatMap((line, at) => {
        const name = /^export (?:async )?(?:abstract )?(?:function|class) (\w+)/.exec(line)?.[1];
        if (!name) return [];
        let above = at - 1;
        // decorators, which may take several lines, stand between the comment and the class
        while (above > 0 && /^(@|  |\}\)|\)|\]\))/.test(lines[above]!)) above--;
        return lines[above]?.endsWith('*/') ? [] : [`${path}: ${name}`];
      });
    });
    expect(bare).toEqual([]);
  });

  it('that are functions are called from elsewhere, in src or in a test', () => {
    const words = (text: string) => new Set(text.match(/[\w$]+/g));
    const readers = [
      ...files.map(({ path, text }) => ({ path, words: words(text) })),
      ...listFiles(join(project, 'tests'))
        .filter((path) => /\.[jt]sx?$/.test(path))
        .map((path) => ({ path, words: words(readFileSync(path, 'utf8')) })),
    ];
    const unused = files.flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:async )?function\*? (\w+)/gm)]
        .map(([, name]) => name!)
        .filter((name) => !readers.some((reader) => reader.path !== path && reader.words.has(name)))
        .map((name) => `${path}: ${name}`),
    );
    expect(unused).toEqual([]);
  });
});

describe('functions', () => {
  it('have at most 50 lines', () => {
    const long = files
      .flatMap(({ path, text }) => readFunctions(path, text).map((found) => ({ path, ...found })))
      .filter(({ lines }) => lines > 50)
      .map(({ path, name, line, lines }) => `${path}:${line} ${name} has ${lines} lines`);
    expect(long).toEqual([]);
  });
});
