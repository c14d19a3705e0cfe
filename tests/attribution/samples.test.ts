import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { attribute } from '../../src/attribution/attribute.js';
import { type ExpectedQuote, findExpected, readExpected } from '../measure/expected.js';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const samples = readExpected(path('../../src/samples/articles/'), path('../samples/expectations/'));

interface Expectation {
  readonly quotes: readonly ExpectedQuote[];
  readonly alsoNamed?: Readonly<Record<string, readonly string[]>>;
}

describe('the sample articles: every required quote is found with who says it', () => {
  it.each(
    samples.map(
      ({ text, expected }) => [/([^/]+)\.txt$/u.exec(text)![1]!, text, expected] as const,
    ),
  )('%s', (_, text, expected) => {
    const { quotes, alsoNamed } = JSON.parse(readFileSync(expected, 'utf8')) as Expectation;
    const found = attribute(readFileSync(text, 'utf8')).quotes;
    const missing = quotes.filter(
      (entry) => entry.required && findExpected(entry, found, alsoNamed) === undefined,
    );
    expect(
      missing.map(({ speakers, spans }) => `${speakers.join(' + ')}: ${spans[0]!.exact}`),
    ).toEqual([]);
  });
});
