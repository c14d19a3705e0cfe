import { Asked } from '../ask.js';
import { definePage, PageRequest, View } from '../define-page.js';
import { Finding } from '../overview/finding.js';
import { askBody, AskedBody } from '../overview/asked-body.js';
import { nameOf } from '../overview/known-speakers.js';
import { loadOverview, Overview, Panels } from '../overview/load-overview.js';
import { OutletsTable } from '../overview/outlets-table.js';
import { OverviewForm } from '../overview/overview-form.js';
import { gapsIn, TrendChart } from '../overview/trend-chart.js';
import { VoiceShare } from '../overview/voice-share.js';
import { whichBody } from '../overview/which-body.js';
import { WhoTable } from '../overview/who-table.js';
import { Chips } from '../parts/chips.js';
import { NothingFound } from '../parts/nothing-found.js';
import { Failure, Panel } from '../parts/panel.js';
import { Stats } from '../parts/stats-sentence.js';
import { onlyFilter, TakeAway } from '../parts/take-away.js';
import { QuoteList } from '../quotes/quote-list.js';
import { PageUrl } from '../url/parse-url.js';
import { Period, shortest } from '../url/period.js';
import { changed, printUrl } from '../url/print-url.js';
import { filterKeys, quoteFilterOf, takenIn } from '../url/quote-filter.js';
import { UrlValues } from '../url/url-keys.js';
import { period as periodWords } from '../words/dates.js';

/** /: who is quoted, how often, by whom, in which words. */
export const overviewPage = definePage<Overview | AskedBody>({
  path: '/',
  nav: 'Who is quoted',
  keys: [...filterKeys, 'for', 'was', 'by', 'all'],
  exports: ({ url }) => quoteFilterOf(url.values),
  load: async ({ url: { values }, today }, ask) =>
    values.for === undefined && values.was === undefined
      ? loadOverview(values, today, ask)
      : askBody(values, ask),
  view: (loaded, request) => {
    if ('extent' in loaded) return viewOf(loaded, request);
    const { values } = request.url;
    if ('words' in loaded) return whichBody({ ...loaded, values });
    const changes = { for: null, was: null, org: loaded.slug };
    return { title: 'Who is quoted', body: null, see: printUrl('/', changed(values, changes)) };
  },
});

function viewOf(overview: Overview, request: PageRequest): View {
  const { names, offers, filters, panels } = overview;
  const { url } = request;
  return {
    title: ['Who is quoted', ...filters.map(({ words }) => words)].join(', '),
    body: (
      <>
        <header class="page-head">
          <h1>Who is quoted{names.org === undefined ? '' : ` for ${names.org}`}?</h1>
          <Found overview={overview} url={url} />
        </header>
        <OverviewForm
          values={url.values}
          offers={offers}
          org={names.org}
          fitting={url.values.by === undefined ? panels?.interval : undefined}
        />
        <Chips path={url.path} filters={filters} />
        <Answer overview={overview} request={request} />
      </>
    ),
  };
}

interface PartProps {
  readonly overview: Overview;
  readonly request: PageRequest;
}

function Answer({ overview, request }: PartProps) {
  const { extent, removed, panels, names } = overview;
  const { url } = request;
  const here = printUrl(url.path, url.values);
  if (extent.problem !== null) return <Failure problem={extent.problem} here={here} />;
  if (panels === null) return <NothingFound path={url.path} removed={removed} />;
  return (
    <Questions
      panels={panels}
      extent={extent}
      stats={extent.data.quoteStats}
      org={names.org}
      request={request}
    />
  );
}

/** The page in one sentence, before anything can be asked. */
function Found({ overview, url }: { readonly overview: Overview; readonly url: PageUrl }) {
  const { extent, panels, names } = overview;
  if (extent.data === null || panels === null) return null;
  const { few, known } = panels;
  return (
    <Finding
      stats={extent.data.quoteStats}
      when={`${startOf(periodWords(panels.period))},`}
      org={names.org}
      values={onlyFilter(url.values)}
      few={few && { names: few.ids.map((id) => nameOf(id, known.byId)), quotes: few.quotes }}
    />
  );
}

