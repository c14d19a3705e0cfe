import { describe, expect, it } from '@jest/globals';
import { contentFeatures, entitiesOnly, importTable } from './import-table.js';
import { partOf, readSourceFiles } from './source-files.js';

const files = readSourceFiles();
const place = (path: string) => contentFeatures.indexOf(path.split('/')[1] ?? '');

describe('imports', () => {
  it('go only where the table of the house allows', () => {
    const forbidden = files.flatMap(({ path, part, imports }) =>
      imports
        .filter((target) => partOf(target) !== part && !importTable[part]?.includes(partOf(target)))
        .map((target) => `${path} imports ${target}`),
    );
    expect(forbidden).toEqual([]);
  });

  it('of the database reach entities only', () => {
    const forbidden = files
      .filter(({ part }) => part === 'database')
      .flatMap(({ path, imports }) =>
        imports
          .filter((target) => entitiesOnly.includes(partOf(target)))
          .filter((target) => !target.endsWith('.entity.ts'))
          .map((target) => `${path} imports ${target}`),
      );
    expect(forbidden).toEqual([]);
  });

  it('between features of content go back in their order', () => {
    const forbidden = files
      .filter(({ part }) => part === 'content')
      .flatMap(({ path, imports }) =>
        imports
          .filter((target) => partOf(target) === 'content')
          .filter((target) => place(path) < 0 || place(target) < 0 || place(target) > place(path))
          .map((target) => `${path} imports ${target}`),
      );
    expect(forbidden).toEqual([]);
  });

  it('form no cycle between files', () => {
    const importsOf = new Map(files.map(({ path, imports }) => [path, imports]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const walk = (path: string, above: readonly string[]): void => {
      if (above.includes(path)) {
        cycles.push([...above.slice(above.indexOf(path)), path].join(' -> '));
      } else if (!done.has(path)) {
        for (const target of importsOf.get(path) ?? []) walk(target, [...above, path]);
        done.add(path);
      }
    };
    for (const { path } of files) walk(path, []);
    expect(cycles).toEqual([]);
  });

  it('are read from every file that has some', () => {
    const count = files.reduce((sum, { imports }) => sum + imports.length, 0);
    const written = files.flatMap(({ text }) => text.match(/from '\.\.?\//g) ?? []);
    expect(count).toBeGreaterThanOrEqual(written.length);
    expect(count).toBeGreaterThan(0);
  });
});
