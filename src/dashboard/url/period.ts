import { firstDay, lastDay } from '../../base/partial-date.js';

/** Days from <= day < to, as the API takes a period. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * The days of a URL's from and to, both of which belong to the period (2025-01 to 2025-03 ends
 * with 31 March). A missing end is open and stays null; ends in the wrong order are swapped.
 */
export function periodOf(
  from: string | undefined,
  to: string | undefined,
): { from: string | null; to: string | null } {
  if (from !== undefined && to !== undefined && firstDay(from) > lastDay(to))
    return periodOf(to, from);
  return {
    from: from === undefined ? null : firstDay(from),
    to: to === undefined ? null : nextDay(lastDay(to)),
  };
}

/** Both ends of a filter on instants, in UTC. Undefined where neither is set. */
export function instantsOf(
  from: string | undefined,
  to: string | undefined,
): { gte?: string; lt?: string } | undefined {
  const period = periodOf(from, to);
  if (period.from === null && period.to === null) return undefined;
  return {
    ...(period.from !== null && { gte: `${period.from}T00:00:00.000Z` }),
    ...(period.to !== null && { lt: `${period.to}T00:00:00.000Z` }),
  };
}

/** The day after, YYYY-MM-DD. */
export function nextDay(day: string): string {
  return shiftDay(day, 1);
}

/** A number of days later or, below zero, earlier. */
export function shiftDay(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/**
 * The shortest way to say a period in a URL: 2025, 2025-03 or 2025-03-12 where it is a whole year,
 * month or day, else its first and last day.
 */
export function shortest({ from, to }: Period): { from: string; to: string } {
  const last = shiftDay(to, -1);
  for (const length of [4, 7]) {
    const [first, end] = [from.slice(0, length), last.slice(0, length)];
    if (firstDay(first) === from && lastDay(end) === last) return { from: first, to: end };
  }
  return { from, to: last };
}
