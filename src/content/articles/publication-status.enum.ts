import { registerEnumType } from 'type-graphql';

/** Whether an article is out. */
export enum PublicationStatus {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
  WITHHELD = 'WITHHELD',
  CANCELED = 'CANCELED',
}

registerEnumType(PublicationStatus, {
  name: 'PublicationStatus',
  description: 'Whether an article is published; the public sees no other.',
  valuesConfig: {
    DRAFT: { description: 'Not published yet.' },
    PUBLISHED: { description: 'Published, once an embargo is over.' },
    WITHHELD: { description: 'Taken back for the time being.' },
    CANCELED: { description: 'Withdrawn for good.' },
  },
});
