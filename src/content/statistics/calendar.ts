import { WhosaidError } from '../../base/errors.js';
import { literal, parameter, sql, type Sql } from '../../graphql/sql.js';
import { LruCache } from '../../graphql/lru-cache.js';
import type { Value } from '../../graphql/value.js';
import type { DateRangeInput } from './date-range.input.js';
import { daysOf } from './period.js';
import type { TimeInterval } from './time-interval.enum.js';

/** A period may make at most this many buckets (semantics 2). */
const maximumBuckets = 1_000;

const dayMs = 86_400_000;

interface Unit {
  readonly unit: string;
  readonly step: string;
  /** Whether quote_count may answer it in months. */
  readonly ofMonths: boolean;
  /** Number of the unit that a day falls into, both counted through from some start. */
  readonly numberOf: (day: number) => number;
}

const units: Readonly<Record<TimeInterval, Unit>> = {
  DAY: { unit: 'day', step: '1 day', ofMonths: false, numberOf: (day) => day },
  // Day 0, 1 January 1970, was a Thursday.
  WEEK: {
    unit: 'week',
    step: '1 week',
    ofMonths: false,
    numberOf: (day) => Math.floor((day + 3) / 7),
  },
  MONTH: { unit: 'month', step: '1 month', ofMonths: true, numberOf: monthOf },
  QUARTER: {
    unit: 'quarter',
    step: '3 months',
    ofMonths: true,
    numberOf: (day) => Math.floor(monthOf(day) / 3),
  },
  YEAR: {
    unit: 'year',
    step: '1 year',
    ofMonths: true,
    numberOf: (day) => Math.floor(monthOf(day) / 12),
  },
};

function monthOf(day: number): number {
  const date = new Date(day * dayMs);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** What a time series is asked for. */
export interface CalendarArgs {
  readonly period: DateRangeInput;
  readonly interval: TimeInterval;
  readonly timeZone: Value<string>;
}

/** A period cut into calendar units of a time zone (semantics 57 and 58). */
export interface Calendar {
  /** Statement of all units that the period touches: starts (wall clock), bucket_start, bucket_end. */
  readonly buckets: Sql;
  /** Start of the unit that an instant falls into, by the wall clock of the zone. */
  readonly startOf: (instant: Sql) => Sql;
  /** Whether an instant lies in the period. */
  readonly covers: (instant: Sql) => Sql;
  /** Whether the period may be a long one: it is told in months at least. */
  readonly mayBeLong: boolean;
  /** Whether it is one of a year at most, which an index by time finds quickest. */
  readonly isShort: Sql;
  /** Start of the unit that a UTC day falls into, and whether the day lies in the period. */
  readonly startOfDay: (day: Sql) => Sql;
  readonly coversDay: (day: Sql) => Sql;
  /**
   * In which grain quote_count holds the period: MONTH where it can, else DAY where that is allowed;
   * null where it holds only a part, or the zone is not UTC by that name.
   */
  readonly grain: (finest: 'DAY' | 'MONTH') => 'DAY' | 'MONTH' | null;
}

/** Throws BAD_USER_INPUT for an unknown zone, a period that runs backwards or too many buckets. */
export function calendarOf({ period, interval, timeZone }: CalendarArgs): Calendar {
  const { unit, step, ofMonths, numberOf } = units[interval];
  const { from, to } = daysOf(period, (first, behind) => refuseTooMany(first, behind, numberOf));
  const zone = parameter(timeZone.map(knownZone), 'text');
  const isUtc = timeZone.outline.isUtc === true;
  const wholeMonths = [period.from, period.to].every(({ outline }) => outline.begins === 'MONTH');
  const truncated = (wall: Sql): Sql => sql`date_trunc(${literal(unit)}, ${wall})`;
  const length = sql`interval ${literal(step)}`;
  const buckets = sql`select b.starts, ${firstInstant(sql`b.starts`, zone)} as bucket_start,
        ${firstInstant(sql`(b.starts + ${length})`, zone)} as bucket_end
      from generate_series(${truncated(sql`${from}::timestamp`)},
        ${to}::timestamp - interval '1 day', ${length}) b(starts)
      where ${from} < ${to}`;
  return {
    // a day that the zone left out, as Samoa did when it changed sides of the date line, has no instant
    buckets:
      interval === 'DAY'
        ? sql`select b.* from (${buckets}) b where b.bucket_start < b.bucket_end`
        : buckets,
    startOf: (instant) => truncated(sql`(${instant} at time zone ${zone})`),
    // told once for the statement, not for each row
    covers: (instant) => sql`(${instant} >= (select ${firstInstant(sql`${from}::timestamp`, zone)})
      and ${instant} < (select ${firstInstant(sql`${to}::timestamp`, zone)}))`,
    mayBeLong: ofMonths,
    isShort: sql`(${to} - ${from} <= 366)`,
    startOfDay: (day) => truncated(sql`${day}::timestamp`),
    coversDay: (day) => sql`(${day} >= ${from} and ${day} < ${to})`,
    grain: (finest) => {
      if (isUtc && wholeMonths && ofMonths) return 'MONTH';
      return isUtc && finest === 'DAY' ? 'DAY' : null;
    },
  };
}

/** Where clocks are put back over midnight a day has two midnights; Postgres takes the second. */
function firstInstant(wall: Sql, zone: Sql): Sql {
  const second = sql`(${wall} at time zone ${zone})`;
  const first = sql`(${second} - interval '1 hour')`;
  return sql`case when ${first} at time zone ${zone} = ${wall} then ${first} else ${second} end`;
}

function refuseTooMany(from: string, to: string, numberOf: (day: number) => number): void {
  const [first, behind] = [from, to].map((day) => Date.parse(day) / dayMs) as [number, number];
  if (numberOf(behind - 1) - numberOf(first) < maximumBuckets) return;
  throw new WhosaidError(
    'BAD_USER_INPUT',
    `A period makes at most ${maximumBuckets} buckets: shorten it or take a longer interval.`,
    'period',
    { limit: maximumBuckets },
  );
}

const zones = new LruCache<string, string>(200);

/** A zone of the IANA database by its name; offsets and the like are refused. */
function knownZone(name: string): string {
  if (zones.get(name)) return name;
  try {
    if (/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(name)) {
      const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
      zones.set(name, timeZone);
      return name;
    }
  } catch {
    // falls through to the refusal, which says more
  }
  throw new WhosaidError(
    'BAD_USER_INPUT',
    'timeZone must be a name of the IANA database, such as UTC or Europe/London.',
    'timeZone',
  );
}

/** An instant as it is answered, for fields inside a jsonb value. */
export function instantText(instant: Sql): Sql {
  return sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
