import { Answer } from '../ask.js';
import { definePage, PageRequest, View } from '../define-page.js';
import { ActiveFilter, activeFilters } from '../parts/active-filters.js';
import { Chips } from '../parts/chips.js';
import { FacetBars } from '../parts/facet-bars.js';
import { askFilterNames } from '../parts/filter-names.js';
import { Panel } from '../parts/panel.js';
import { onlyFilter, TakeAway } from '../parts/take-away.js';
import { missingPage } from '../parts/whole-page.js';
import { askRanking, pageNumber, pageRows, RankedPage } from '../ranking/load-ranking.js';
import { Ranking, rankingBy } from '../ranking/rankings.js';
import { mostFaceted } from '../quotes/quote-facets.js';
import { byOne } from '../url/one-speaker.js';
import { changed, printUrl, UrlChanges } from '../url/print-url.js';
import { filterKeys, quoteFilterOf } from '../url/quote-filter.js';
import { UrlValues } from '../url/url-keys.js';
import { counted, number } from '../words/numbers.js';

interface Loaded {
  readonly ranking: Ranking;
  /** Null where there are too many quotes to count them so. */
  readonly answer: Answer<RankedPage> | null;
  readonly filters: readonly ActiveFilter[];
}

/** /by/speaker, /by/organisation, /by/outlet: all of them, however many, for any filter. */
export const rankingPage = definePage<Loaded | null>({
  path: '/by/:what',
  keys: [...filterKeys, 'alone', 'page'],
  exports: ({ url }) => quoteFilterOf(url.values),
  load: async ({ url: { values }, params }, ask) => {
    const ranking = rankingBy(params['what']);
    if (ranking === undefined) return null;
    const [answer, names] = await Promise.all([
      askRanking(ranking, values, ask),
      askFilterNames(values, ask),
    ]);
    return { ranking, answer, filters: activeFilters(values, names) };
  },
  view: (loaded, request) =>
    loaded === null
      ? missingPage('list', <a href="/">See who is quoted.</a>)
      : viewOf(loaded, request),
});

function viewOf({ ranking, answer, filters }: Loaded, { url, origin }: PageRequest): View {
  const { question, one } = ranking;
  const total = answer?.data?.total;
  return {
    title: [question, ...filters.map(({ words }) => words)].join(', '),
    body: (
      <>
        <header class="page-head">
          <p class="kicker">
            <a href={printUrl('/', onlyFilter(url.values))}>Who is quoted</a>
          </p>
          <h1>{question}</h1>
        </header>
        <Chips path={url.path} filters={filters} />
        {answer === null ? (
          <TooMany values={url.values} />
        ) : (
          <Panel
            id="all"
            title={total === undefined ? question : counted(total, one)}
            answer={answer}
            origin={origin}
            here={printUrl(url.path, url.values)}
          >
            {(page) => (
              <RankedList ranking={ranking} page={page} path={url.path} values={url.values} />
            )}
          </Panel>
        )}
      </>
    ),
  };
}

function TooMany({ values }: { readonly values: UrlValues }) {
  const { from, to } = values;
  const months = { from: from?.slice(0, 7), to: to?.slice(0, 7) };
  return (
    <p class="empty">
      Under this filter organisations are counted quote by quote, of up to {number(mostFaceted)}{' '}
      quotes: narrow them down by days, words or speakers. Of{' '}
      <a href={printUrl('/by/organisation', months)}>everything that was said</a>, in whole months,
      they are counted already.
    </p>
  );
}

interface ListProps {
  readonly ranking: Ranking;
  readonly page: RankedPage;
  readonly path: string;
  readonly values: UrlValues;
}

function RankedList({ ranking, page: { rows, total }, path, values }: ListProps) {
  const at = pageNumber(values);
  const names = new Map(rows.map((row) => [row.id, row]));
  if (rows.length === 0)
    return (
      <p class="empty">
        None here. <a href={printUrl(path, changed(values, {}))}>See the first</a>
      </p>
    );
  const from = (at - 1) * pageRows;
  return (
    <>
      <FacetBars
        heading={ranking.heading}
        buckets={rows.map(({ id, label, count: quotes }) => ({ value: id, label, count: quotes }))}
        valuesOf={(id) => changed(onlyFilter(values), narrowed(ranking, names.get(id)!, values))}
        pageOf={(id) => `/${names.get(id)!.name}`}
      />
      {total > rows.length && (
        <p class="cut">
          {number(from + 1)} to {number(from + rows.length)} of {number(total)}.
        </p>
      )}
      <Neighbours at={at} total={total} path={path} values={values} />
      <TakeAway path={path} values={onlyFilter(values)} what="Their quotes" />
    </>
  );
}

/** What leads to the quotes that a row counts. */
function narrowed(
  { by }: Ranking,
  row: { readonly id: string; readonly name: string },
  values: UrlValues,
): UrlChanges {
  if (by === 'speaker') return byOne(values, row);
  const slug = row.name.split('/').at(-1)!;
  return by === 'outlet' ? { outlet: [slug] } : { org: slug, sub: null, own: null };
}

interface NeighboursProps {
  readonly at: number;
  readonly total: number;
  readonly path: string;
  readonly values: UrlValues;
}

function Neighbours({ at, total, path, values }: NeighboursProps) {
  if (total <= pageRows) return null;
  const to = (page: number): string =>
    printUrl(path, { ...changed(values, {}), ...(page > 1 && { page: String(page) }) });
  return (
    <nav class="pager" aria-label="Pages of this list">
      {at > 1 ? (
        <a href={to(at - 1)} rel="prev">
          ← Before these
        </a>
      ) : (
        <span />
      )}
      {at * pageRows < total && (
        <a href={to(at + 1)} rel="next">
          After these →
        </a>
      )}
    </nav>
  );
}
