import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../../graphql/scalars.js';
import type { Value } from '../../graphql/value.js';

/** Days from one to before another. */
@InputType({ description: 'Half-open: from <= day < to.' })
export class DateRangeInput {
  @Field(() => DateScalar, { description: 'The first day.' })
  from: Value<string>;

  @Field(() => DateScalar, { description: 'The day after the last.' })
  to: Value<string>;
}
