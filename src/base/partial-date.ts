const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True for 2019, 2019-07 and 2019-07-23 where the calendar has such a year, month or day. */
export function isPartialDate(value: string): boolean {
  const match = pattern.exec(value);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  if (Number(year) < 1000) return false;
  return isRealDay(Number(year), Number(month), Number(day));
}

/** Whether the proleptic Gregorian calendar has this day. */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** First day that a partial date covers, YYYY-MM-DD. */
export function firstDay(partial: string): string {
  return partial + '-01-01'.slice(partial.length - 4);
}

/** Last day that a partial date covers, YYYY-MM-DD. */
export function lastDay(partial: string): string {
  if (partial.length === 10) return partial;
  if (partial.length === 4) return `${partial}-12-31`;
  const [year, month] = partial.split('-').map(Number) as [number, number];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${partial}-${String(last).padStart(2, '0')}`;
}
