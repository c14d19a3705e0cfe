import { registerEnumType } from 'type-graphql';

/** What one bad article does to the others of a call. */
export enum ImportErrorMode {
  SKIP_ITEM = 'SKIP_ITEM',
  ABORT_BATCH = 'ABORT_BATCH',
}

registerEnumType(ImportErrorMode, {
  name: 'ImportErrorMode',
  description: 'What a bad item does to the others.',
  valuesConfig: {
    SKIP_ITEM: { description: 'Nothing: the good ones go in.' },
    ABORT_BATCH: { description: 'Nothing goes in unless everything is good.' },
  },
});
