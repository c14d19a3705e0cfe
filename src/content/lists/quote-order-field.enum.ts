import { registerEnumType } from 'type-graphql';

/** What lists of quotes are sorted by. */
export enum QuoteOrderField {
  PUBLISHED_AT = 'PUBLISHED_AT',
  SAID_AT = 'SAID_AT',
  POSITION = 'POSITION',
  CREATED_AT = 'CREATED_AT',
  CONFIDENCE = 'CONFIDENCE',
}

registerEnumType(QuoteOrderField, {
  name: 'QuoteOrderField',
  description: 'What lists of quotes are sorted by; ties stand by position.',
  valuesConfig: {
    PUBLISHED_AT: { description: 'When the article was published.' },
    SAID_AT: { description: 'When it was said; where that is not known, when it was published.' },
    POSITION: { description: 'Its number in the article.' },
    CREATED_AT: { description: 'When it was stored.' },
    CONFIDENCE: { description: 'How sure the attribution is; those without a figure last.' },
  },
});
