import { registerEnumType } from 'type-graphql';

/** What decided the role at the time. */
export enum RoleBasis {
  STATED = 'STATED',
  RESOLVED = 'RESOLVED',
  EDITOR = 'EDITOR',
}

registerEnumType(RoleBasis, {
  name: 'RoleBasis',
  description: 'What decided the role at the time.',
  valuesConfig: {
    STATED: { description: 'The article stated it.' },
    RESOLVED: { description: 'The offices that the speaker held that day.' },
    EDITOR: { description: 'An editor changed the speaker.' },
  },
});
