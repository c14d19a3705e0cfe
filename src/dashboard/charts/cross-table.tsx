import { ComponentChildren } from 'preact';

import { number } from '../words/numbers.js';

/** A row or column of the table. */
export interface Heading {
  readonly value: string;
  readonly name: ComponentChildren;
}

export interface CrossTableProps {
  readonly caption: string;
  readonly rows: readonly Heading[];
  readonly columns: readonly Heading[];
  readonly countOf: (row: string, column: string) => number;
  readonly href: (row: string, column: string) => string;
}

/** Two facets against each other: numbers, tinted by their size, each leading to what it counts. */
export function CrossTable({ caption, rows, columns, countOf, href }: CrossTableProps) {
  const most = Math.max(
    1,
    ...rows.flatMap((row) => columns.map((column) => countOf(row.value, column.value))),
  );
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table class="cross">
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ value, name }) => (
              <th scope="col" key={value}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.value}>
              <th scope="row">{row.name}</th>
              {columns.map((column) => {
                const value = countOf(row.value, column.value);
                return (
                  <td class={`num level-${level(value, most)}`} key={column.value}>
                    {value === 0 ? (
                      <span class="meta">0</span>
                    ) : (
                      <a href={href(row.value, column.value)}>{number(value)}</a>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** 0 for nought, else 1 to 4 by quarters of the greatest. */
function level(value: number, most: number): number {
  return value === 0 ? 0 : Math.ceil((value / most) * 4);
}
