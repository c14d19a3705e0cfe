import { Bar } from '../charts/bar.js';
import { printUrl } from '../url/print-url.js';
import { UrlValues } from '../url/url-keys.js';
import { number } from '../words/numbers.js';

export interface FacetBarsProps {
  /** What a row names. */
  readonly heading: string;
  readonly buckets: readonly {
    readonly value: string;
    readonly label: string;
    readonly count: number;
  }[];
  /** The quotes that a row counts. */
  readonly valuesOf: (value: string) => UrlValues;
  /** The page of a row, where it has one. */
  readonly pageOf?: (value: string) => string;
}

/** The values of a facet as a table whose bars are the chart. */
export function FacetBars({ heading, buckets, valuesOf, pageOf }: FacetBarsProps) {
  const most = Math.max(1, ...buckets.map(({ count }) => count));
  return (
    <table class="narrow">
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col" class="num">
            Quotes
          </th>
          <th class="bar-cell">
            <span class="hidden">As a bar</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {buckets.map(({ value, label, count }) => (
          <tr key={value}>
            <th scope="row">
              {pageOf === undefined ? label : <a href={pageOf(value)}>{label}</a>}
            </th>
            <td class="num">
              <a href={printUrl('/quotes', valuesOf(value))}>{number(count)}</a>
            </td>
            <td class="bar-cell">
              <Bar value={count} most={most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
