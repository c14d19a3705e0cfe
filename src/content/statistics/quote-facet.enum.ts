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
});
