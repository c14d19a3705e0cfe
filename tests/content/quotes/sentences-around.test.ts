import { describe, expect, it } from '@jest/globals';
import { sentencesAround } from '../../../src/content/quotes/sentences-around.js';

const text =
  'It rained 🌧 all day. "We wait," said Roe. "Then we go." Nobody spoke.\n\nThe end came.';
const whole = { text, from: 0, isCut: false, language: 'en' };
const around = (words: string, sentences: number) => {
  const before = text.slice(0, text.indexOf(words));
  const start = Array.from(before).length;
  const end = start + [...words].length;
  return sentencesAround({ ...whole, start, end }, { sentences });
};

describe('sentencesAround', () => {
  it.each([
    ['We wait,', 0, '"We wait," said Roe.'],
    ['We wait,', 1, 'It rained 🌧 all day. "We wait," said Roe. "Then we go."'],
    ['Then we go.', 1, '"We wait," said Roe. "Then we go." Nobody spoke.'],
    ['The end came.', 0, 'The end came.'],
    ['The end came.', 20, text],
    ['We wait," said Roe. "Then we go.', 0, '"We wait," said Roe. "Then we go."'],
  ])('of %s with %d on either side', (words, sentences, exact) => {
    const span = around(words, sentences);
    expect(span.exact).toBe(exact);
    expect([...text].slice(span.start, span.end).join('')).toBe(exact);
  });

  it('tells what stands around', () => {
    expect(around('We wait,', 0)).toMatchObject({
      prefix: 'It rained 🌧 all day. ',
      suffix: ' "Then we go." Nobody spoke.\n\nThe'.slice(0, 32),
    });
  });

  it('goes no further than the stretch of the text that it has', () => {
    const points = [...`${'a '.repeat(60)}𝒳 said. ${'b '.repeat(60)}`];
    const start = points.indexOf('𝒳') + 500;
    const span = sentencesAround(
      { text: points.join(''), from: 500, isCut: true, language: 'en', start, end: start + 1 },
      { sentences: 3 },
    );
    expect(points.slice(span.start - 500, span.end - 500).join('')).toBe(span.exact);
    expect(span).toMatchObject({ start: 532, prefix: 'a '.repeat(16), suffix: ' b'.repeat(16) });
  });

  it('semantics 91: a quote without a place has an empty one at 0', () => {
    const nowhere = sentencesAround({ ...whole, start: null, end: null }, { sentences: 3 });
    expect(nowhere).toMatchObject({ start: 0, end: 0, exact: '' });
  });
});
