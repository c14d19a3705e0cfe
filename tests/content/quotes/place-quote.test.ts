import { describe, expect, it } from '@jest/globals';
import { CodePointIndex } from '../../../src/base/code-points.js';
import {
  placeNear,
  placeQuote,
  type PlaceableQuote,
} from '../../../src/content/quotes/place-quote.js';

const article = new CodePointIndex('🚀 "We go," she said, "at dawn." He agreed: "at dawn."');
const direct = (text: string, more: Partial<PlaceableQuote> = {}) =>
  placeQuote(article, { text, kind: 'DIRECT', ...more });
const at = (start: number, end: number) => ({ start, end });

describe('placeQuote (semantics 41)', () => {
  it.each([
    ['one span', 'We go,', [at(3, 9)], [{ start: 3, end: 9, exact: 'We go,' }]],
    [
      'parts joined by one space',
      'We go, at dawn.',
      [at(3, 9), at(22, 30)],
      [
        { start: 3, end: 9, exact: 'We go,' },
        { start: 22, end: 30, exact: 'at dawn.' },
      ],
    ],
  ])('takes %s, counted in code points', (_, text, spans, placed) => {
    expect(direct(text, { spans })).toEqual(placed);
  });

  it.each([
    ['other words', 'We went,', [at(3, 9)]],
    ['UTF-16 offsets', 'We go,', [at(4, 10)]],
    ['parts out of order', 'at dawn. We go,', [at(22, 30), at(3, 9)]],
    ['overlapping parts', 'We go, go,', [at(3, 9), at(6, 9)]],
    ['an empty part', 'We go, ', [at(3, 9), at(9, 9)]],
    ['the end beyond the text', 'We go,', [at(3, 900)]],
    ['a negative start', 'We go,', [at(-1, 9)]],
    ['no part', 'We go,', []],
  ])('refuses %s: SPAN_MISMATCH', (_, text, spans) => {
    expect(() => direct(text, { spans })).toThrow(
      expect.objectContaining({ code: 'SPAN_MISMATCH', path: 'spans' }),
    );
  });

  it('takes 200 parts and no more', () => {
    const letters = new CodePointIndex('a '.repeat(300));
    const parts = (count: number): PlaceableQuote => ({
      text: 'a '.repeat(count).trim(),
      kind: 'DIRECT',
      spans: Array.from({ length: count }, (_, index) => at(2 * index, 2 * index + 1)),
    });
    expect(placeQuote(letters, parts(200))).toHaveLength(200);
    expect(() => placeQuote(letters, parts(201))).toThrow(
      expect.objectContaining({ code: 'SPAN_MISMATCH', path: 'spans' }),
    );
  });

  it('finds the first place of the words, as they are', () => {
    expect(direct('at dawn.')).toEqual([{ start: 22, end: 30, exact: 'at dawn.' }]);
    expect(() => direct('At dawn.')).toThrow(
      expect.objectContaining({ code: 'QUOTE_NOT_IN_TEXT', path: 'text' }),
    );
    expect(() => direct('at dawn.', { find: 'UNIQUE_MATCH' })).toThrow(
      expect.objectContaining({ code: 'AMBIGUOUS_MATCH', path: 'text' }),
    );
  });

  it.each([
    ['is not searched unless asked', 'We go,', {}, 0],
    ['may be found', 'We go,', { find: 'FIRST_MATCH' }, 1],
    ['may be missing', 'They go', { find: 'FIRST_MATCH' }, 0],
    ['may stand twice', 'at dawn.', { find: 'UNIQUE_MATCH' }, 0],
    ['may have no spans', 'They go', { spans: [] }, 0],
  ] as const)('an indirect quote %s', (_, text, more, spans) => {
    expect(placeQuote(article, { text, kind: 'INDIRECT', ...more })).toHaveLength(spans);
  });
});

describe('placeNear', () => {
  it.each([
    [null, 22],
    [0, 22],
    [20, 22],
    [30, 22],
    [40, 44],
    [52, 44],
  ])('of several places takes the one nearest to %s', (near, start) => {
    expect(placeNear(article, 'at dawn.', near)?.start).toBe(start);
  });

  it('is null where the words are not', () => {
    expect(placeNear(article, 'at dusk.', 3)).toBeNull();
  });
});
