import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attribute } from '../../src/attribution/attribute.js';
import type { AttributedQuote, Span } from '../../src/attribution/attributed-quote.js';

export interface ExpectedQuote {
  readonly spans: readonly (Span & { readonly exact: string })[];
  readonly speakers: readonly string[];
  readonly required: boolean;
}

interface Expectation {
  readonly quotes: readonly ExpectedQuote[];
  readonly alsoNamed?: Readonly<Record<string, readonly string[]>>;
}

/** Paths of an article and of what a careful reader finds in it. */
export interface ExpectedFiles {
  readonly text: string;
  readonly expected: string;
}

/** The sample articles with their expectations. */
export function readExpected(articles: string, expectations: string): ExpectedFiles[] {
  return readdirSync(articles).flatMap((outlet) =>
    readdirSync(join(articles, outlet)).map((file) => ({
      text: join(articles, outlet, file),
      expected: join(expectations, file.replace(/\.txt$/u, '.json')),
    })),
  );
}

/** Share of an expected quote that must be covered. */
const covered = 0.8;

function sharedLength(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  for (const x of a)
    for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return shared;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/^(the|an?) /u, '');
}

/** The found quote that covers an expected one with all its speakers, by the names that the text gives them. */
export function findExpected(
  expected: ExpectedQuote,
  found: readonly AttributedQuote[],
  alsoNamed: Expectation['alsoNamed'] = {},
): AttributedQuote | undefined {
  const length = expected.spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return found.find(({ spans, attributions }) => {
    if (sharedLength(expected.spans, spans) < covered * length) return false;
    const shown = attributions
      .flatMap(({ name, text }) => [name, text])
      .filter((name) => name !== null)
      .map(plain);
    return expected.speakers.every((speaker) => {
      const names = [speaker, ...(alsoNamed[speaker] ?? [])].map(plain);
      return shown.some((name) =>
        names.some(
          (other) => name === other || name.endsWith(` ${other}`) || other.endsWith(` ${name}`),
        ),
      );
    });
  });
}

/** One line: how many of the required and of the optional entries are found, and which required ones are not. */
export function scoreExpected(title: string, files: readonly ExpectedFiles[]): string {
  const total = { required: 0, found: 0, optional: 0, welcome: 0 };
  const missing: string[] = [];
  for (const { text, expected } of files) {
    const { quotes } = attribute(readFileSync(text, 'utf8'));
    const expectation = JSON.parse(readFileSync(expected, 'utf8')) as Expectation;
    for (const entry of expectation.quotes) {
      const isFound = findExpected(entry, quotes, expectation.alsoNamed) !== undefined;
      if (!entry.required) {
        total.optional++;
        if (isFound) total.welcome++;
      } else {
        total.required++;
        if (isFound) total.found++;
        else
          missing.push(
            `  missing in ${text}: ${entry.speakers.join(' + ')}: ${entry.spans[0]!.exact.slice(0, 80)}`,
          );
      }
    }
  }
  const line = `${title}: ${total.found} of ${total.required} required entries, ${total.welcome} of ${total.optional} optional ones`;
  return [line, ...missing].join('\n');
}
