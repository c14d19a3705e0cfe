import { registerEnumType } from 'type-graphql';

/** By what quotes are counted. */
export enum QuoteFacet {
  SPEAKER = 'SPEAKER',
  SPEAKER_KIND = 'SPEAKER_KIND',
  AFFILIATION = 'AFFILIATION',
  OUTLET = 'OUTLET',
  MONTH = 'MONTH',
  KIND = 'KIND',
  MEDIUM = 'MEDIUM',
  LANGUAGE = 'LANGUAGE',
  STATUS = 'STATUS',
}

registerEnumType(QuoteFacet, {
  name: 'QuoteFacet',
  description: 'By what quotes are counted.',
  valuesConfig: {
    SPEAKER: { description: 'The person or organisation who said it; joint ones each.' },
    SPEAKER_KIND: { description: 'What sort of speaker.' },
    AFFILIATION: { description: 'The organisation of the role at the time, not rolled up.' },
    OUTLET: { description: 'Who published it.' },
    MONTH: { description: 'Month of publication in UTC, YYYY-MM.' },
    KIND: { description: 'Direct, indirect or mixed.' },
    MEDIUM: { description: 'By what way it was said.' },
    LANGUAGE: { description: 'Language of the words.' },
    STATUS: { description: 'Whether it stands.' },
  },
});
