import { describe, expect, it } from '@jest/globals';
import { readSourceFiles } from './source-files.js';
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
