import { printUrl } from '../url/print-url.js';
import { ActiveFilter } from './active-filters.js';

/** The conditions of a filter, each a link that drops it. */
export function Chips({
  path,
  filters,
}: {
  readonly path: string;
  readonly filters: readonly ActiveFilter[];
}) {
  if (filters.length === 0) return null;
  return (
    <ul class="chips" aria-label="Filters that are on">
      {filters.map(({ words, without }) => (
        <li key={words}>
          <a href={printUrl(path, without)}>
            <span class="hidden">Drop the filter: </span>
            {words}
          </a>
        </li>
      ))}
    </ul>
  );
}
