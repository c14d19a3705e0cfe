import { describe, expect, it } from '@jest/globals';
import { attribute } from '../../src/attribution/attribute.js';

/** Who says the last quote: the name, else the words that stand for it at the end of the chain. */
function lastSpeaker(text: string): string | null {
  const { name, chain } = attribute(text).quotes.at(-1)!.attributions[0]!;
  const last = chain.at(-1);
  return name ?? (last === undefined ? null : text.slice(last.start, last.end));
}

const family =
  'Jane Roe waited. “It is late,” her husband said. Sam Roe, 52, was far away. His mother, Ann Roe, 81, came out.';

describe('a relative is who the text names as one', () => {
  it.each([
    ['Sam Roe’s mother, Ann Doe, came. His mother said it was late.', 'Ann Doe'],
    ['Sam Roe came with his wife, Jane Doe. His wife said it was late.', 'Jane Doe'],
    ['Sam Roe came. Jane Doe, his wife, came. Sam Roe’s wife said it was late.', 'Jane Doe'],
    ['Sam Roe came with his wife, Jane Doe. Her husband said it was late.', 'Sam Roe'],
    ['Sam Roe’s daughter, Jane Doe, came. Her father said it was late.', 'Sam Roe'],
    [`${family} His mother said it was late.`, 'Ann Roe'],
    [`${family} “It is late,” Jane Roe’s husband said.`, 'Sam Roe'],
    [
      `${family} Before he left, Sam Roe asked his wife to wait. She told him it was late.`,
      'Jane Roe',
    ],
    ['Sam Roe came with Ann Doe. “It is late,” his late wife said.', 'his late wife'],
    ['Jane Roe met Ann Roe and Sam Roe. Sam Roe’s sister said it was late.', 'Sam Roe’s sister'],
    ['Sam Roe called his wife. She said it was late.', 'his wife'],
    ['Jane Doe left. Sam Roe called his wife. Jane Doe came. She said it was late.', 'Jane Doe'],
  ])('%s', (text, name) => {
    expect(lastSpeaker(text)).toBe(name);
  });
});

describe('people are told apart by the ages that stand with their names', () => {
  it.each([
    [
      `${family} Her granddaughter Inés, 14, came too. The older woman said it was late.`,
      'Ann Roe',
    ],
    [`${family} Her granddaughter Inés, 14, came. The younger woman said it was late.`, 'Inés'],
    ['Jane Roe (41) met 64-year-old Ann Doe. The older woman said it was late.', 'Ann Doe'],
    ['Jane Roe, aged 41, met Ann Doe, 64. The younger woman said it was late.', 'Jane Roe'],
    ['Jane Roe, 41, met Sam Doe, 64. The older woman said it was late.', 'The older woman'],
    ['Jane Roe, 41, met Ann Doe, 41. The older woman said it was late.', 'The older woman'],
    ['Jane Roe, 41, met Ann Doe. The older woman said it was late.', 'The older woman'],
  ])('%s', (text, name) => {
    expect(lastSpeaker(text)).toBe(name);
  });
});

describe('who is asked is who answers', () => {
  it.each([
    ['Jane Roe asked Ann Doe if it was late. “It is,” she replied.', 'Ann Doe'],
    ['Jane Roe asked Ann Doe if it was late. She told her that it was.', 'Ann Doe'],
    ['Jane Roe asked Ann Doe if it was late. She said that it rained.', 'Jane Roe'],
    ['Jane Roe asked Sam Doe if it was late. “It is,” she replied.', 'Jane Roe'],
  ])('%s', (text, name) => {
    expect(lastSpeaker(text)).toBe(name);
  });
});
