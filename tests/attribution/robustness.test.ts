import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { attribute } from '../../src/attribution/attribute.js';
import type { Attribution, Span } from '../../src/attribution/attributed-quote.js';
import { english } from '../../src/attribution/languages/en/english.js';
import type { Language } from '../../src/attribution/languages/language.js';
import { runPipeline } from '../../src/attribution/pipeline.js';
import { adversarialUnits } from './adversarial-units.js';
import { CodePointIndex } from '../../src/base/code-points.js';

/** Every span lies in the text and cuts out exactly the words that are told. */
function expectSound(text: string, { quotes, entities }: Attribution): void {
  const index = new CodePointIndex(text);
  const cut = ({ start, end }: Span) => index.slice(start, end);
  let before = 0;
  for (const quote of quotes) {
    expect(quote.spans.map(cut).join(' ')).toBe(quote.text);
    expect(quote.spans.length).toBeGreaterThan(0);
    for (const [i, span] of quote.spans.entries()) {
      expect(span.end).toBeGreaterThan(span.start);
      expect(span.start).toBeGreaterThanOrEqual(i === 0 ? 0 : quote.spans[i - 1]!.end);
      expect(span.end).toBeLessThanOrEqual(index.length);
    }
    expect(quote.spans[0]!.start).toBeGreaterThanOrEqual(before);
    before = quote.spans[0]!.start;
    if (quote.cueSpan !== null) expect(cut(quote.cueSpan)).toBe(quote.cue);
    expect(quote.attributions.length).toBeGreaterThan(0);
    for (const { span, text: printed, confidence } of quote.attributions) {
      if (span !== null) expect(cut(span)).toBe(printed);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  }
  for (const { mentions } of entities)
    for (const mention of mentions) expect(cut(mention)).not.toBe('');
}

const pieces = [
  '“',
  '”',
  '"',
  "'",
  '’',
  '‘',
  '„',
  '«',
  '»',
  ',',
  '.',
  '?',
  ':',
  ';',
  '—',
  '(',
  ')',
  '\n',
  '\n\n',
  ' ',
  'said',
  'told',
  'that',
  'Jane Roe',
  'Mr Doe',
  'she',
  'he',
  'who',
  'and',
  'the mayor',
  'according to',
  'was late',
  'adding',
  'ROE:',
  'said Jane',
  '😀',
  '\ud800',
  '\u0000',
  'a',
  'I',
  'of',
  'called',
  'U.S.',
  'Sept.',
  '5',
  'asked',
  'not',
  'letter',
];

describe('any text is read', () => {
  it('spans cut their words out of random scraps of news', () => {
    const scraps = fc.array(fc.constantFrom(...pieces), { maxLength: 60 });
    fc.assert(
      fc.property(scraps, fc.boolean(), (parts, spaced) => {
        const text = parts.join(spaced ? ' ' : '');
        expectSound(text, attribute(text, { language: 'en' }));
        expectSound(text, attribute(text, { language: 'de' }));
        expectSound(text, attribute(text, { language: 'fr' }));
      }),
      { numRuns: 600 },
    );
  });

  it('spans cut their words out of random characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) =>
        expectSound(text, attribute(text)),
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['astral characters before a quote', '😀😀 “We are 😀 late,” Jane Roe said.'],
    ['lone surrogates', 'Jane Roe\ud800 said “it is \udc00 late”.'],
    [
      'no final newline, Windows line ends',
      'Head\r\n\r\n“We are late,” Jane Roe said.\r\n“We are.”',
    ],
    ['a last paragraph without a word', 'Jane Roe said it is late.\n\n\u00a0'],
    ['invisible characters alone', '\u202e\u200b'],
    ['all capitals', 'JANE ROE SAID THE BRIDGE WAS LATE. “IT IS,” SHE ADDED.'],
    ['a paragraph of 200,000 quotations', '“a” '.repeat(200_000)],
    ['a mark that never closes', '“We are late, Jane Roe said. She left. “It is,” she said.'],
  ])('%s', (_, text) => expectSound(text, attribute(text)));
});

/** English whose lists count how often they are asked: the work of the rules without a clock. */
function countingEnglish(): { language: Language; asked: () => number } {
  let asked = 0;
  const counting = <T extends object>(list: T): T =>
    new Proxy(list, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key, target);
        if (typeof value !== 'function') return value;
        if (key === 'has' || key === 'get') asked++;
        return value.bind(target);
      },
    });
  const entries = Object.entries(english).map(([name, value]) => [
    name,
    value instanceof Map || value instanceof Set ? counting(value) : value,
  ]);
  return { language: Object.fromEntries(entries) as unknown as Language, asked: () => asked };
}

function workOf(text: string): number {
  const { language, asked } = countingEnglish();
  runPipeline(text, language);
  return asked();
}

describe('work grows linearly with the length of the text', () => {
  it.each(adversarialUnits)('%j', (unit) => {
    const small = workOf(unit.repeat(Math.ceil(4_000 / unit.length)));
    const large = workOf(unit.repeat(Math.ceil(16_000 / unit.length)));
    expect(large).toBeLessThan(6 * Math.max(small, 500));
  });
});
