import { registerEnumType } from 'type-graphql';

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
