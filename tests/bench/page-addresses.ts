import type { Client } from 'pg';

/** A page as it is asked for. */
export interface PageAddress {
  readonly says: string;
  readonly path: string;
  /** Fields of a form that is sent there. */
  readonly form?: Readonly<Record<string, string>>;
}

interface Names {
  readonly person: string;
  readonly name: string;
  readonly org: string;
  readonly outlet: string;
  readonly article: string;
  readonly word: string;
  readonly words: string;
  readonly rare: string;
  readonly text: string;
}

/** The pages with their filters, for the biggest there are of each kind, chosen alike every time. */
export async function choosePages(client: Client): Promise<readonly PageAddress[]> {
  const names = await namesIn(client);
  return [
    ...overviews(names),
    ...quotePages(names),
    ...articlePages(names),
    ...directories(names),
    { says: '/people/SLUG, most quoted', path: `/people/${names.person}` },
    { says: '/organisations/SLUG', path: `/organisations/${names.org}` },
    { says: '/organisations/SLUG with all below', path: `/organisations/${names.org}?sub=1` },
    { says: '/organisations/SLUG of an outlet', path: `/organisations/${names.outlet}` },
    { says: '/review', path: '/review' },
    { says: '/review of an organisation', path: `/review?org=${names.org}` },
    { says: '/review of an outlet', path: `/review?outlet=${names.outlet}` },
    { says: '/try', path: '/try' },
    { says: '/try with an article', path: '/try', form: { text: names.text } },
  ];
}

/** Two years in the middle, and days that cut months. */
const years = 'from=2021&to=2022';
const days = 'from=2021-01-15&to=2022-06-20';

function overviews({ org, outlet, person, word }: Names): PageAddress[] {
  const filters: Record<string, string> = {
    nothing: '',
    'all shown': 'all=1',
    'by week': 'by=week',
    'two years': years,
    'cut at days': days,
    'a kind': 'kind=direct',
    'a kind, two years': `kind=direct&${years}`,
    'an organisation': `org=${org}`,
    'organisation, two years': `org=${org}&${years}`,
    'organisation, cut at days': `org=${org}&${days}`,
    'organisation, a kind': `org=${org}&kind=direct`,
    'organisation with all below': `org=${org}&sub=1`,
    'all below, itself too': `org=${org}&sub=1&own=1`,
    'all below, two years': `org=${org}&sub=1&${years}`,
    'all below, cut at days': `org=${org}&sub=1&${days}`,
    'all below, a kind': `org=${org}&sub=1&kind=direct`,
    'an outlet': `outlet=${outlet}`,
    'outlet, two years': `outlet=${outlet}&${years}`,
    'outlet, a kind': `outlet=${outlet}&kind=direct`,
    'organisation, outlet': `org=${org}&outlet=${outlet}`,
    'all below, outlet': `org=${org}&sub=1&outlet=${outlet}`,
    'a person': `speaker=people/${person}`,
    'person, outlet': `speaker=people/${person}&outlet=${outlet}`,
    'not served: organisation, person': `org=${org}&speaker=people/${person}`,
    'not served: a word': `q=${word}`,
    'not served: a language': 'lang=en',
    'not served: unnamed speakers': 'said=unnamed',
  };
  return Object.entries(filters).map(([says, query]) => ({
    says: `/ ${says}`,
    path: query ? `/?${query}` : '/',
  }));
}

function quotePages({ org, outlet, person, word, words, rare }: Names): PageAddress[] {
  const filters: Record<string, string> = {
    nothing: '',
    'two years': years,
    'a kind': 'kind=direct',
    'lowest confidence': 'sort=confidence',
    'an organisation': `org=${org}`,
    'organisation with all below': `org=${org}&sub=1`,
    'an outlet': `outlet=${outlet}`,
    'a person': `speaker=people/${person}`,
    'a common word': `q=${word}`,
    'common words': `q=${encodeURIComponent(words)}`,
    'a rare word': `q=${rare}`,
    'a common word, newest': `q=${word}&sort=newest`,
    'a common word, organisation': `q=${word}&org=${org}`,
    'a common word, person': `q=${word}&speaker=people/${person}`,
    'a common word, outlet': `q=${word}&outlet=${outlet}`,
    'nothing found': `q=${word}&org=${org}&from=1950&to=1951`,
  };
  return Object.entries(filters).map(([says, query]) => ({
    says: `/quotes ${says}`,
    path: query ? `/quotes?${query}` : '/quotes',
  }));
}

function articlePages({ article, org, outlet, word, rare }: Names): PageAddress[] {
  const filters: Record<string, string> = {
    nothing: '',
    'an outlet': `outlet=${outlet}`,
    'an organisation': `org=${org}`,
    'organisation with all below': `org=${org}&sub=1`,
    'a common word': `q=${word}`,
    'a rare word': `q=${rare}`,
    'named only': `org=${org}&voice=silent`,
  };
  return [
    ...Object.entries(filters).map(([says, query]) => ({
      says: `/articles ${says}`,
      path: query ? `/articles?${query}` : '/articles',
    })),
    { says: '/articles/SLUG', path: `/articles/${article}` },
  ];
}

function directories({ name }: Names): PageAddress[] {
  const searched = encodeURIComponent(name);
  const letters = encodeURIComponent(name.slice(0, 3));
  return ['/people', '/organisations'].flatMap((path) => [
    { says: path, path },
    { says: `${path} by name`, path: `${path}?sort=name` },
    { says: `${path} a name`, path: `${path}?q=${searched}` },
    { says: `${path} three letters`, path: `${path}?q=${letters}` },
  ]);
}

async function namesIn(client: Client): Promise<Names> {
  const column = async (sql: string) =>
    (await client.query<{ value: string }>(sql)).rows.map(({ value }) => value);
  const first = async (sql: string) => (await column(`${sql} limit 1`))[0]!;
  const person = await first(`select speaker_id as value from quote_count
    join speaker s on s.id = speaker_id and s.kind = 'PERSON'
    where organisation_id = 0 and grain = 'ALL' order by office desc, speaker_id`);
  const org = await first(`select organisation_id as value from quote_count
    where organisation_id > 0 and speaker_id = 0 and grain = 'ALL' order by office_tree desc`);
  const outlet = await first(
    'select outlet_id as value from article where id <= 10000 group by 1 order by count(*) desc, 1',
  );
  const slugOf = (id: string) => first(`select slug as value from speaker where id = ${id}`);
  const words = await column(`select word as value from ts_stat(
    'select words from quote_search order by quote_id desc limit 5000')
    where word not like '% %' order by ndoc desc, word`);
  const article = `from article a where visible_from = '-infinity' and id % 10 = 9`;
  return {
    person: await slugOf(person),
    name: await first(`select name as value from speaker where id = ${person}`),
    org: await slugOf(org),
    outlet: await slugOf(outlet),
    article: await first(`select slug as value ${article}`),
    word: words[10]!,
    words: `${words[10]} ${words[11]}`,
    rare: words.at(-1)!,
    text: await first(
      `select plain_text as value from article_version where article_id in (select id ${article} limit 1)`,
    ),
  };
}
