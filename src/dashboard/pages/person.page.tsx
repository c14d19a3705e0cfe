import { Answer, Operation } from '../ask.js';
import { definePage, View } from '../define-page.js';
import { askTrendOf, TrendOf } from '../overview/trend-of.js';
import { TrendPanel } from '../overview/trend-panel.js';
import { FacetBars } from '../parts/facet-bars.js';
import { askSlugs, KnownSlugs } from '../parts/known-slugs.js';
import { MembershipTable, Office } from '../parts/membership-table.js';
import { OtherName, OtherNames } from '../parts/other-names.js';
import { Panel, PanelProps } from '../parts/panel.js';
import { Stats, statsFields, StatsSentence } from '../parts/stats-sentence.js';
import { TakeAway } from '../parts/take-away.js';
import { failedPage, missingPage } from '../parts/whole-page.js';
import { QuoteCard } from '../quotes/quote-card.js';
import { QuoteList } from '../quotes/quote-list.js';
import { ShownQuote, shownQuoteFragment } from '../quotes/shown-quote.js';
import { PageUrl } from '../url/parse-url.js';
import { quoteFilterOf, selector } from '../url/quote-filter.js';
import { count } from '../words/numbers.js';

interface Person {
  readonly slug: string;
  readonly name: string;
  readonly description: string | null;
  readonly otherNames: readonly OtherName[];
  readonly memberships: {
    readonly totalCount: number;
    readonly nodes: readonly (Office & {
      readonly organisation: { readonly name: string; readonly slug: string };
    })[];
  };
  readonly latest: {
    readonly totalCount: number;
    readonly nodes: readonly ShownQuote[];
    readonly facets: readonly {
      readonly buckets: readonly {
        readonly value: string;
        readonly label: string;
        readonly count: number;
      }[];
    }[];
  };
  readonly first: { readonly nodes: readonly ShownQuote[] };
}

interface Answered {
  readonly person: Person | null;
  readonly quoteStats: Stats;
}

/** A person with offices, first and latest quotes. */
export const personOperation: Operation<Answered> = {
  document: `query Person($slug: String!, $filter: QuoteFilter) {
  person(slug: $slug) {
    slug
    name
    description
    otherNames { name kind startDate endDate }
    memberships(first: 100) {
      totalCount
      nodes { id role startDate endDate extracted organisation { name slug } }
    }
    latest: quotes(first: 10) {
      totalCount
      nodes { ...ShownQuote }
      facets(by: [OUTLET], first: 20) { buckets { value label count } }
    }
    first: quotes(first: 1, orderBy: [{ field: PUBLISHED_AT, direction: ASC }]) {
      nodes { ...ShownQuote }
    }
  }
  quoteStats(filter: $filter) { ${statsFields} }
}
${shownQuoteFragment}`,
};

/** /people/SLUG: who somebody is, what they said first and last, and in which office. */
export const personPage = definePage({
  path: '/people/:slug',
  keys: [],
  exports: ({ params }) => quoteFilterOf({ speaker: params['slug'] }),
  load: async ({ params: { slug = '' } }, ask) => {
    const answer = await ask(personOperation, { slug, filter: { speaker: selector(slug) } });
    const outlets = answer.data?.person?.latest.facets[0]?.buckets ?? [];
    const [trend, slugs] = await Promise.all([
      askTrendOf({ speaker: slug }, answer.data?.quoteStats, ask),
      askSlugs(
        outlets.map(({ value }) => value),
        ask,
      ),
    ]);
    return { answer, trend, slugs };
  },
  view: ({ answer, trend, slugs }, { url, origin, params }) => {
    if (answer.problem !== null) return failedPage(answer.problem, url.path);
    const { person } = answer.data;
    if (person === null) return missingPage('person', <a href="/people">See all people.</a>);
    if (person.slug !== params['slug'])
      return { title: person.name, body: null, redirect: `/people/${person.slug}` };
    return viewOf({ person, answer, trend, slugs }, url, origin);
  },
});

interface Shown {
  readonly person: Person;
  readonly answer: Answer<Answered>;
  readonly trend: TrendOf | null;
  readonly slugs: KnownSlugs;
}

function viewOf({ person, answer, trend, slugs }: Shown, url: PageUrl, origin: string): View {
  const { name, slug, memberships, latest } = person;
  const panel = { answer, origin, here: url.path };
  return {
    title: name,
    body: (
      <>
        <Head person={person} stats={answer.data!.quoteStats} />
        {trend !== null && (
          <TrendPanel trend={trend} values={{ speaker: slug }} origin={origin} here={url.path} />
        )}
        {memberships.totalCount > 0 && (
          <Panel id="offices" title="In which offices?" {...panel}>
            {() => (
              <MembershipTable
                caption={`Offices of ${name}`}
                heading="Organisation"
                rows={memberships.nodes}
                name={({ organisation }) => (
                  <a href={`/organisations/${organisation.slug}`}>{organisation.name}</a>
                )}
              />
            )}
          </Panel>
        )}
        {latest.totalCount > 0 && <Words person={person} slugs={slugs} url={url} panel={panel} />}
      </>
    ),
  };
}

interface WordsProps {
  readonly person: Person;
  readonly slugs: KnownSlugs;
  readonly url: PageUrl;
  readonly panel: Omit<PanelProps<unknown>, 'id' | 'title' | 'children'>;
}

function Words({ person: { slug, latest, first }, slugs, url, panel }: WordsProps) {
  const [earliest] = first.nodes;
  return (
    <>
      <Panel id="outlets" title="By which outlets?" {...panel}>
        {() => (
          <FacetBars
            heading="Outlet"
            buckets={latest.facets[0]?.buckets ?? []}
            valuesOf={(id) => ({ speaker: slug, outlet: [slugs.get(id) ?? id] })}
          />
        )}
      </Panel>
      <Panel id="latest" title="What was said last?" {...panel}>
        {() => (
          <>
            <QuoteList quotes={latest.nodes} of={slug} />
            <Cut shown={latest.nodes.length} of={latest.totalCount} slug={slug} />
            <TakeAway url={url} />
          </>
        )}
      </Panel>
      {earliest !== undefined && latest.totalCount > latest.nodes.length && (
        <Panel id="first" title="And first?" {...panel}>
          {() => <QuoteCard quote={earliest} of={slug} />}
        </Panel>
      )}
    </>
  );
}

function Head({ person, stats }: { readonly person: Person; readonly stats: Stats }) {
  const { name, slug, description, otherNames } = person;
  return (
    <header class="page-head">
      <p class="kicker">
        <a href="/people">People</a>
      </p>
      <h1>{name}</h1>
      {description !== null && <p>{description}</p>}
      <StatsSentence stats={stats} subject={`${name} was`} values={{ speaker: slug }} />
      <OtherNames names={otherNames} />
    </header>
  );
}

function Cut({
  shown,
  of,
  slug,
}: {
  readonly shown: number;
  readonly of: number;
  readonly slug: string;
}) {
  if (of <= shown) return null;
  return (
    <p class="cut">
      The latest {shown}. <a href={`/quotes?speaker=${slug}`}>See all {count(of, 'quote')}</a>
    </p>
  );
}
