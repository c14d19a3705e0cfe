import { Answer, Ask, Operation } from '../ask.js';
import { printUrl } from '../url/print-url.js';
import { quoteFilterOf } from '../url/quote-filter.js';
import { count } from '../words/numbers.js';
import { ActiveFilter } from './active-filters.js';

interface Total {
  readonly quotes: { readonly totalCount: number };
}

/** How many quotes a filter lets through. */
export const totalOperation: Operation<Total> = {
  document: `query Total($filter: QuoteFilter) {
  quotes(first: 0, filter: $filter) { totalCount }
}`,
};

/** What would be there without one of the conditions. */
export interface Removed extends ActiveFilter {
  readonly total: number;
}

/** Asks how many quotes there would be without each condition in turn. */
export async function askRemoved(filters: readonly ActiveFilter[], ask: Ask): Promise<Removed[]> {
  const answers: Answer<Total>[] = await Promise.all(
    filters.map(({ without }) => ask(totalOperation, { filter: quoteFilterOf(without) })),
  );
  return filters.map((filter, index) => ({
    ...filter,
    total: answers[index]?.data?.quotes.totalCount ?? 0,
  }));
}

/** Why there is nothing: which condition removes how many, each a link to drop it. */
export function NothingFound({
  path,
  removed,
  one = 'quote',
}: {
  readonly path: string;
  readonly removed: readonly Removed[];
  /** What there is none of. */
  readonly one?: 'quote' | 'article';
}) {
  if (removed.length === 0) return <NothingStored />;
  const helping = removed.filter(({ total }) => total > 0);
  return (
    <div class="empty">
      <p>
        <strong>No {one}s meet all of these conditions.</strong>{' '}
        {helping.length > 0 ? 'There would be' : 'Dropping one of them is not enough:'}
      </p>
      <ul>
        {helping.map(({ words, without, total }) => (
          <li key={words}>
            <a href={printUrl(path, without)}>{count(total, one)}</a> without “{words}”
          </li>
        ))}
        <li>
          <a href={path}>{helping.length > 0 ? 'or drop' : 'drop'} all of them</a>
        </li>
      </ul>
    </div>
  );
}

/** What an installation without any quote says of itself. */
export function NothingStored() {
  return (
    <div class="empty">
      <p>
        <strong>No quotes are stored yet.</strong> Take in articles with{' '}
        <code>npx whosaid ingest FILE...</code>, or start with the samples: <code>npm start</code>{' '}
        loads them into a database of its own. You can also <a href="/try">try a text</a>, which
        stores nothing.
      </p>
    </div>
  );
}
