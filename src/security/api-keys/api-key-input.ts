import { Field, InputType } from 'type-graphql';

import { DateTime } from '../../graphql/scalars.js';
import { Role } from './role.enum.js';

/** What an admin says of a new key. */
@InputType({ description: 'A new key.' })
export class CreateApiKeyInput {
  @Field(() => String, { description: 'What the key is for; 1 to 200 characters.' })
  name: string;

  @Field(() => Role, { description: 'What the key may do.' })
  role: Role;

  @Field(() => DateTime, { nullable: true, description: 'From when on it is refused.' })
  expiresAt?: Date | null;
}
