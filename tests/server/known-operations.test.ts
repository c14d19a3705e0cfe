import { describe, expect, it } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';

import { KnownOperations } from '../../src/server/known-operations.js';
import { probeSchema } from './probe-schema.js';

const schema = probeSchema();
const valid = (source: string) => {
  const document = parse(source);
  return { schema, document, operation: getOperationAST(document)! };
};

describe('known operations', () => {
  it('are known by text and name alone, each by its own', () => {
    const known = new KnownOperations();
    const operation = valid('{ ok }');
    known.remember('{ ok }', undefined, operation);
    expect(known.find('{ ok }', undefined)).toBe(operation);
    expect(known.find('{ ok }', '')).toBeUndefined();
    expect(known.find('{ ok }', 'Name')).toBeUndefined();
    expect(known.find('{ ok } ', undefined)).toBeUndefined();
  });

  it('take bounded room, whatever is asked', () => {
    const known = new KnownOperations();
    const operation = valid('{ ok }');
    const texts = Array.from({ length: 100 }, (_, i) => `{ ok } # ${i} ${'x'.repeat(10_000)}`);
    for (const text of texts) known.remember(text, undefined, operation);
    const kept = texts.filter((text) => known.find(text, undefined) !== undefined);
    expect(kept.length).toBeGreaterThan(10);
    expect(kept.length).toBeLessThan(30);
    expect(kept).toEqual(texts.slice(-kept.length));
  });
});
