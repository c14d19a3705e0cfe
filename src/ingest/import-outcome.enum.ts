import { registerEnumType } from 'type-graphql';

/** What became of an article. */
export enum ImportOutcome {
  CREATED = 'CREATED',
  UPDATED = 'UPDATED',
  UNCHANGED = 'UNCHANGED',
  REJECTED = 'REJECTED',
}

registerEnumType(ImportOutcome, {
  name: 'ImportOutcome',
  description: 'What an import made of an item.',
  valuesConfig: {
    CREATED: { description: 'A new article.' },
    UPDATED: { description: 'A new version of an article that was there.' },
    UNCHANGED: { description: 'The article was there with the same input.' },
    REJECTED: { description: 'Nothing was stored; the errors say why.' },
  },
});
