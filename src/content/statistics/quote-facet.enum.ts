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
  description:
    'By what quotes are counted; AFFILIATION is the organisation of the role at the time.',
  valuesConfig: {
    SPEAKER: { description: 'Who said it.' },
    SPEAKER_KIND: { description: 'What sort of speaker.' },
    AFFILIATION: { description: 'The organisation of the role at the time, not those above it.' },
    OUTLET: { description: 'Who published it.' },
    MONTH: { description: 'When it was published, YYYY-MM in UTC.' },
    KIND: { description: "Whether the words are the speaker's own." },
    MEDIUM: { description: 'By what way it was said.' },
    LANGUAGE: { description: 'Language of the words.' },
    STATUS: { description: 'Whether it stands.' },
  },
});
