import { registerEnumType } from 'type-graphql';

/** How a quote is cited. */
export enum CitationStyle {
  PLAIN = 'PLAIN',
  APA = 'APA',
  MLA = 'MLA',
  CHICAGO = 'CHICAGO',
  BIBTEX = 'BIBTEX',
}

registerEnumType(CitationStyle, {
  name: 'CitationStyle',
  description: 'How a quote is cited. Names stand as they are printed, never turned round.',
  valuesConfig: {
    PLAIN: { description: 'For a reader: words, speaker with office, outlet, day, headline.' },
    APA: { description: 'Publication Manual, 7th edition: article as quoted in.' },
    MLA: { description: 'MLA Handbook, 9th edition: words quoted in an article.' },
    CHICAGO: { description: 'Chicago Manual of Style, 17th edition: a note.' },
    BIBTEX: { description: 'An entry for BibTeX, special characters escaped.' },
  },
});
