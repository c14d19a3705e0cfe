import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { getSchema } from '../../src/server/schema.js';
import { randomQuery } from '../support/random-operation.js';
import { adminKey, ask, testApp } from '../support/test-app.js';

describe('random operations with odd arguments', () => {
  it('never meet a fault of ours, whoever asks', async () => {
    const app = await testApp();
    const queries = randomQuery(await getSchema());
    await fc.assert(
      fc.asyncProperty(queries, fc.boolean(), async (query, keyed) => {
        const reply = await ask(app, { query, ...(keyed && { key: adminKey }) });
        expect(reply.codes).not.toContain('INTERNAL_SERVER_ERROR');
        expect(reply.codes).not.toContain('SERVICE_UNAVAILABLE');
        expect([200, 400, 401]).toContain(reply.status);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
