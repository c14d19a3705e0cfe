import { registerEnumType } from 'type-graphql';

/** What lists of articles are sorted by. */
export enum ArticleOrderField {
  PUBLISHED_AT = 'PUBLISHED_AT',
  UPDATED_AT = 'UPDATED_AT',
}

registerEnumType(ArticleOrderField, {
  name: 'ArticleOrderField',
  description: 'What lists of articles are sorted by.',
  valuesConfig: {
    PUBLISHED_AT: { description: 'When it was published.' },
    UPDATED_AT: { description: 'When it last changed here.' },
  },
});
