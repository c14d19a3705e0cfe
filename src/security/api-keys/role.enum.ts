import { registerEnumType } from 'type-graphql';

/** What a key allows; each role includes those before it. */
export enum Role {
  READER = 'READER',
  IMPORTER = 'IMPORTER',
  EDITOR = 'EDITOR',
  ADMIN = 'ADMIN',
}

registerEnumType(Role, {
  name: 'Role',
  description:
    'What a key may do. READER, IMPORTER, EDITOR, ADMIN: each includes those named before it.',
  valuesConfig: {
    READER: { description: 'Reads what is public.' },
    IMPORTER: { description: 'Imports articles and sees those that are not public.' },
    EDITOR: { description: 'Edits, corrects and retracts.' },
    ADMIN: { description: 'Makes and revokes keys.' },
  },
});
