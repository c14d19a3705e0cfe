import { describe, expect, it } from '@jest/globals';
import { attribute } from '../../src/attribution/attribute.js';

/** Every quote of a text as "speaker | words". */
function told(text: string): string[] {
  return attribute(text).quotes.map((quote) => {
    const who = quote.attributions.map(({ name, text: printed }) => name ?? printed ?? '?');
    return `${who.join(' + ')} | ${quote.text}`;
  });
}

describe('who says what', () => {
  it.each([
    ['“We are late,” Jane Roe said.', ['Jane Roe | We are late,']],
    ['"We are late," said Jane Roe, the mayor.', ['Jane Roe | We are late,']],
    ['Jane Roe said that the bridge was late.', ['Jane Roe | the bridge was late']],
    ['The bridge is late, Jane Roe said on Monday.', ['Jane Roe | The bridge is late']],
    ['According to Jane Roe, the bridge is late.', ['Jane Roe | the bridge is late']],
    ['The bridge is late, according to Jane Roe.', ['Jane Roe | The bridge is late']],
    [
      '“We are late,” Jane Roe said. “We will not be early.”',
      ['Jane Roe | We are late, We will not be early.'],
    ],
    [
      'Jane Roe and Sam Doe said the bridge was late.',
      ['Jane Roe + Sam Doe | the bridge was late'],
    ],
    ['Jane Roe did not say that the bridge was late.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
