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
  valuesConfig: {
    DAY: { description: 'From midnight to midnight; 23 or 25 hours where clocks change.' },
    WEEK: { description: 'From Monday, never split at New Year.' },
    MONTH: { description: 'From the first.' },
    QUARTER: { description: 'From the first of January, April, July or October.' },
    YEAR: { description: 'From the first of January.' },
  },
});
