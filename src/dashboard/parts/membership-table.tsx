import { ComponentChildren } from 'preact';

import { layTimeBars } from '../charts/lay-time-bars.js';
import { TimeBarCell, YearAxis } from '../charts/time-bar-cell.js';
import { span } from '../words/dates.js';

/** An office of a person in an organisation. */
export interface Office {
  readonly id: string;
  readonly role: string;
  readonly startDate: string | null;
  readonly endDate: string | null;
  /** True where articles state it and no editor has said so. */
  readonly extracted: boolean;
}

export interface MembershipTableProps<Row extends Office> {
  readonly caption: string;
  /** What the first column names: organisation or person. */
  readonly heading: string;
  readonly rows: readonly Row[];
  readonly name: (row: Row) => ComponentChildren;
  /** Until when an office without an end is known to be held. */
  readonly today: string;
}

/** Offices over time: words and dates, with a bar each on one axis. */
export function MembershipTable<Row extends Office>(props: MembershipTableProps<Row>) {
  const { caption, heading, rows, name, today } = props;
  const laid = layTimeBars(rows, today);
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table class="offices">
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col">Office</th>
            <th scope="col">When</th>
            {laid !== null && (
              <th class="bar-cell optional">
                <span class="hidden">On a line of time</span>
                <YearAxis years={laid.years} />
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id}>
              <th scope="row">{name(row)}</th>
              <td>{row.role}</td>
              <td>{held(row)}</td>
              {laid !== null && (
                <td class="bar-cell optional">
                  <TimeBarCell bar={laid.bars[index]!} years={laid.years} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** "2019 to 2021"; of what only articles state, that they do. */
function held({ startDate, endDate, extracted }: Office): string {
  const when = span(startDate, endDate);
  if (!extracted) return when || 'not known';
  if (when === '') return 'stated, day not known';
  return startDate === endDate && startDate?.length === 10 ? `stated on ${when}` : `stated ${when}`;
}
