export type Interval = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in a zone, YYYY-MM-DD. */
export function localDay(instant: number, zone: string): string {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
  formats.set(zone, format);
  return format.format(instant);
}

/** The first instant of a day in a zone, found by trying every quarter of an hour. */
export function firstInstant(day: string, zone: string): string {
  let instant = Date.parse(day) - 16 * 3_600_000;
  while (localDay(instant, zone) < day) instant += 900_000;
  return new Date(instant).toISOString();
}

/** First day of the calendar unit that a day lies in. */
export function unitOf(day: string, interval: Interval): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  switch (interval) {
    case 'DAY':
      return day;
    case 'WEEK':
      return plus(day, -((new Date(day).getUTCDay() + 6) % 7));
    case 'MONTH':
      return `${day.slice(0, 7)}-01`;
    case 'QUARTER':
      return `${year}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
    case 'YEAR':
      return `${year}-01-01`;
  }
}

/** First day of the next unit. */
export function nextUnit(day: string, interval: Interval): string {
  const length = { DAY: 1, WEEK: 7, MONTH: 31, QUARTER: 93, YEAR: 366 }[interval];
  return unitOf(plus(unitOf(day, interval), length), interval);
}

/** First days of all units that a period touches. */
export function unitsOf({ from, to }: Period, interval: Interval): string[] {
  const units: string[] = [];
  if (from === to) return units;
  for (let day = unitOf(from, interval); day < to; day = nextUnit(day, interval)) units.push(day);
  return units;
}

/** Days from one to before another. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

function plus(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
