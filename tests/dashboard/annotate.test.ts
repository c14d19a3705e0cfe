import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { placeMatches } from '../../src/dashboard/quotes/place-matches.js';
import { annotate, Marked } from '../../src/dashboard/annotated/annotate.js';

const quote = (name: string, parts: Partial<Marked>): Marked => ({
  name,
  spans: [],
  cueSpan: null,
  sources: [],
  ...parts,
});

describe('annotate', () => {
  it('marks content, cue and source, and says where a quote begins', () => {
    const text = '“No,” she said.\n\n“Never.”';
    const [first, second] = annotate(text, [
      quote('1', {
        spans: [
          { start: 1, end: 4 },
          { start: 18, end: 24 },
        ],
        cueSpan: { start: 10, end: 14 },
        sources: [{ start: 6, end: 9 }],
      }),
    ]);
    expect(first!.quotes).toEqual(['1']);
    expect(second!.quotes).toEqual([]);
    const seen = first!.segments.map(({ text: words, marks, opens }) => [
      words,
      marks.map(({ part }) => part).join(),
      opens.join(),
    ]);
    expect(seen).toEqual([
      ['“', '', ''],
      ['No,', 'content', '1'],
      ['” ', '', ''],
      ['she', 'source', ''],
      [' ', '', ''],
      ['said', 'cue', ''],
      ['.', '', ''],
    ]);
    expect(second!.segments[1]).toMatchObject({ text: 'Never.', opens: [] });
  });

  it('counts code points, not UTF-16 units', () => {
    const [only] = annotate('🚢🚢 ahoy', [quote('1', { spans: [{ start: 3, end: 7 }] })]);
    expect(only!.segments.map(({ text }) => text)).toEqual(['🚢🚢 ', 'ahoy']);
  });

  it('keeps speech within speech apart', () => {
    const [only] = annotate('a b c', [
      quote('1', { spans: [{ start: 0, end: 5 }] }),
      quote('2', { spans: [{ start: 2, end: 3 }] }),
    ]);
    expect(only!.segments.map(({ marks }) => marks.map(({ name }) => name))).toEqual([
      ['1'],
      ['1', '2'],
      ['1'],
    ]);
  });

  it('looks at each of many marks in a line only where it stands', () => {
    const count = 60_000;
    const sources = Array.from({ length: count }, (_, i) => ({ start: 2 * i, end: 2 * i + 1 }));
    const spans = [{ start: 0, end: 2 * count }];
    const [only] = annotate('a '.repeat(count), [quote('1', { spans, sources })]);
    expect(only!.segments).toHaveLength(2 * count);
    expect(only!.segments.at(-2)!.marks.map(({ part }) => part)).toEqual(['content', 'source']);
  });

  it('shows each quote once beside the text and loses no letter, whatever the spans', () => {
    const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: a, end: a + b }));
    const quotes = fc.array(
      fc.record({ spans: fc.array(span), cueSpan: fc.option(span), sources: fc.array(span) }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 50 }), quotes, (text, given) => {
        const marked = given.map((each, index) => ({ name: String(index + 1), ...each }));
        const paragraphs = annotate(text, marked);
        const words = paragraphs.flatMap(({ segments }) => segments.map((each) => each.text));
        expect(words.join('')).toBe(text.replace(/[\n\r\u2028\u2029]/g, ''));
        const beside = paragraphs.flatMap((each) => each.quotes).toSorted();
        expect(beside).toEqual(marked.map(({ name }) => name).toSorted());
      }),
    );
  });
});

describe('a long line', () => {
  it('carries in each stretch the marks of all that covers it, in the order of the quotes', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(12)).map(([a, b]) => ({ start: a, end: a + b }));
    const quotes = fc.array(fc.record({ spans: fc.array(span), sources: fc.array(span) }));
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', minLength: 1 }), quotes, (given, found) => {
        const text = given.replace(/[\n\r]/g, '.');
        const marked = found.map((each, at) => ({ name: String(at), cueSpan: null, ...each }));
        let place = 0;
        for (const { text: words, marks } of annotate(text, marked)[0]!.segments) {
          const covers = ({ start, end }: { start: number; end: number }): boolean =>
            start <= place && place < end;
          const expected = marked.flatMap(({ name, spans, sources }) => [
            ...spans.filter(covers).map(() => ({ name, part: 'content' })),
            ...sources.filter(covers).map(() => ({ name, part: 'source' })),
          ]);
          expect(marks).toEqual(expected);
          place += words.length;
        }
        expect(place).toBe(text.length);
      }),
    );
  });

  it('of thousands of quotes is cut in one pass', () => {
    const many = 20_000;
    const quotes = Array.from({ length: many }, (_, at) => ({
      name: String(at + 1),
      spans: [{ start: at * 10, end: at * 10 + 4 }],
      cueSpan: { start: at * 10 + 5, end: at * 10 + 6 },
      sources: [{ start: at * 10 + 7, end: at * 10 + 9 }],
    }));
    const [line] = annotate('0123456789'.repeat(many), quotes);
    expect(line!.segments.filter(({ opens }) => opens.length > 0)).toHaveLength(many);
  });
});

describe('places of a match in the words of a quote', () => {
  const spans = [
    { start: 10, end: 14 },
    { start: 20, end: 25 },
  ];
  it.each([
    [{ start: 0, end: 4 }, [{ start: 10, end: 14 }]],
    [{ start: 1, end: 3 }, [{ start: 11, end: 13 }]],
    [{ start: 5, end: 8 }, [{ start: 20, end: 23 }]],
    [
      { start: 2, end: 7 },
      [
        { start: 12, end: 14 },
        { start: 20, end: 22 },
      ],
    ],
    [{ start: 4, end: 5 }, []],
    [{ start: 90, end: 95 }, []],
  ])('%j', (match, places) => {
    expect(placeMatches(spans, [match])).toEqual(places);
  });
});
