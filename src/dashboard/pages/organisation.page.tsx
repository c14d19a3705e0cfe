import { Answer, Operation } from '../ask.js';
import { definePage, PageRequest, View } from '../define-page.js';
import { BodyTree, Kin } from '../organisations/body-tree.js';
import { askWho, Who } from '../organisations/load-who.js';
import { MembersPanel, Members } from '../organisations/members-panel.js';
import { gapsIn } from '../overview/trend-chart.js';
import { askTrendOf, TrendOf } from '../overview/trend-of.js';
import { TrendPanel } from '../overview/trend-panel.js';
import { WhoTable } from '../overview/who-table.js';
import { askFromPlace } from '../parts/ask-from-place.js';
import { forwardInfoFields } from '../parts/further.js';
import { OtherName, OtherNames } from '../parts/other-names.js';
import { Panel, PanelProps } from '../parts/panel.js';
import { Stats, statsFields, StatsSentence } from '../parts/stats-sentence.js';
import { failedPage, missingPage } from '../parts/whole-page.js';
import { QuoteList } from '../quotes/quote-list.js';
import { ShownQuote, shownQuoteFragment } from '../quotes/shown-quote.js';
import { askSpoken, Spoken } from '../spoken/load-spoken.js';
import { SpokenPanels } from '../spoken/spoken-panels.js';
import { printUrl } from '../url/print-url.js';
import { argumentOf, quoteFilterOf } from '../url/quote-filter.js';
import { speakerName } from '../url/speaker-names.js';
import { UrlValues } from '../url/url-keys.js';
import { count } from '../words/numbers.js';

interface Organisation extends Kin, Members {
  readonly slug: string;
  readonly name: string;
  readonly description: string | null;
  readonly classification: string | null;
  readonly otherNames: readonly OtherName[];
  readonly own: { readonly totalCount: number; readonly nodes: readonly ShownQuote[] };
}

interface Answered {
  readonly organisation: Organisation | null;
  readonly quoteStats: Stats;
  readonly articles: { readonly totalCount: number };
}

/** A body with its people, its statements, those above and below it, and what it published. */
export const organisationOperation: Operation<Answered> = {
  document: `query Organisation($id: ID, $slug: String, $asOf: Date, $filter: QuoteFilter, $outlet: ArticleFilter, $after: String, $bodies: String) {
  organisation(id: $id, slug: $slug) {
    slug
    name
    description
    classification
    otherNames { name kind startDate endDate }
    parents { parent { name slug } startDate endDate }
    descendants(asOf: $asOf, first: 50, after: $bodies) {
      totalCount
      nodes { name slug depth }
      ${forwardInfoFields}
    }
    memberships(asOf: $asOf, first: 100, after: $after) {
      totalCount
      nodes { id role startDate endDate extracted person { name slug } }
      ${forwardInfoFields}
    }
    own: quotes(first: 5) { totalCount nodes { ...ShownQuote } }
  }
  quoteStats(filter: $filter) { ${statsFields} }
  articles(first: 0, filter: $outlet) { totalCount }
}
${shownQuoteFragment}`,
};

/** /organisations/SLUG: who speaks for a body, what it says itself, what it belongs to. */
export const organisationPage = definePage({
  path: '/organisations/:slug',
  keys: ['sub', 'asof', 'after', 'bodies'],
  exports: ({ url, params }) => quoteFilterOf(spokenFor(params['slug'] ?? '', url.values)),
  load: async ({ url, params: { slug = '' } }, ask) => {
    const values = spokenFor(slug, url.values);
    const asked = askFromPlace(
      organisationOperation,
      {
        ...argumentOf(slug),
        asOf: url.values.asof,
        filter: quoteFilterOf(values),
        outlet: { outlet: { slug: { eq: slug } } },
      },
      { after: url.values.after, bodies: url.values.bodies },
      ask,
    );
    const stats = asked.then(({ data }) => data?.quoteStats);
    const over = stats.then((days) => askTrendOf(values, days, ask));
    const [answer, trend, who, spoken] = await Promise.all([
      asked,
      over,
      over.then((told) => askWho(values, told, ask)),
      askSpoken(
        values,
        stats.then((all) => all?.quotes ?? 0),
        ask,
      ),
    ]);
    return { answer, trend, spoken, who };
  },
  view: (loaded, request) => {
    const { answer } = loaded;
    const { url, params } = request;
    if (answer.problem !== null) return failedPage(answer.problem, url.path);
    const { organisation } = answer.data;
    if (organisation === null)
      return missingPage('organisation', <a href="/organisations">See all organisations.</a>);
    const { name, slug } = organisation;
    if (slug !== params['slug'])
      return { title: name, body: null, redirect: printUrl(`/organisations/${slug}`, url.values) };
    return viewOf(organisation, answer.data, loaded, request);
  },
});

