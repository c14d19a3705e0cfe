import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordDiff } from '../../../src/content/clusters/word-diff.js';

describe('the difference of two texts', () => {
  it.each([
    ['a b c', 'a b c', [['EQUAL', 'a b c']]],
    [
      'a b c',
      'a x c',
      [
        ['EQUAL', 'a '],
        ['DELETE', 'b'],
        ['INSERT', 'x'],
        ['EQUAL', ' c'],
      ],
    ],
    [
      'a b',
      'b',
      [
        ['DELETE', 'a '],
        ['EQUAL', 'b'],
      ],
    ],
    [
      'b',
      'a b',
      [
        ['INSERT', 'a '],
        ['EQUAL', 'b'],
      ],
    ],
    [
      'a',
      'b',
      [
        ['DELETE', 'a'],
        ['INSERT', 'b'],
      ],
    ],
    ['', 'b', [['INSERT', 'b']]],
    ['', '', []],
  ])('of %j and %j', (from, to, parts) => {
    expect(wordDiff(from, to).map(({ op, text }) => [op, text])).toEqual(parts);
  });

  it('gives both texts back, and never two parts of a kind in a row', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', ' ', '  ', '\n'), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (from, to) => {
        const parts = wordDiff(from, to);
        const without = (op: string) =>
          parts
            .filter((part) => part.op !== op)
            .map((part) => part.text)
            .join('');
        expect(without('INSERT')).toBe(from);
        expect(without('DELETE')).toBe(to);
        parts.forEach(({ op }, i) => expect(op).not.toBe(parts[i - 1]?.op));
      }),
    );
  });

  it('is quick for texts of any length', () => {
    const long = Array.from({ length: 20_000 }, (_, i) => `w${i}`).join(' ');
    expect(wordDiff(`x ${long} y`, `z ${long} q`).filter(({ op }) => op === 'EQUAL')).toHaveLength(
      0,
    );
    expect(wordDiff(long, `${long} more`)).toHaveLength(2);
  });
});
