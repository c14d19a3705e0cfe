import { registerEnumType } from 'type-graphql';

/** Whether a quote stands. */
export enum QuoteStatus {
  ACTIVE = 'ACTIVE',
  CORRECTED = 'CORRECTED',
  RETRACTED = 'RETRACTED',
}

registerEnumType(QuoteStatus, {
  name: 'QuoteStatus',
  description: 'Whether a quote stands.',
  valuesConfig: {
    ACTIVE: { description: 'As it came in.' },
    CORRECTED: { description: 'An editor corrected it.' },
    RETRACTED: { description: 'Taken back; lists leave it out unless asked.' },
  },
});
