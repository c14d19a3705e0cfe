import { isRealDay } from '../../base/partial-date.js';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;
const month = `(${months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)`;
/** Hours to the east of UTC. */
const zones: Readonly<Record<string, number>> = {
  utc: 0,
  gmt: 0,
  z: 0,
  bst: 1,
  cet: 1,
  cest: 2,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};
const iso = /\b(\d{4})-(\d{2})-(\d{2})(?:T(?=\d{2}:)|(?![\d-]))/;
const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${month}\\.?,? (\\d{4})\\b`, 'i');
const monthFirst = new RegExp(`\\b${month}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'i');
const clock =
  /(?<![\d-])(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)? ?(am|pm|a\.m\.|p\.m\.)?(?: ?(z|[a-z]{3,4}|[+-]\d{2}:?\d{2})\b)?/i;
const others =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|\bat\b|\bon\b/gi;

/** A date as a text prints it. */
export interface PrintedDate {
  /** RFC 3339 in UTC; a time without a zone is taken as UTC, a day without a time as its beginning. */
  readonly instant: string;
  /** What of the line is neither date nor time. */
  readonly rest: string;
}

/** The first date of a line: 2024-05-06, 6 May 2024, May 6, 2024, each with or without a time. */
export function findDate(line: string): PrintedDate | null {
  for (const [pattern, order] of [
    [iso, 'ymd'],
    [dayFirst, 'dmy'],
    [monthFirst, 'mdy'],
  ] as const) {
    const match = pattern.exec(line);
    if (!match) continue;
    const part = (name: string) => match[order.indexOf(name) + 1]!;
    const year = Number(part('y'));
    const monthNumber = order === 'ymd' ? Number(part('m')) : monthOf(part('m'));
    const day = Number(part('d'));
    if (year < 1000 || !isRealDay(year, monthNumber, day)) continue;
    const time = findTime(line.replace(match[0], ' '));
    const instant = new Date(Date.UTC(year, monthNumber - 1, day) + time.minutes * 60_000);
    return { instant: instant.toISOString(), rest: strip(time.rest) };
  }
  return null;
}

function findTime(text: string): { minutes: number; rest: string } {
  const match = clock.exec(text);
  if (!match) return { minutes: 0, rest: text };
  const [whole, hourText, minuteText, , half, zone] = match;
  const isAfternoon = half?.toLowerCase().startsWith('p') ?? false;
  const hour =
    half === undefined ? Number(hourText) : (Number(hourText) % 12) + (isAfternoon ? 12 : 0);
  const minute = Number(minuteText);
  if (hour > 23 || minute > 59) return { minutes: 0, rest: text };
  return { minutes: hour * 60 + minute - minutesEast(zone), rest: text.replace(whole, ' ') };
}

function minutesEast(zone: string | undefined): number {
  if (zone === undefined) return 0;
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!offset) return (zones[zone.toLowerCase()] ?? 0) * 60;
  const minutes = Number(offset[2]) * 60 + Number(offset[3]);
  return offset[1] === '-' ? -minutes : minutes;
}

function monthOf(name: string): number {
  return months.findIndex((one) => one.startsWith(name.toLowerCase().slice(0, 3))) + 1;
}

function strip(text: string): string {
  return text
    .replace(others, ' ')
    .replace(/[\s,;:|.·–—-]+/g, ' ')
    .trim();
}
