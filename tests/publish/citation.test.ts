import { describe, expect, it } from '@jest/globals';
import { CitationStyle } from '../../src/publish/citation/citation-style.enum.js';
import { citeQuote } from '../../src/publish/citation/cite-quote.js';
import type { QuoteFacts } from '../../src/publish/quote-facts.js';

const outlet = {
  kind: 'ORGANISATION',
  name: 'The Courier',
  slug: 'courier',
  wikidataId: null,
} as const;
const ada = { kind: 'PERSON', name: 'Ada Rowe', slug: 'ada-rowe', wikidataId: null } as const;

/** A quote with what a test is about. */
function quote({
  article,
  ...columns
}: Partial<Omit<QuoteFacts, 'article'>> & {
  article?: Partial<QuoteFacts['article']>;
} = {}): QuoteFacts {
  return {
    rowId: '42',
    text: 'We will not wait.',
    kind: 'DIRECT',
    language: 'en',
    position: 1,
    status: 'ACTIVE',
    saidAt: null,
    said: [{ speaker: ada, text: 'Ms Rowe', role: 'minister', organisation: 'Ministry of Ports' }],
    ...columns,
    article: {
      rowId: '7',
      slug: 'ferries',
      headline: 'Ferries stay in port',
      url: 'https://courier.example/ferries',
      byline: 'By Bo Lind',
      publishedAt: '2024-05-06T23:30:00Z',
      outlet,
      ...article,
    },
  };
}

const inStyle = (style: keyof typeof CitationStyle, given = quote()): string =>
  citeQuote(given, { style: CitationStyle[style] });

describe('semantics 74: a quote is cited', () => {
  it.each([
    [
      'PLAIN',
      '“We will not wait.” — Ada Rowe, minister, Ministry of Ports, quoted in The Courier, 6 May 2024: “Ferries stay in port”. https://courier.example/ferries',
    ],
    [
      'APA',
      '“We will not wait.” (Ada Rowe, as quoted in The Courier, 2024). Bo Lind. (2024, May 6). Ferries stay in port. The Courier. https://courier.example/ferries',
    ],
    [
      'MLA',
      'Ada Rowe. “We will not wait.” Quoted in “Ferries stay in port.” The Courier, 6 May 2024, https://courier.example/ferries.',
    ],
    [
      'CHICAGO',
      'Ada Rowe, “We will not wait.”, quoted in Bo Lind, “Ferries stay in port”, The Courier, May 6, 2024, https://courier.example/ferries.',
    ],
  ] as const)('in %s', (style, expected) => {
    expect(inStyle(style)).toBe(expected);
  });

  it('in BibTeX with its special characters escaped', () => {
    const given = quote({
      text: 'We gave 50% & more_\nto {Dock #3} for $5 \\ ~^.',
      article: { headline: 'R&D', url: 'https://courier.example/a%20b?c={d}' },
    });
    expect(inStyle('BIBTEX', given)).toBe(
      String.raw`@article{quo_42,
  author = {{Ada Rowe}},
  title = {{R\&D}},
  journal = {{The Courier}},
  year = {2024},
  month = {05},
  day = {06},
  url = {https://courier.example/a\%20b?c=%7Bd%7D},
  note = {Quoted: ${'``'}We gave 50\% \& more\_ to \{Dock \#3\} for \$5 \textbackslash{} \textasciitilde{}\textasciicircum{}.''},
}`,
    );
  });

  it.each(Object.values(CitationStyle))('%s does without speaker, url and byline', (style) => {
    const said = [{ speaker: null, text: null, role: null, organisation: null }];
    const cited = inStyle(style, quote({ said, article: { url: null, byline: null } }));
    expect(cited).toContain('We will not wait.');
    expect(cited).toContain('The Courier');
    expect(cited).not.toMatch(/null|undefined|\(, |^[.,]| , /);
  });

  it.each([
    ['PLAIN', 'The port closes — Ada Rowe, minister, Ministry of Ports, paraphrased in'],
    ['MLA', 'Ada Rowe. The port closes. Paraphrased in'],
    ['BIBTEX', 'note = {Paraphrased: The port closes}'],
  ] as const)('%s puts no quotation marks around a paraphrase', (style, expected) => {
    const cited = inStyle(style, quote({ kind: 'INDIRECT', text: 'The port closes' }));
    expect(cited).toContain(expected);
    expect(cited).not.toContain('“The port');
  });

  it('names all who say it together, and printed words where nobody is named', () => {
    const other = { speaker: null, text: 'two captains', role: null, organisation: null };
    const third = { ...other, text: 'a cook' };
    expect(inStyle('PLAIN', quote({ said: [...quote().said, other, third] }))).toContain(
      '— Ada Rowe, two captains and a cook, minister',
    );
  });
});
