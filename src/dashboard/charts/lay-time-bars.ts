import { firstDay, lastDay } from '../../base/partial-date.js';

/** A stretch of time; an end that is not known is open. */
export interface Stretch {
  readonly startDate: string | null;
  readonly endDate: string | null;
}

/** Where a stretch lies, in per cent of the width. */
export interface TimeBar {
  readonly x1: number;
  readonly x2: number;
  readonly isOpenStart: boolean;
  readonly isOpenEnd: boolean;
}

/** Bars over time, laid out in units of the drawing. */
export interface TimeBars {
  readonly bars: readonly TimeBar[];
  /** First days of years and where they lie; at most ten. */
  readonly years: readonly { readonly year: number; readonly x: number }[];
}

const dayMs = 86_400_000;

/**
 * Lays stretches on one axis of whole years, from the first to the last day that any of them
 * names; to the present day where one has no end. An open end reaches the edge. Null where no stretch
 * names a day.
 */
export function layTimeBars(stretches: readonly Stretch[], today: string): TimeBars | null {
  const days = stretches.flatMap(({ startDate, endDate }) => [
    ...(startDate === null ? [] : [dayNumber(firstDay(startDate))]),
    ...(endDate === null ? [] : [dayNumber(lastDay(endDate)) + 1]),
  ]);
  if (days.length === 0) return null;
  if (stretches.some(({ startDate, endDate }) => startDate !== null && endDate === null))
    days.push(dayNumber(today) + 1);
  const first = newYear(yearOf(Math.min(...days)));
  const last = newYear(yearOf(Math.max(...days) - 1) + 1);
  const place = (day: number): number => round(((day - first) / (last - first)) * 100);
  const bars = stretches.map(({ startDate, endDate }) => ({
    x1: startDate === null ? 0 : place(dayNumber(firstDay(startDate))),
    x2: endDate === null ? 100 : place(dayNumber(lastDay(endDate)) + 1),
    isOpenStart: startDate === null,
    isOpenEnd: endDate === null,
  }));
  return {
    bars,
    years: yearsBetween(first, last).map((year) => ({ year, x: place(newYear(year)) })),
  };
}

function yearsBetween(first: number, last: number): number[] {
  const from = yearOf(first);
  const to = yearOf(last - 1);
  const step = Math.max(1, Math.ceil((to - from + 1) / 10));
  const years: number[] = [];
  for (let year = from; year <= to; year += step) years.push(year);
  return years;
}

function yearOf(day: number): number {
  return new Date(day * dayMs).getUTCFullYear();
}

function newYear(year: number): number {
  return dayNumber(`${year}-01-01`);
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayMs;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
