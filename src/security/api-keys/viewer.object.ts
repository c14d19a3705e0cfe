import { Field, ObjectType } from 'type-graphql';

import { Role } from './role.enum.js';

/** The key that a request carries, as its bearer may see it. */
@ObjectType('Viewer', { description: 'The key that this request carries.' })
export class ViewerObject {
  @Field(() => String, { description: 'Name given to the key when it was made.' })
  name: string;

  @Field(() => Role, { description: 'What the key may do.' })
  role: Role;

  @Field(() => [String], { description: 'The mutations that the key may call.' })
  scopes: string[];
}
