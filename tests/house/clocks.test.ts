import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { listFiles, project } from './source-files.js';

/** What compares with an instant that somebody gave, or with the time of a file. */
const mayAskForTheTime = [
  'src/database/embedded/make-cluster.ts',
  'src/security/api-keys/create-api-key.ts',
];

describe('the code of Whosaid', () => {
  it('measures time by a clock that nobody sets, so that a jump ends or prolongs nothing', () => {
    const asking = listFiles(join(project, 'src'))
      .filter((path) => /\.tsx?$/.test(path) && readFileSync(path, 'utf8').includes('Date.now()'))
      .map((path) => relative(project, path));
    expect(asking.toSorted()).toEqual(mayAskForTheTime);
  });
});
