import { registerEnumType } from 'type-graphql';

/** By what way a quote was said. */
export enum QuoteMedium {
  SPOKEN = 'SPOKEN',
  WRITTEN = 'WRITTEN',
  SOCIAL = 'SOCIAL',
  BROADCAST = 'BROADCAST',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(QuoteMedium, {
  name: 'QuoteMedium',
  description: 'By what way words were said.',
  valuesConfig: {
    SPOKEN: { description: 'Said aloud.' },
    WRITTEN: { description: 'Letter, statement, report.' },
    SOCIAL: { description: 'A post on a social network.' },
    BROADCAST: { description: 'Said on radio, television or a podcast.' },
    UNKNOWN: { description: 'The text does not tell.' },
  },
});
