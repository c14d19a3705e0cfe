import { describe, expect, it } from '@jest/globals';
import type { Argument } from '../../../src/graphql/arguments.js';
import { lifted } from '../../../src/content/lists/lifted.js';

const cases: readonly (readonly [what: string, filter: Argument, lifted: object])[] = [
  ['no filter', undefined, {}],
  ['conditions that are not asked', { kind: undefined, and: undefined }, {}],
  ['an empty and', { and: [] }, {}],
  ['an and of nothing', { and: [{}, { and: [{}] }] }, {}],
  ['a lone condition', { and: [{ kind: ['DIRECT'] }] }, { kind: ['DIRECT'] }],
  ['deeper ones', { and: [{ and: [{ verified: true }] }] }, { verified: true }],
  [
    'several beside its own',
    { kind: ['DIRECT'], and: [{ medium: ['SPOKEN'] }, { verified: true }] },
    { kind: ['DIRECT'], medium: ['SPOKEN'], verified: true },
  ],
  [
    'a condition that is asked twice',
    { kind: ['DIRECT'], and: [{ kind: ['MIXED'], verified: true }] },
    { kind: ['DIRECT'], verified: true, and: [{ kind: ['MIXED'] }] },
  ],
  [
    'one that is asked twice inside',
    { and: [{ and: [{ kind: ['DIRECT'] }, { kind: ['MIXED'] }] }] },
    { kind: ['DIRECT'], and: [{ kind: ['MIXED'] }] },
  ],
  ['two or', { or: [{}], and: [{ or: [] }] }, { or: [{}], and: [{ or: [] }] }],
  ['an and below not', { not: { and: [{}] } }, { not: { and: [{}] } }],
];

describe('lifted', () => {
  it.each(cases)('says the same with its conditions outside of and: %s', (_, filter, expected) => {
    expect(lifted(filter)).toEqual(expected);
  });
});
