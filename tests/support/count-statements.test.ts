import { describe, expect, it } from '@jest/globals';
import { countStatements } from './count-statements.js';
import { freshDatabase } from './postgres.js';

describe('countStatements', () => {
  it('sees each statement of the work and none before or after it', async () => {
    const { dataSource } = await freshDatabase();
    await dataSource.query('select 1');
    const { result, statements } = await countStatements(() =>
      dataSource.transaction((manager) => manager.query('select 2 as two')),
    );
    await dataSource.query('select 3');
    expect(result).toEqual([{ two: 2 }]);
    expect(statements).toEqual(['select 2 as two']);
  });
});
