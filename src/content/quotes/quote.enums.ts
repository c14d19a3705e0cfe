import { registerEnumType } from 'type-graphql';

/** Whether a quote stands. */
export enum QuoteStatus {
  ACTIVE = 'ACTIVE',
  CORRECTED = 'CORRECTED',
  RETRACTED = 'RETRACTED',
}

/** What decided the role at the time. */
export enum RoleBasis {
  STATED = 'STATED',
  RESOLVED = 'RESOLVED',
  EDITOR = 'EDITOR',
}

/** How a quote came here. */
export enum ProvenanceMethod {
  MANUAL = 'MANUAL',
  FEED = 'FEED',
  RULE = 'RULE',
  MODEL = 'MODEL',
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
registerEnumType(RoleBasis, {
  name: 'RoleBasis',
  description: 'What decided the role at the time.',
  valuesConfig: {
    STATED: { description: 'The article stated it.' },
    RESOLVED: { description: 'The offices that the speaker held that day.' },
    EDITOR: { description: 'An editor changed the speaker.' },
  },
});
registerEnumType(ProvenanceMethod, {
  name: 'ProvenanceMethod',
  description: 'How a quote came here.',
  valuesConfig: {
    MANUAL: { description: 'An editor added it.' },
    FEED: { description: 'An import gave it.' },
    RULE: { description: 'Rules found it in the text.' },
    MODEL: { description: 'A model found it in the text.' },
  },
});
