import { Field, ID, ObjectType } from 'type-graphql';

import { UserError } from '../../graphql/user-error.js';

/** Answer of createApiKey. */
@ObjectType({ description: 'The secret is shown once and stored only as a hash.' })
export class CreateApiKeyPayload {
  @Field(() => ID, { nullable: true, description: 'Id of the new key.' })
  id: string | null;

  @Field(() => String, { nullable: true, description: 'What to send as Authorization: Bearer.' })
  secret: string | null;

  @Field(() => [UserError], { description: 'Why there is no new key.' })
  userErrors: UserError[];
}

/** Answer of revokeApiKey. */
@ObjectType({ description: 'Whether the key ended now.' })
export class RevokeApiKeyPayload {
  @Field(() => Boolean, { description: 'False where it had been revoked before, or is unknown.' })
  revoked: boolean;

  @Field(() => [UserError], { description: 'Why nothing was revoked.' })
  userErrors: UserError[];
}
