import { registerEnumType } from 'type-graphql';

/** What sort of speaker says a quote. */
export enum SpeakerKind {
  PERSON = 'PERSON',
  ORGANISATION = 'ORGANISATION',
  GROUP = 'GROUP',
  DOCUMENT = 'DOCUMENT',
  UNNAMED = 'UNNAMED',
  UNRESOLVED = 'UNRESOLVED',
}

registerEnumType(SpeakerKind, {
  name: 'SpeakerKind',
  description: 'What it is that speaks.',
  valuesConfig: {
    PERSON: { description: 'A named person.' },
    ORGANISATION: { description: 'A named organisation, country or body.' },
    GROUP: { description: 'Several people without names: senior officials, campaigners.' },
    DOCUMENT: { description: 'A letter, report or law.' },
    UNNAMED: { description: 'One person without a name: a witness, an official.' },
    UNRESOLVED: { description: 'Nobody could tell who.' },
  },
});
