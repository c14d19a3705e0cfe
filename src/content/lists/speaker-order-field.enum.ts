import { registerEnumType } from 'type-graphql';

/** What lists of people and organisations are sorted by. */
export enum SpeakerOrderField {
  NAME = 'NAME',
  QUOTE_COUNT = 'QUOTE_COUNT',
  CREATED_AT = 'CREATED_AT',
}

registerEnumType(SpeakerOrderField, {
  name: 'SpeakerOrderField',
  description: 'What lists of people and organisations are sorted by.',
  valuesConfig: {
    NAME: { description: 'The name without diacritics and case.' },
    QUOTE_COUNT: { description: 'Public, unretracted quotes; ties stand by name.' },
    CREATED_AT: { description: 'When it was stored.' },
  },
});
