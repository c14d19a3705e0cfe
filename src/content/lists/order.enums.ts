import { registerEnumType } from 'type-graphql';

/** Which way a key runs. */
export enum Direction {
  ASC = 'ASC',
  DESC = 'DESC',
}

/** What lists of quotes are sorted by. */
export enum QuoteOrderField {
  PUBLISHED_AT = 'PUBLISHED_AT',
  SAID_AT = 'SAID_AT',
  POSITION = 'POSITION',
  CREATED_AT = 'CREATED_AT',
  CONFIDENCE = 'CONFIDENCE',
}

/** What lists of articles are sorted by. */
export enum ArticleOrderField {
  PUBLISHED_AT = 'PUBLISHED_AT',
  UPDATED_AT = 'UPDATED_AT',
}

/** What lists of people and organisations are sorted by. */
export enum SpeakerOrderField {
  NAME = 'NAME',
  QUOTE_COUNT = 'QUOTE_COUNT',
  CREATED_AT = 'CREATED_AT',
}

/** What the speakers of an organisation are sorted by. */
export enum SpeakerOrder {
  QUOTE_COUNT_DESC = 'QUOTE_COUNT_DESC',
  NAME_ASC = 'NAME_ASC',
}

registerEnumType(SpeakerOrder, {
  name: 'SpeakerOrder',
  description: 'What the speakers of an organisation are sorted by; ties stand by name.',
  valuesConfig: {
    QUOTE_COUNT_DESC: { description: 'Most quotes first.' },
    NAME_ASC: { description: 'By name.' },
  },
});
registerEnumType(Direction, {
  name: 'Direction',
  description: 'Which way a key runs; ties behind it always rise.',
  valuesConfig: {
    ASC: { description: 'Least first.' },
    DESC: { description: 'Greatest first.' },
  },
});
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
registerEnumType(ArticleOrderField, {
  name: 'ArticleOrderField',
  description: 'What lists of articles are sorted by.',
  valuesConfig: {
    PUBLISHED_AT: { description: 'When it was published.' },
    UPDATED_AT: { description: 'When it last changed here.' },
  },
});
registerEnumType(SpeakerOrderField, {
  name: 'SpeakerOrderField',
  description: 'What lists of people and organisations are sorted by.',
  valuesConfig: {
    NAME: { description: 'The name without diacritics and case.' },
    QUOTE_COUNT: { description: 'Public, unretracted quotes; ties stand by name.' },
    CREATED_AT: { description: 'When it was stored.' },
  },
});
