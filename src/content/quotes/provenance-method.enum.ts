import { registerEnumType } from 'type-graphql';

/** How a quote came here. */
export enum ProvenanceMethod {
  MANUAL = 'MANUAL',
  FEED = 'FEED',
  RULE = 'RULE',
  MODEL = 'MODEL',
}

registerEnumType(ProvenanceMethod, {
  name: 'ProvenanceMethod',
  description: 'How a quote came here.',
  valuesConfig: {
    MANUAL: { description: 'An editor added it.' },
    FEED: { description: 'An import gave it.' },
    RULE: { description: 'Rules found it in the text.' },
    MODEL: { description: 'A model found it in the text; for later, no quote has it yet.' },
  },
});
