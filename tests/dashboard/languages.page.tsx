import { Operation } from '../../src/dashboard/ask.js';
import { definePage } from '../../src/dashboard/define-page.js';
import { FacetBars } from '../../src/dashboard/parts/facet-bars.js';
import { Panel } from '../../src/dashboard/parts/panel.js';
import { quoteFilterOf } from '../../src/dashboard/url/quote-filter.js';

type Buckets = readonly {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}[];

/** Quotes of a filter by language. */
export const languagesOperation: Operation<{
  readonly quotes: { readonly facets: readonly { readonly buckets: Buckets }[] };
}> = {
  document: `query Languages($filter: QuoteFilter) {
  quotes(first: 0, filter: $filter) {
    facets(by: [LANGUAGE]) { buckets { value label count } }
  }
}`,
};

/** The example of src/dashboard/README.md: /languages, all that a page needs in one file. */
export const languagesPage = definePage({
  path: '/languages',
  nav: 'Languages',
  keys: ['from', 'to'],
  load: async ({ url }, ask) => ask(languagesOperation, { filter: quoteFilterOf(url.values) }),
  view: (answer, { url, origin }) => ({
    title: 'Languages',
    body: (
      <Panel id="all" title="In which languages?" answer={answer} origin={origin} here={url.path}>
        {({ quotes }) => (
          <FacetBars
            heading="Language"
            buckets={quotes.facets[0]?.buckets ?? []}
            valuesOf={(value) => ({ ...url.values, lang: [value] })}
          />
        )}
      </Panel>
    ),
  }),
});
