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
}

/** Offices over time: words and dates, with a bar each on one axis. */
export function MembershipTable<Row extends Office>(props: MembershipTableProps<Row>) {
  const { caption, heading, rows, name } = props;
  const laid = layTimeBars(rows);
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
              <td>
                {row.extracted && 'stated '}
                {span(row.startDate, row.endDate) || 'not known'}
              </td>
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
