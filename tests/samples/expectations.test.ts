import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { CodePointIndex } from '../../src/base/code-points.js';
import type { QuoteKind, Span, SpeakerKind } from '../../src/attribution/attributed-quote.js';

interface ExpectedQuote {
  readonly spans: readonly (Span & { readonly exact: string })[];
  readonly kind: QuoteKind;
  readonly speakers: readonly string[];
  readonly speakerKind: SpeakerKind;
  readonly cue: string | null;
  readonly required: boolean;
  readonly note?: string;
}

interface ExpectedPerson {
  readonly name: string;
  readonly honorific?: string;
  readonly role?: string;
  readonly organisation?: string;
  readonly quoted?: false;
}

interface Expectation {
  readonly about: string;
  readonly article: {
    readonly outlet: string;
    readonly headline: string;
    readonly standfirst: string | null;
    readonly images: readonly { readonly caption: string; readonly credit: string }[];
  };
  readonly quotes: readonly ExpectedQuote[];
  readonly people: readonly ExpectedPerson[];
  readonly organisationsMentioned: readonly string[];
  readonly alsoNamed?: Readonly<Record<string, readonly string[]>>;
}

const kinds: readonly QuoteKind[] = ['DIRECT', 'INDIRECT', 'MIXED'];
const speakerKinds: readonly SpeakerKind[] = [
  'PERSON',
  'ORGANISATION',
  'GROUP',
  'DOCUMENT',
  'UNNAMED',
  'UNRESOLVED',
];
const marks: Readonly<Record<string, { readonly open: string; readonly close: string }>> = {
  'aldersea-courier': { open: '‘“', close: '’”' },
  'port-halloran-sentinel': { open: '“‘', close: '”’' },
  islewire: { open: '"„\'', close: '"“\'' },
};
const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const articles = new URL('../../src/samples/articles/', import.meta.url);
const expectations = new URL('expectations/', import.meta.url);
const read = (url: URL): string => readFileSync(fileURLToPath(url), 'utf8');

const samples = readdirSync(articles).flatMap((outlet) =>
  readdirSync(new URL(`${outlet}/`, articles)).map((file) => {
    const name = file.replace(/\.txt$/, '');
    return {
      name,
      outlet,
      text: new CodePointIndex(read(new URL(`${outlet}/${file}`, articles))),
      expected: JSON.parse(read(new URL(`${name}.json`, expectations))) as Expectation,
    };
  }),
);

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

it('every sample has one expectation, and every expectation its sample', () => {
  const names = samples.map((sample) => `${sample.name}.json`).toSorted();
  expect(new Set(names).size).toBe(names.length);
  expect(readdirSync(expectations).toSorted()).toEqual(names);
});

describe.each(samples)('$outlet/$name', ({ name, outlet, text, expected }) => {
  it('cuts the exact words of every span out of the text, by code points', () => {
    for (const span of expected.quotes.flatMap((quote) => quote.spans)) {
      expect(text.slice(span.start, span.end)).toBe(span.exact);
      expect(span.exact).toBe(span.exact.trim());
      expect(span.exact).not.toContain('\n\n');
    }
  });

  it('keeps quotes and spans in the order of the text, over one another only when nested', () => {
    const starts = expected.quotes.map((quote) => quote.spans[0]?.start ?? -1);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    for (const [i, quote] of expected.quotes.entries()) {
      for (const [j, span] of quote.spans.entries()) {
        expect(span.start).toBeGreaterThanOrEqual(quote.spans[j - 1]?.end ?? 0);
        expect(span.end).toBeGreaterThan(span.start);
      }
      for (const later of expected.quotes.slice(i + 1)) {
        if (!quote.spans.some((a) => later.spans.some((b) => overlap(a, b)))) continue;
        expect(`${quote.note} ${later.note}`).toMatch(/nested/);
      }
    }
  });

  it('says for every quote a valid kind and speakers that the text names', () => {
    for (const quote of expected.quotes) {
      expect(kinds).toContain(quote.kind);
      expect(speakerKinds).toContain(quote.speakerKind);
      if (quote.speakerKind !== 'UNRESOLVED') expect(quote.speakers).not.toHaveLength(0);
      for (const speaker of quote.speakers) expect(text.text).toContain(speaker);
      if (quote.cue !== null) expect(text.text).toContain(quote.cue);
      if (quote.required) expect(quote.cue ?? quote.note).toBeTruthy();
    }
  });

  it('gives direct and mixed quotes inside quotation marks, indirect ones outside', () => {
    const { open, close } = marks[outlet]!;
    for (const quote of expected.quotes) {
      const first = quote.spans[0]!;
      const before = text.slice(Math.max(first.start - 1, 0), first.start);
      const last = quote.spans.at(-1)!;
      if (quote.kind === 'INDIRECT') {
        expect(open).not.toContain(before || ' ');
        expect(last.exact).not.toMatch(/,$/);
      } else if (/transcript/.test(quote.note ?? '')) {
        expect(before).toMatch(/\s/);
      } else {
        expect(open).toContain(before);
        expect(close + open).toContain(text.slice(last.end, last.end + 1));
      }
    }
  });

  it('lists the people with what the text says of them, quoted or only mentioned', () => {
    const speakers = new Set(
      expected.quotes.flatMap((quote) => (quote.speakerKind === 'PERSON' ? quote.speakers : [])),
    );
    const names = expected.people.map((person) => person.name);
    for (const speaker of speakers) expect(names).toContain(speaker);
    for (const person of expected.people) {
      expect(text.text).toContain(person.name);
      expect(text.text).toContain(person.honorific ?? '');
      expect(text.text.toLowerCase()).toContain((person.role ?? '').toLowerCase());
      expect(text.text).toContain(person.organisation ?? '');
      expect(speakers.has(person.name)).toBe(person.quoted !== false);
    }
    for (const organisation of expected.organisationsMentioned) {
      expect(text.text).toContain(organisation);
    }
    for (const alias of Object.values(expected.alsoNamed ?? {}).flat()) {
      expect(text.text.toLowerCase()).toContain(alias.toLowerCase());
    }
  });

  it('states outlet, headline, standfirst, captions with credits, and the day of its file name', () => {
    const { article } = expected;
    const blocks = text.text.split('\n\n');
    expect(blocks[0]).toBe(article.outlet);
    expect(blocks[1]).toBe(article.headline);
    if (article.standfirst !== null) expect(blocks[2]).toBe(article.standfirst);
    for (const { caption, credit } of article.images) {
      expect(text.text).toContain(`${caption} (${credit})\n`);
    }
    const [year, month, day] = name.split('-').map(Number) as [number, number, number];
    const word = months[month - 1]!;
    const dates = [`${day} ${word} ${year}`, `${word} ${day}, ${year}`];
    expect(dates.filter((date) => text.text.includes(date))).not.toHaveLength(0);
  });
});
