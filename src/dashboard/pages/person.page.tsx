import { Answer, Operation } from '../ask.js';
import { definePage, PageRequest, View } from '../define-page.js';
import { askTrendOf, TrendOf } from '../overview/trend-of.js';
import { TrendPanel } from '../overview/trend-panel.js';
import { askFromPlace } from '../parts/ask-from-place.js';
import { ForwardInfo, forwardInfoFields, Further } from '../parts/further.js';
import { MembershipTable, Office } from '../parts/membership-table.js';
import { OtherName, OtherNames } from '../parts/other-names.js';
import { Panel } from '../parts/panel.js';
import { Stats, statsFields, StatsSentence } from '../parts/stats-sentence.js';
import { failedPage, missingPage } from '../parts/whole-page.js';
import { askSpoken, Spoken } from '../spoken/load-spoken.js';
import { SpokenPanels } from '../spoken/spoken-panels.js';
import { printUrl } from '../url/print-url.js';
import { quoteFilterOf } from '../url/quote-filter.js';
import { speakerName } from '../url/speaker-names.js';
import { UrlValues } from '../url/url-keys.js';

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
    readonly pageInfo: ForwardInfo;
  };
}

interface Answered {
  readonly person: Person | null;
  readonly quoteStats: Stats;
}

/** A person with offices, and what was said in numbers. */
export const personOperation: Operation<Answered> = {
  document: `query Person($slug: String!, $filter: QuoteFilter, $after: String) {
  person(slug: $slug) {
    slug
    name
    description
    otherNames { name kind startDate endDate }
    memberships(first: 100, after: $after) {
      totalCount
      nodes { id role startDate endDate extracted organisation { name slug } }
      ${forwardInfoFields}
    }
  }
  quoteStats(filter: $filter) { ${statsFields} }
}`,
};

/** /people/SLUG: who somebody is, what they said first, last and most often, in which office. */
export const personPage = definePage({
  path: '/people/:slug',
  keys: ['after'],
  exports: ({ params }) => quoteFilterOf(saidByPerson(params['slug'] ?? '')),
  load: async ({ url, params: { slug = '' } }, ask) => {
    const values = saidByPerson(slug);
    const asked = askFromPlace(
      personOperation,
      { slug, filter: quoteFilterOf(values) },
      { after: url.values.after },
      ask,
    );
    const stats = asked.then(({ data }) => data?.quoteStats);
    const [answer, trend, spoken] = await Promise.all([
      asked,
      stats.then((days) => askTrendOf(values, days, ask)),
      askSpoken(
        values,
        stats.then((all) => all?.quotes ?? 0),
        ask,
      ),
    ]);
    return { answer, trend, spoken };
  },
  view: (loaded, request) => {
    const { answer } = loaded;
    const { url, params } = request;
    if (answer.problem !== null) return failedPage(answer.problem, url.path);
    const { person } = answer.data;
    if (person === null) return missingPage('person', <a href="/people">See all people.</a>);
    if (person.slug !== params['slug'])
      return { title: person.name, body: null, redirect: `/people/${person.slug}` };
    return viewOf(person, answer.data.quoteStats, loaded, request);
  },
});

function saidByPerson(slug: string): UrlValues {
  return { speaker: [speakerName('Person', slug)] };
}

interface Loaded {
  readonly answer: Answer<Answered>;
  readonly trend: TrendOf | null;
  readonly spoken: Spoken | null;
}

function viewOf(person: Person, stats: Stats, loaded: Loaded, request: PageRequest): View {
  const { name, slug } = person;
  const { answer, trend, spoken } = loaded;
  const { url, origin, today } = request;
  const place = { origin, here: url.path };
  const values = saidByPerson(slug);
  return {
    title: name,
    body: (
      <>
        <Head person={person} stats={stats} />
        {trend !== null && (
          <TrendPanel trend={trend} values={values} today={today} also={[answer]} {...place} />
        )}
        <OfficesPanel person={person} answer={answer} request={request} />
        {spoken !== null && (
          <SpokenPanels
            spoken={spoken}
            values={values}
            of={url.path}
            outlets={stats.outlets}
            place={place}
          />
        )}
      </>
    ),
  };
}

interface OfficesProps {
  readonly person: Person;
  readonly answer: Answer<Answered>;
  readonly request: PageRequest;
}

function OfficesPanel({ person, answer, request: { url, origin, today } }: OfficesProps) {
  const { name, memberships } = person;
  if (memberships.totalCount === 0) return null;
  return (
    <Panel
      id="offices"
      title="In which offices?"
      answer={answer}
      origin={origin}
      here={printUrl(url.path, url.values)}
    >
      {() => (
        <>
          <MembershipTable
            caption={`Offices of ${name}`}
            heading="Organisation"
            rows={memberships.nodes}
            today={today}
            name={({ organisation }) => (
              <a href={`/organisations/${organisation.slug}`}>{organisation.name}</a>
            )}
          />
          <Further
            url={url}
            place="after"
            list={memberships}
            one="office"
            many="offices"
            anchor="#offices"
          />
        </>
      )}
    </Panel>
  );
}

interface HeadProps {
  readonly person: Person;
  readonly stats: Stats;
}

function Head({ person, stats }: HeadProps) {
  const { name, slug, description, otherNames } = person;
  return (
    <header class="page-head">
      <p class="kicker">
        <a href="/people">People</a>
      </p>
      <h1>{name}</h1>
      {description !== null && <p>{description}</p>}
      <StatsSentence stats={stats} subject={`${name} was`} values={saidByPerson(slug)} />
      <OtherNames names={otherNames} />
    </header>
  );
}
