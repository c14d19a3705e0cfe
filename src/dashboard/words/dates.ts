import { Period, shiftDay } from '../url/period.js';
import { firstDay, lastDay } from '../../base/partial-date.js';

const formats = {
  4: new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: 'UTC' }),
  7: new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  10: new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }),
} as const;

/** 12 March 2025 from an instant, in UTC. */
export function day(instant: string): string {
  return formats[10].format(new Date(instant));
}

const toMinute = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
});

/** "12 Mar 2025, 14:05" from an instant, in UTC. */
export function minute(instant: string): string {
  return toMinute.format(new Date(instant));
}

/** 2019, July 2019 or 23 July 2019 from a partial date. */
export function partial(date: string): string {
  const format = formats[date.length as 4 | 7 | 10];
  return format.format(new Date(`${firstDay(date)}T00:00:00Z`));
}

/** "2019 to July 2021", "since 2019", "until July 2021"; empty where both ends are open. */
export function span(start: string | null, end: string | null): string {
  if (start === null) return end === null ? '' : `until ${partial(end)}`;
  if (end === null) return `since ${partial(start)}`;
  return start === end ? partial(start) : `${partial(start)} to ${partial(end)}`;
}

/** A period as people say it: in 2025, in March 2025, "January to March 2020", or day to day. */
export function period({ from, to }: Period): string {
  const last = shiftDay(to, -1);
  for (const length of [4, 7, 10] as const) {
    const [first, end] = [from.slice(0, length), last.slice(0, length)];
    if (firstDay(first) !== from || lastDay(end) !== last) continue;
    if (first === end) return partial(first);
    const sameYear = length === 7 && first.slice(0, 4) === end.slice(0, 4);
    const start = sameYear ? partial(first).replace(/ \d{4}$/, '') : partial(first);
    return `${start} to ${partial(end)}`;
  }
  return `${partial(from)} to ${partial(last)}`;
}
