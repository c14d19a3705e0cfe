import { ArgsType, Field } from 'type-graphql';
import type { Value } from '../../graphql/value.js';
import { DateRangeInput } from './date-range.input.js';
import { TimeInterval } from './time-interval.enum.js';

/** Which days, and how they are cut into buckets. */
@ArgsType()
export class CalendarArguments {
  @Field(() => DateRangeInput, { description: 'Which days, in the time zone.' })
  period: DateRangeInput;

  @Field(() => TimeInterval, { description: 'How long a bucket is.' })
  interval: TimeInterval;

  @Field(() => String, { defaultValue: 'UTC', description: 'A name of the IANA database.' })
  timeZone: Value<string>;
}
