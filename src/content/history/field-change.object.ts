import { Field, ObjectType } from 'type-graphql';
import { JsonScalar } from '../../graphql/scalars.js';

/** What a change did to one field. */
@ObjectType('FieldChange', { description: 'What a change did to one field.' })
export class FieldChangeObject {
  @Field(() => String, { description: 'Name of the field.' })
  field: string;

  @Field(() => JsonScalar, { nullable: true, description: 'Its value before; null for nothing.' })
  before: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'Its value after; null for nothing.' })
  after: unknown;
}
