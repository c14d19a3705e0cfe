import { registerEnumType } from 'type-graphql';

/** How the words of a quote are reported. */
export enum QuoteKind {
  DIRECT = 'DIRECT',
  INDIRECT = 'INDIRECT',
  MIXED = 'MIXED',
}

registerEnumType(QuoteKind, {
  name: 'QuoteKind',
  description: 'How the words are reported.',
  valuesConfig: {
    DIRECT: { description: 'Word for word, in quotation marks.' },
    INDIRECT: { description: 'Reported speech, without quotation marks.' },
    MIXED: { description: 'Reported speech with some words in quotation marks.' },
  },
});
