import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { errorCatalogue } from '../../src/base/errors.js';
import { settings } from '../../src/settings.js';
import { listFiles, project } from './source-files.js';

const documents = ['src', 'tests', 'docs']
  .flatMap((folder) => listFiles(join(project, folder)))
  .concat(join(project, 'README.md'))
  .filter((path) => path.endsWith('.md') && existsSync(path))
  .map((path) => ({ path: relative(project, path), text: readFileSync(path, 'utf8') }));

/** First cells of the tables with this heading over their first column, without backticks. */
function firstColumn(heading: string): string[] {
  const tables = documents.flatMap(({ text }) => text.split(/\n{2,}/));
  return tables
    .filter((table) => table.startsWith(`| ${heading} |`))
    .flatMap((table) => table.split('\n').slice(2))
    .map((row) => row.split('|')[1]!.replaceAll('`', '').trim());
}

const files = ['src', 'tests'].flatMap((folder) => listFiles(join(project, folder)));

/** A path from the document's folder, src or the project; a bare name from anywhere below the folder. */
function standsSomewhere(name: string, folder: string): boolean {
  if ([folder, 'src', '.'].some((root) => existsSync(join(project, root, name)))) return true;
  const below = join(project, folder);
  return files.some((file) => file.startsWith(below) && file.endsWith(`/${name}`));
}

describe('the documents', () => {
  it('list every setting, and none that does not exist', () => {
    const keys = Object.values(settings).map(({ key }) => key);
    expect(firstColumn('setting').toSorted()).toEqual(keys.toSorted());
  });

  it('list every error code, and none that does not exist', () => {
    const codes = Object.keys(errorCatalogue);
    expect(firstColumn('code').toSorted()).toEqual(codes.toSorted());
  });

  it('name only files and folders that exist', () => {
    const missing = documents.flatMap(({ path, text }) => {
      const written = /`((?:[\w.-]+\/)+[\w.-]*|[\w-]+\.(?:ts|tsx|js|json|md|yml))`/g;
      return [...text.matchAll(written)]
        .map(([, name]) => name!)
        .filter((name) => !standsSomewhere(name, dirname(path)))
        .map((name) => `${path} names ${name}`);
    });
    expect(missing).toEqual([]);
  });

  it('number the rules of what answers mean without a gap, and have each that a comment names', () => {
    const { text } = documents.find(({ path }) => path === 'docs/semantics.md')!;
    const rules = [...text.matchAll(/^(\d+a?)\. /gm)].map(([, number]) => number!);
    const whole = rules.filter((number) => !number.endsWith('a'));
    expect(whole).toEqual(whole.map((_, index) => String(index + 1)));
    const lacking = files
      .filter((path) => /\.tsx?$/.test(path))
      .flatMap((path) => {
        // a comment may go on in the next line
        const lines = readFileSync(path, 'utf8').replace(/\n\s*(\*|\/\/|--)?\s*/g, ' ');
        return [...lines.matchAll(/\bsemantics (\d+a?(?:(?:-| to |, and |, | and )\d+a?)*)/g)]
          .flatMap(([, numbers]) => numbers!.match(/\d+a?/g)!)
          .filter((number) => !rules.includes(number))
          .map((number) => `${relative(project, path)} names rule ${number}`);
      });
    expect(lacking).toEqual([]);
  });

  it('in the folders of src are short: purpose, door, order of files, what does not belong', () => {
    // figures and how they came about stand behind the rest
    const long = documents
      .filter(({ path }) => /^src\/[^/]+\/README\.md$/.test(path))
      .filter(({ text }) => text.split(/^## How fast/m)[0]!.split('\n').length > 31);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});
