import { WhosaidError } from '../../base/errors.js';
import { parameter, sql, type Sql } from '../../graphql/sql.js';
import { Value } from '../../graphql/value.js';
import type { DateRangeInput } from './date-range.input.js';

/** The days of a period as SQL dates, the last one excluded. */
export interface Days {
  readonly from: Sql;
  readonly to: Sql;
}

/** The days of a period. Refuses one that ends before it starts, or that `check` refuses. */
export function daysOf(
  { from, to }: DateRangeInput,
  check: (from: string, to: string) => void = () => {},
): Days {
  const checked = Value.both(from, to, (first, behind) => {
    if (first > behind) {
      throw new WhosaidError(
        'BAD_USER_INPUT',
        `period.from must not be after period.to, and ${first} is after ${behind}.`,
        'period',
      );
    }
    check(first, behind);
    return first;
  });
  return { from: parameter(checked, 'date'), to: parameter(to, 'date') };
}

/** Whether an instant lies in a period of UTC days; true without one. */
export function inUtcDays(instant: Sql, period: DateRangeInput | undefined): Sql {
  if (!period) return sql`true`;
  const { from, to } = daysOf(period);
  return sql`(${instant} >= ${from}::timestamp at time zone 'UTC'
    and ${instant} < ${to}::timestamp at time zone 'UTC')`;
}
