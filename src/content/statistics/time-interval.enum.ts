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
  description: 'How long a bucket is: whole calendar units of the time zone.',
  valuesConfig: {
    DAY: { description: 'Midnight to midnight; 23 or 25 hours where clocks change.' },
    WEEK: { description: 'From Monday (ISO 8601), never split at New Year.' },
    MONTH: { description: 'A calendar month.' },
    QUARTER: { description: 'From January, April, July or October.' },
    YEAR: { description: 'A calendar year.' },
  },
});
