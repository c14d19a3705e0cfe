import { registerEnumType } from 'type-graphql';

/** How long a bucket of a time series is. */
export enum TimeInterval {
  DAY = 'DAY',
  WEEK = 'WEEK',
  MONTH = 'MONTH',
  QUARTER = 'QUARTER',
  YEAR = 'YEAR',
}

registerEnumType(TimeInterval, {
  name: 'TimeInterval',
  description: 'How long a bucket is: whole calendar units, weeks from Monday (ISO 8601).',
});