/** The filter of what people said in its name. */
function spokenFor(org: string, { sub }: UrlValues): UrlValues {
  return { org, ...(sub === true && { sub }) };
}

interface Loaded {
  readonly answer: Answer<Answered>;
  readonly trend: TrendOf | null;
  readonly spoken: Spoken | null;
  readonly who: Who | null;
}

function viewOf(
  body: Organisation,
  answered: Answered,
  loaded: Loaded,
  request: PageRequest,
): View {
  const { url, origin, today } = request;
  const { answer, trend, spoken, who } = loaded;
  const place = { origin, here: printUrl(url.path, url.values) };
  const values = spokenFor(body.slug, url.values);
  const { outlets } = answered.quoteStats;
  const panel = { answer, ...place };
  return {
    title: body.name,
    body: (
      <>
        <Head body={body} answered={answered} request={request} />
        {trend !== null && (
          <TrendPanel trend={trend} values={values} today={today} also={[answer]} {...place} />
        )}
        {who !== null && (
          <Panel
            id="who"
            title="Who speaks for it, and how much?"
            answer={who.answer}
            also={who.known.asked}
            {...place}
          >
            {(data) => (
              <WhoTable
                speakers={data}
                total={answered.quoteStats.quotes}
                named={answered.quoteStats.speakers}
                known={who.known.byId}
                values={values}
                gaps={gapsIn(trend?.answer.data ?? null)}
              />
            )}
          </Panel>
        )}
        <MembersPanel body={body} url={url} today={today} panel={panel} />
        <OwnPanel own={body.own} slug={body.slug} panel={panel} />
        {spoken !== null && (
          <SpokenPanels spoken={spoken} values={values} outlets={outlets} place={place} />
        )}
        <BodyTree body={body} url={url} panel={panel} />
      </>
    ),
  };
}

interface OwnProps {
  readonly own: Organisation['own'];
  readonly slug: string;
  readonly panel: Omit<PanelProps<unknown>, 'id' | 'title' | 'children'>;
}

function OwnPanel({ own, slug, panel }: OwnProps) {
  if (own.totalCount === 0) return null;
  const values = { speaker: [speakerName('Organisation', slug)] };
  return (
    <Panel id="own" title="What did it say itself?" {...panel}>
      {() => (
        <>
          <QuoteList quotes={own.nodes} of={`/organisations/${slug}`} />
          <p class="cut">
            <a href={printUrl('/quotes', values)}>{count(own.totalCount, 'statement')}</a> in its
            own name.
          </p>
        </>
      )}
    </Panel>
  );
}

interface HeadProps {
  readonly body: Organisation;
  readonly answered: Answered;
  readonly request: PageRequest;
}

function Head({ body, answered, request: { url } }: HeadProps) {
  const { quoteStats, articles } = answered;
  const { name, slug, description, classification, otherNames, descendants } = body;
  const values = spokenFor(slug, url.values);
  const widened = url.values.sub === true;
  return (
    <header class="page-head">
      <p class="kicker">
        <a href="/organisations">Organisations</a>
        {classification !== null && ` · ${classification}`}
      </p>
      <h1>{name}</h1>
      {description !== null && <p>{description}</p>}
      <StatsSentence
        stats={quoteStats}
        subject={`People speaking for ${name}${widened ? ' and the bodies below it' : ''} were`}
        values={values}
      />
      {quoteStats.quotes > 0 && (
        <p>
          <a href={printUrl('/', values)}>See who speaks, how much and where</a>
        </p>
      )}
      {(descendants.totalCount > 0 || widened) && (
        <p>
          <a href={`/organisations/${slug}${widened ? '' : '?sub=1'}`}>
            {widened ? 'Count this body alone' : 'Count the bodies below it too'}
          </a>
        </p>
      )}
      {articles.totalCount > 0 && (
        <p>
          It published{' '}
          <a href={`/articles?outlet=${slug}`}>{count(articles.totalCount, 'article')}</a>.{' '}
          <a href={`/?outlet=${slug}`}>See whom it quotes</a>
        </p>
      )}
      <OtherNames names={otherNames} />
    </header>
  );
}