interface QuestionsProps {
  readonly panels: Panels;
  /** What the sentence above them says. */
  readonly extent: Asked;
  readonly stats: Stats;
  readonly org: string | undefined;
  readonly request: PageRequest;
}

function Questions({ panels, extent, stats, org, request }: QuestionsProps) {
  const { url, origin } = request;
  const { period, trend, speakers, voice, known } = panels;
  const filter = onlyFilter(url.values);
  const place = { origin, here: printUrl(url.path, url.values) };
  return (
    <>
      <Trend panels={panels} extent={extent} request={request} />
      <Panel id="who" title="Who, and how much?" answer={speakers} also={known.asked} {...place}>
        {(data) => (
          <WhoTable
            speakers={data}
            total={stats.quotes}
            named={stats.speakers}
            known={known.byId}
            values={url.values}
            gaps={gapsIn(trend.data)}
          />
        )}
      </Panel>
      {voice !== null && (
        <Panel id="voice" title="Quoted, or only mentioned?" answer={voice} {...place}>
          {(data) => <VoiceShare voice={data} org={org} values={voiceOf(filter, period)} />}
        </Panel>
      )}
      <InColumns panels={panels} stats={stats} url={url} place={place} />
    </>
  );
}

function Trend({
  panels: { period, interval, trend, few },
  extent,
  request: { url, origin, today },
}: Pick<QuestionsProps, 'panels' | 'extent' | 'request'>) {
  const filter = onlyFilter(url.values);
  return (
    <Panel
      id="trend"
      title="How often over time?"
      answer={trend}
      also={[extent, ...(few?.asked ?? [])]}
      origin={origin}
      here={printUrl(url.path, url.values)}
    >
      {(data) => (
        <>
          {url.values.by !== undefined && url.values.by !== interval && (
            <p class="meta">
              Counted by {interval}: by {url.values.by} the chart would be too long.
            </p>
          )}
          <TrendChart
            trend={data}
            period={period}
            interval={interval}
            values={filter}
            taken={takenIn(filter)}
            today={today}
          />
        </>
      )}
    </Panel>
  );
}

interface ColumnsProps {
  readonly panels: Panels;
  readonly stats: Stats;
  readonly url: PageUrl;
  readonly place: { readonly origin: string; readonly here: string };
}

/** More outlets than these need the whole width. */
const mostBeside = 4;

function InColumns({ panels: { grid, latest, known }, stats, url, place }: ColumnsProps) {
  const filter = onlyFilter(url.values);
  const isWide = (grid.data?.quoteGrid.columns.length ?? 0) > mostBeside;
  return (
    <div class={isWide ? undefined : 'columns'}>
      <Panel id="outlets" title="Which outlet quotes whom?" answer={grid} {...place}>
        {(data) => (
          <OutletsTable
            grid={data}
            known={known.byId}
            values={url.values}
            outlets={stats.outlets}
            named={stats.speakers}
          />
        )}
      </Panel>
      <Panel id="latest" title="What was said last?" answer={latest} {...place}>
        {(data) => (
          <>
            <QuoteList quotes={data.quotes.nodes} />
            <p class="cut">
              <a href={printUrl('/quotes', filter)}>Read all of them</a>
            </p>
            <TakeAway path="/quotes" values={filter} />
          </>
        )}
      </Panel>
    </div>
  );
}

/** The articles that a share of voice is told of: whatever is said in them. */
function voiceOf({ org, sub, ...values }: UrlValues, period: Period): UrlValues {
  return { org, sub, ...takenIn(values), ...shortest(period) };
}

/** "In March 2025", "From 2019 to 2021", "In January to March 2020". */
function startOf(words: string): string {
  if (/\d.* to /.test(words)) return `From ${words}`;
  return `${/^\d{1,2} /.test(words) ? 'On' : 'In'} ${words}`;
}
