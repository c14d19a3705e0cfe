import { isRealDay } from './partial-date.js';

const pattern =
  /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:[Zz]|[+-](\d{2}):(\d{2}))$/;

/**
 * The instant of an RFC 3339 timestamp, or null where the text is none: the offset must be given,
 * the day must exist, and the year lies in 1000 to 9999, as written and in UTC (semantics 40, 88).
 */
export function parseInstant(value: string): Date | null {
  const match = pattern.exec(value);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, ...offset] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const [offsetHour = 0, offsetMinute = 0] = offset;
  const isTime = hour < 24 && minute < 60 && second < 60 && offsetHour < 24 && offsetMinute < 60;
  if (!isTime || year < 1000 || !isRealDay(year, month, day)) return null;
  const instant = new Date(value.toUpperCase());
  const utcYear = instant.getUTCFullYear();
  return utcYear >= 1000 && utcYear <= 9999 ? instant : null;
}

/** What is said wherever a time cannot be read. */
export const notAnInstant =
  'It must be an RFC 3339 time of a real day with an offset, such as 2024-05-06T07:08:09Z.';
