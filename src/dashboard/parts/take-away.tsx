import { filterKeys } from '../url/quote-filter.js';
import { printUrl } from '../url/print-url.js';
import { UrlKey, UrlValues } from '../url/url-keys.js';

const formats = ['csv', 'jsonl', 'json', 'atom'] as const;

/** Links to the rows of a page in the formats of data, all of them, under the same filter. */
export function TakeAway({ path, values }: { readonly path: string; readonly values: UrlValues }) {
  return (
    <div class="taken-away">
      All of these as
      <ul>
        {formats.map((format) => (
          <li key={format}>
            <a href={printUrl(`${path}.${format}`, onlyFilter(values))}>{format}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What of a URL says which quotes are meant, without how they are shown. */
export function onlyFilter(values: UrlValues): UrlValues {
  const keys: readonly UrlKey[] = filterKeys;
  return Object.fromEntries(
    Object.entries(values).filter(([key]) => keys.includes(key as UrlKey)),
  ) as UrlValues;
}
