import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readLiterals } from './read-literals.js';
import { readSourceFiles } from './source-files.js';

const engine = readSourceFiles().filter(({ path }) => path.startsWith('attribution/'));
const read = engine.map(({ path, text }) => ({ path, ...readLiterals(path, text) }));
const stages = read.filter(({ path }) => /^attribution\/(?:0|[\w-]+\.ts$)/.test(path));

/** Values of types: codes by which the stages talk to each other, whatever language they read. */
const codes = new Set(read.flatMap(({ types }) => types));
/** Ways to find a speaker, stored with the quote, that have one word; rules and ways of several have a hyphen. */
const reasons = new Set(
  'pronoun age office document group unnamed other goes-on interviewed'.split(' '),
);
const settings = new Set(['u', 'iu', 'gu', 'g']);

function isCode(literal: string): boolean {
  return (
    codes.has(literal) ||
    reasons.has(literal) ||
    settings.has(literal) ||
    /^[a-z]+-(?:[a-z]+-?)*$/.test(literal)
  );
}

/** What is left of a pattern without classes, escapes and names of parts of speech. */
function lettersOf(pattern: string): string {
  return pattern
    .replace(/\[(?:\\.|[^\]\\])*\]/g, '')
    .replace(/\\p\{\w+\}|\\u\{?[\da-f]+\}?|\\./gi, '')
    .replace(/[^a-z]/g, '');
}

function wordsIn({ strings, compared, patterns }: ReturnType<typeof readLiterals>): string[] {
  const words = [...strings.filter((literal) => !isCode(literal)), ...compared, ...patterns];
  return [...new Set(words.filter((word) => lettersOf(word) !== ''))];
}

describe('the stages of attribution', () => {
  it('name no word of any language: words and patterns stand in the folder of their language', () => {
    const words = stages.flatMap((file) => wordsIn(file).map((word) => `${file.path}: ${word}`));
    expect(words).toEqual([]);
  });

  it('are read with all their literals', () => {
    expect(stages.length).toBeGreaterThan(60);
    expect(codes.size).toBeGreaterThan(50);
  });

  it.each([
    ["const x = new Set(['of', 'for']);", ['of', 'for']],
    ["if (item.lower === 'that') f();", ['that']],
    ["type A = 'that';\nif (item.lower === 'that') f();", ['that']],
    ["items.some(({ lower }) => lower !== 'as');", ['as']],
    ['/^(for|on)$/u.test(lower);', ['^(for|on)$']],
    ["/^[’']s?$/u.test(lower);", ["^[’']s?$"]],
    ['const plural = `${name}s`;', ['s']],
    ["const list = 'de van von'.split(' ');", ['de van von']],
    ['/^(NN|VBD)$|\\p{Ll}\\b[a-z]/u.test(tag);', []],
    ["const rule = { name: 'speaker-cue-words', example: 'Jane Roe said it.' };", []],
    ["import { of } from './of.js';", []],
  ])('would not be let off with %s', (code, words) => {
    expect(wordsIn(readLiterals(join('attribution', 'rule.ts'), code))).toEqual(words);
  });
});
