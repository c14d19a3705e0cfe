import { filterKeys } from '../url/quote-filter.js';
import { printUrl } from '../url/print-url.js';
import { UrlKey, UrlValues } from '../url/url-keys.js';

/** Formats of lists that are no quotes; quotes are a feed too. */
const ofLists = ['csv', 'jsonl', 'json'] as const;

interface TakeAwayProps {
  readonly path: string;
  /** Which rows, without how they are shown. */
  readonly values: UrlValues;
  /** What the rows are, where they are not what the page lists. */
  readonly what?: string;
  /** Whether the rows are no quotes. */
  readonly isList?: boolean;
}

/** Links to the rows of a page in the formats of data, all of them, under the same filter. */
export function TakeAway({ path, values, what, isList = false }: TakeAwayProps) {
  const formats = isList ? ofLists : [...ofLists, 'atom'];
  return (
    <div class="taken-away">
      {what ?? 'All of these'} as
      <ul>
        {formats.map((format) => (
          <li key={format}>
            <a href={printUrl(`${path}.${format}`, values)}>{format}</a>
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
