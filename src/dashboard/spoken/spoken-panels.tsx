import { FacetBars } from '../parts/facet-bars.js';
import { Panel } from '../parts/panel.js';
import { TakeAway } from '../parts/take-away.js';
import { QuoteCard } from '../quotes/quote-card.js';
import { QuoteList } from '../quotes/quote-list.js';
import { printUrl } from '../url/print-url.js';
import { UrlValues } from '../url/url-keys.js';
import { count, number } from '../words/numbers.js';
import { ByOutlet, Ends, Repeated, Spoken } from './load-spoken.js';

export interface SpokenProps {
  readonly spoken: Spoken;
  /** The filter that is shown: every number leads to what it counts. */
  readonly values: UrlValues;
  /** Page of a person whose name goes without saying. */
  readonly of?: string;
  /** Outlets of the filter. */
  readonly outlets: number;
  readonly place: { readonly origin: string; readonly here: string };
}

/** In which outlets, which words most often, which first and which last. */
export function SpokenPanels(props: SpokenProps) {
  const { spoken, values, of, outlets, place } = props;
  const { ends, repeated, byOutlet, slugs } = spoken;
  return (
    <>
      <Panel id="outlets" title="By which outlets?" answer={byOutlet} {...place}>
        {(data) => (
          <Outlets
            found={data}
            outlets={outlets}
            values={values}
            nameOf={(id) => slugs.get(id) ?? id}
          />
        )}
      </Panel>
      <div class="columns">
        <Panel id="repeated" title="What was printed most often?" answer={repeated} {...place}>
          {(data) => <MostRepeated found={data} values={values} of={of} />}
        </Panel>
        <Panel id="first" title="What was said first?" answer={ends} {...place}>
          {(data) => data.first.nodes.map((quote) => <QuoteCard quote={quote} of={of} />)}
        </Panel>
      </div>
      <Panel id="latest" title="What was said last?" answer={ends} {...place}>
        {(data) => <Latest ends={data} values={values} of={of} />}
      </Panel>
    </>
  );
}

interface OutletsProps {
  readonly found: ByOutlet;
  readonly outlets: number;
  readonly values: UrlValues;
  readonly nameOf: (id: string) => string;
}

function Outlets({ found, outlets, values, nameOf }: OutletsProps) {
  const buckets = found.quotes.facets[0]?.buckets ?? [];
  return (
    <>
      <FacetBars
        heading="Outlet"
        buckets={buckets}
        valuesOf={(id) => ({ ...values, outlet: [nameOf(id)] })}
        pageOf={(id) => `/organisations/${nameOf(id)}`}
      />
      <p class="cut">
        {buckets.length < outlets ? (
          <>
            The top {buckets.length} of {count(outlets, 'outlet')}.{' '}
            <a href={printUrl('/by/outlet', values)}>Show all</a>
          </>
        ) : outlets === 1 ? (
          'The only outlet.'
        ) : (
          `All ${count(outlets, 'outlet')}.`
        )}
      </p>
    </>
  );
}

interface QuotesProps {
  readonly values: UrlValues;
  readonly of: string | undefined;
}

function MostRepeated({ found, values, of }: QuotesProps & { readonly found: Repeated }) {
  const [most] = found.mostRepeated;
  if (most === undefined)
    return <p class="empty">Nothing was printed twice; shorter than four words is not compared.</p>;
  const { quote, quoteCount, articleCount, cluster } = most;
  const same = { ...values, cluster: cluster.id };
  return (
    <>
      <QuoteCard quote={quote} of={of} />
      <p class="cut">
        Printed <a href={printUrl('/quotes', same)}>{number(quoteCount)} times</a> in{' '}
        <a href={printUrl('/articles', same)}>{count(articleCount, 'article')}</a>, whole or in
        part; this is the first.{' '}
        {cluster.occurrenceCount > quoteCount && (
          <>
            Whoever is said to have said it,{' '}
            <a href={printUrl('/quotes', { cluster: cluster.id })}>
              {number(cluster.occurrenceCount)} times
            </a>
            .
          </>
        )}
      </p>
    </>
  );
}

function Latest({ ends: { latest }, values, of }: QuotesProps & { readonly ends: Ends }) {
  const shown = latest.nodes.length;
  return (
    <>
      <QuoteList quotes={latest.nodes} of={of} />
      {latest.totalCount > shown && (
        <p class="cut">
          The latest {shown}.{' '}
          <a href={printUrl('/quotes', values)}>See all {count(latest.totalCount, 'quote')}</a>
        </p>
      )}
      <TakeAway path="/quotes" values={values} />
    </>
  );
}
