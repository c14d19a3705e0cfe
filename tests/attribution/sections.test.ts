import { describe, expect, it } from '@jest/globals';
import { attribute } from '../../src/attribution/attribute.js';
import { cutSections, longestSection } from '../../src/attribution/cut-sections.js';
import { CodePointIndex } from '../../src/base/code-points.js';

const line = 'Jane Roe said that Sam Doe had told her that it was late.\n';
const longText = `😀 ${line.repeat(10_000)}`;

describe('a text that is no article is read in stretches', () => {
  it.each([
    ['lines', line.repeat(10_000)],
    ['one line of words', 'late '.repeat(200_000)],
    ['one word', 'a'.repeat(700_000)],
    ['one word of characters outside the basic plane', '😀'.repeat(300_001)],
    ['nothing but marks', '“'.repeat(200_000)],
    ['one word a line', 'a\n'.repeat(100_000)],
  ])('that cover it without a gap, none too long: %s', (_, text) => {
    const sections = cutSections(text);
    expect(sections.length).toBeGreaterThan(1);
    expect(sections.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    for (const { start, end } of sections) {
      expect(end).toBeGreaterThan(start);
      expect(end - start).toBeLessThanOrEqual(longestSection);
      expect(text.slice(start, end)).not.toMatch(/^[\udc00-\udfff]/);
    }
  });

  it('and cut between lines', () => {
    const sections = cutSections(longText);
    expect(sections.slice(1).every(({ start }) => longText[start - 1] === '\n')).toBe(true);
  });

  it('while the longest articles are read at once', () => {
    expect(cutSections(line.repeat(1_700))).toHaveLength(1);
    expect(cutSections('')).toEqual([{ start: 0, end: 0 }]);
  });

  it('so that every span, outer quote and name counts in the whole text', () => {
    const { quotes, entities } = attribute(longText);
    const index = new CodePointIndex(longText);
    expect(quotes).toHaveLength(20_000);
    expect(quotes.map(({ within }) => within)).toEqual(
      quotes.map((_, i) => (i % 2 === 0 ? null : i - 1)),
    );
    for (const { spans, text } of quotes)
      expect(spans.map(({ start, end }) => index.slice(start, end)).join(' ')).toBe(text);
    expect(entities.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ['Jane Roe', 10_000],
      ['Sam Doe', 10_000],
    ]);
  });
});
