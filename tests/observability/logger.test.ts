import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { describeError } from '../../src/observability/logger.js';

describe('an error in the log', () => {
  it('tells neither statement nor rows of the database, which may be articles', () => {
    const driverError = Object.assign(new Error('duplicate key value violates "x"'), {
      code: '23505',
      detail: 'Key (words)=(the words of somebody) already exists.',
    });
    const error = new QueryFailedError('insert into quote', ['the words of somebody'], driverError);
    const told = describeError(new Error('The import failed.', { cause: error }));
    expect(JSON.stringify(told)).not.toMatch(/words of somebody|insert into/);
    expect(told).toMatchObject({
      message: 'The import failed.',
      cause: { name: 'QueryFailedError', code: '23505', message: driverError.message },
    });
  });

  it('says where it was thrown', () => {
    expect(describeError(new Error('x'))['stack']).toContain('logger.test.ts');
  });

  it('is told even where something else than an Error was thrown, without its content', () => {
    expect(describeError('a secret')).toEqual({ message: 'A value that is no Error was thrown.' });
  });
});
