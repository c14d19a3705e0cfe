import { registerEnumType } from 'type-graphql';

/** How words without spans are searched for in the text. */
export enum FindMode {
  FIRST_MATCH = 'FIRST_MATCH',
  UNIQUE_MATCH = 'UNIQUE_MATCH',
}

registerEnumType(FindMode, {
  name: 'FindMode',
  description: 'How words without spans are searched for in the text.',
  valuesConfig: {
    FIRST_MATCH: { description: 'The first place counts.' },
    UNIQUE_MATCH: { description: 'More than one place is an error.' },
  },
});
