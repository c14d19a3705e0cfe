import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { n, Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';
import { runQuery, viewerOf } from '../../support/run-query.js';

let dataSource: DataSource;
let stage: Stage;
const speakers: Record<string, string> = {};

interface Edge {
  readonly score: number;
  readonly cursor: string;
  readonly node: { readonly text: string };
  readonly highlights: readonly {
    readonly field: string;
    readonly html: string;
    readonly matches: readonly { readonly start: number; readonly end: number }[];
  }[];
}

const texts = {
  twice: 'The ferry waits; the ferries always wait for the tide.',
  once: 'No ferry leaves in such weather.',
  phrase: 'We will rebuild the sea wall before winter.',
  apart: 'The wall keeps the sea out.',
  marked: 'Costs & <b>ferry</b> "prices" aren\'t 𝒳 fixed, ferry.',
  german: 'Die Fähren fahren wieder, sagte die Ministerin.',
  draft: 'The draft ferry plan is ready.',
  retracted: 'I never took that ferry home.',
} as const;

beforeAll(async () => {
  ({ dataSource } = await freshDatabase());
  stage = new Stage(dataSource);
  speakers['ada'] = await stage.person('Ada Rowe');
  speakers['bo'] = await stage.person('Bo Lind');
  const hour = (count: number) => new Date(Date.UTC(2024, 4, 1, count));
  for (const [i, [name, text]] of Object.entries(texts).entries()) {
    const article = await stage.article(text, {
      publishedAt: hour(i),
      status: name === 'draft' ? 'DRAFT' : 'PUBLISHED',
    });
    await stage.quote(
      article,
      text,
      { speakerId: speakers[i % 2 ? 'ada' : 'bo'] },
      {
        language: name === 'german' ? 'de' : 'en',
        status: name === 'retracted' ? 'RETRACTED' : 'ACTIVE',
      },
    );
  }
});

async function search(
  args: string,
  options: Parameters<typeof runQuery>[2] = {},
): Promise<{
  edges: Edge[];
  totalCount: number;
  pageInfo: Record<string, unknown>;
  facets: unknown;
}> {
  const { data, errors } = await runQuery(
    dataSource,
    `query${args.includes('$') ? '($after: String)' : ''} { searchQuotes(${args}) { totalCount
       edges { score cursor node { text } highlights { field html matches { start end } } }
       nodes { text }
       pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
       facets(by: [SPEAKER, LANGUAGE]) { facet buckets { value label count } } } }`,
    options,
  );
  expect(errors).toEqual([]);
  return data['searchQuotes'];
}

async function found(query: string, rest = ''): Promise<string[]> {
  const { edges, totalCount } = await search(`query: ${JSON.stringify(query)} ${rest}`);
  expect(totalCount).toBe(edges.length);
  return edges.map(({ node }) => keyOf(node.text));
}

function keyOf(text: string): string {
  return Object.entries(texts).find(([, known]) => known === text)![0];
}

describe('semantics 65: searchQuotes looks at the words of public, unretracted quotes', () => {
  it.each([
    ['words by their stem', 'ferry', ['marked', 'once', 'twice']],
    ['words joined by AND', 'ferry tide', ['twice']],
    ['a phrase in its order', '"sea wall"', ['phrase']],
    ['the same words in any order', 'sea wall', ['apart', 'phrase']],
    ['without an excluded word', 'ferry -tide', ['marked', 'once']],
    ['either word', 'tide OR weather', ['once', 'twice']],
    ['each language by its own stems', 'Fähre', ['german']],
    ['stop words alone', 'the of and', []],
    ['nothing at all', '', []],
    ['punctuation alone', '"?!" & |', []],
    ['what nobody said', 'submarine', []],
  ])('finds %s', async (_, query, expected) => {
    expect((await found(query)).toSorted()).toEqual(expected.toSorted());
  });

  it.each(['-'.repeat(40), `ferry ${'- & '.repeat(40)}tide`, `${'-"'.repeat(40)}tide`])(
    'refuses more hyphens in a row than Postgres can stack: %s',
    async (query) => {
      const asked = `query($q: String!) { searchQuotes(query: $q) { totalCount }
        quotes(filter: { text: { matches: $q } }) { totalCount } }`;
      const { errors } = await runQuery(dataSource, asked, { variables: { q: query } });
      expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
    },
  );

  it('finds quotes in one language only where that is asked for', async () => {
    expect(await found('ferry', 'language: "de"')).toEqual([]);
    expect(await found('fahren', 'language: "DE"')).toEqual(['german']);
    expect(await found('ferry', 'language: "xx"')).toEqual([]);
  });

  it('ranges over what the filter lets through, retracted ones where it speaks of status', async () => {
    const bySpeaker = `filter: { speaker: { id: ["${n.Person(speakers['bo']!)}"] } }`;
    expect((await found('ferry', bySpeaker)).toSorted()).toEqual(['marked', 'twice']);
    expect(await found('ferry', 'filter: { status: [RETRACTED] }')).toEqual(['retracted']);
    expect(await found('ferry', 'filter: {}')).toHaveLength(3);
  });

  it('shows quotes of drafts to importers alone (semantics 15)', async () => {
    const args = 'query: "draft plan"';
    expect((await search(args)).totalCount).toBe(0);
    const asImporter = await search(args, { viewer: viewerOf('IMPORTER') });
    expect(asImporter.edges.map(({ node }) => node.text)).toEqual([texts.draft]);
    expect(asImporter.totalCount).toBe(1);
  });

  it('counts facets over all pages (semantics 6)', async () => {
    const { facets, nodes } = (await search('query: "ferry", first: 1')) as never as {
      facets: { facet: string; buckets: { label: string; count: number }[] }[];
      nodes: unknown[];
    };
    expect(nodes).toHaveLength(1);
    expect(facets.map(({ buckets }) => buckets.map(({ label, count }) => [label, count]))).toEqual([
      [
        ['Bo Lind', 2],
        ['Ada Rowe', 1],
      ],
      [['en', 3]],
    ]);
  });
});

describe('semantics 65: highlights', () => {
  it('mark what was found in the whole text, escaped, with code points of the text', async () => {
    const { edges } = await search('query: "ferry prices"');
    expect(edges.map(({ highlights }) => highlights)).toEqual([
      [
        {
          field: 'text',
          html: 'Costs &amp; &lt;b&gt;<mark>ferry</mark>&lt;/b&gt; &quot;<mark>prices</mark>&quot; aren&#39;t 𝒳 fixed, <mark>ferry</mark>.',
          matches: [
            { start: 11, end: 16 },
            { start: 22, end: 28 },
            { start: 46, end: 51 },
          ],
        },
      ],
    ]);
    const points = [...texts.marked];
    const cut = edges[0]!.highlights[0]!.matches.map(({ start, end }) =>
      points.slice(start, end).join(''),
    );
    expect(cut).toEqual(['ferry', 'prices', 'ferry']);
  });

  it.each([
    'https://example.org/a?b=c&d well-known well_known <em>tide</em> &amp; a@b.org',
    '  two  spaces\n\nand\ttabs: tide… “tide” – 3.14 -5 1e9 /usr/share tide-table',
    '\ufdd0tide\ufdd1 \ufdd0 U.S.-led F-16s O’Brien’s tide;tide,tide/tide',
  ])('keep every character of %j', async (text) => {
    const article = await stage.article(text);
    const id = n.Quote(await stage.quote(article, text));
    const { data } = await runQuery(
      dataSource,
      `{ searchQuotes(query: "tide", filter: { id: ["${id}"] }) { edges { highlights { html matches { start end } } } } }`,
    );
    const [{ html, matches }] = data['searchQuotes'].edges[0].highlights;
    const plain = html
      .replaceAll(/<\/?mark>/g, '')
      .replaceAll(
        /&(amp|lt|gt|quot|#39);/g,
        (_: string, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name],
      );
    expect(plain).toBe(text.replaceAll(/[\ufdd0\ufdd1]/g, '\ufffd'));
    const points = [...text];
    for (const { start, end } of matches) {
      expect(points.slice(start, end).join('').toLowerCase()).toMatch(/^(tide|tide-table)$/);
    }
    expect(matches.length).toBe(html.match(/<mark>/g).length);
  });
});

describe('semantics 92: pages of a search', () => {
  const allPages = async (args: string, first: number): Promise<Edge[]> => {
    const edges: Edge[] = [];
    let after: unknown = null;
    for (;;) {
      const page = await search(`${args}, first: ${first}, after: $after`, {
        variables: { after },
      });
      expect(page.pageInfo['hasPreviousPage']).toBe(edges.length > 0);
      edges.push(...page.edges);
      if (page.pageInfo['hasNextPage'] !== true) return edges;
      expect(page.edges).toHaveLength(first);
      after = page.pageInfo['endCursor'];
    }
  };

  it.each(['', 'filter: {}'])('show each hit once, the score never rises (%s)', async (filter) => {
    const edges = await allPages(`query: "ferry OR wall OR winter", ${filter}`, 1);
    expect(edges.map(({ node }) => keyOf(node.text)).toSorted()).toEqual(
      ['apart', 'marked', 'once', 'phrase', 'twice'].toSorted(),
    );
    const scores = edges.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(edges.map(({ cursor }) => cursor)).size).toBe(edges.length);
  });

  it('go on where they were when newer hits have come in (semantics 5)', async () => {
    const query = 'query: "lighthouse"';
    const add = async (text: string) => stage.quote(await stage.article(text), text);
    for (let i = 0; i < 4; i++) await add(`The lighthouse keeper number ${i} is asleep.`);
    const { edges } = await search(`${query}, first: 2`);
    await add('Lighthouse, lighthouse, lighthouse, lighthouse!');
    const rest = await search(`${query}, after: $after`, {
      variables: { after: edges[1]!.cursor },
    });
    const seen = [...edges, ...rest.edges].map(({ node }) => node.text);
    expect(seen.toSorted()).toEqual(
      [0, 1, 2, 3].map((i) => `The lighthouse keeper number ${i} is asleep.`),
    );
    expect(rest.totalCount).toBe(5);
  });

  const withScore = (score: string) =>
    Buffer.from(
      JSON.stringify([
        'search',
        '0900-01-01T00:00:00.000000Z',
        score,
        '2020-01-01T00:00:00.000000Z',
        '1',
      ]),
    ).toString('base64url');

  it('take a cursor with any score that there may be', async () => {
    const { errors } = await runQuery(
      dataSource,
      `{ searchQuotes(query: "ferry", after: "${withScore('0.06')}") { edges { cursor } } }`,
    );
    expect(errors).toEqual([]);
  });

  it.each(['garbled', 'WyJQVUJMSVNIRURfQVQgREVTQyJd', withScore('1e300'), withScore('1e-400')])(
    'refuse the cursor %s (semantics 5)',
    async (after) => {
      const { errors } = await runQuery(
        dataSource,
        `{ searchQuotes(query: "ferry", after: "${after}") { edges { cursor } } }`,
      );
      expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['searchQuotes'] }]);
    },
  );
});

describe('semantics 92: beyond the newest 2,000 hits', () => {
  const total = 2_150;

  beforeAll(async () => {
    const article = await stage.article('Beacon.', {
      publishedAt: new Date('2023-06-01T00:00:00Z'),
    });
    await dataSource.query(
      `with printed as (
         insert into article (outlet_id, external_id, slug, headline, language, published_at, visible_from, text_hash, word_count)
         select outlet_id, 'b-' || i, 'b-' || i, headline, language,
           published_at + (i / 7) * interval '7 hours', visible_from, text_hash, word_count
         from article, generate_series(1, $2) i where id = $1 returning id, external_id
       ), worded as (
         insert into article_version (article_id, version, plain_text, text_hash)
         select p.id, 1, v.plain_text, v.text_hash from printed p, article_version v where v.article_id = $1
         returning article_id
       ) select count(*) from worded`,
      [article, total],
    );
    await dataSource.query(
      `insert into quote (article_id, article_version, position, text, kind, language, method)
       select id, 1, 1, repeat('beacon ', 1 + (id % 3)::int) || 'light', 'DIRECT', 'en', 'FEED'
       from article where external_id like 'b-%'`,
    );
  });

  it.each(['', ', filter: { language: ["en"] }'])(
    'the rest follows by time with score 0, each hit once%s',
    async (filter) => {
      const seen = new Map<string, number>();
      const times: string[] = [];
      let after: string | null = null;
      let last = Infinity;
      do {
        const { data }: Awaited<ReturnType<typeof runQuery>> = await runQuery(
          dataSource,
          `query($after: String) { searchQuotes(query: "beacon"${filter}, first: 100, after: $after) {
             totalCount edges { score node { id article { publishedAt } } }
             pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
          { variables: { after }, once: true },
        );
        const { edges, pageInfo, totalCount } = data['searchQuotes'];
        expect(totalCount).toBe(total);
        expect(pageInfo.hasPreviousPage).toBe(after !== null);
        for (const { score, node } of edges) {
          expect(score).toBeLessThanOrEqual(last);
          expect(seen.has(node.id)).toBe(false);
          seen.set(node.id, (last = score));
          if (score === 0) times.push(node.article.publishedAt);
        }
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen.size).toBe(total);
      expect(times).toEqual(times.toSorted().toReversed());
      const ranked = [...seen.values()].filter((score) => score > 0);
      expect(ranked.length).toBeGreaterThanOrEqual(2_000);
      expect(ranked.length).toBeLessThan(2_008);
    },
  );
});

describe('semantics 65: text.matches in a filter', () => {
  it.each([
    ['"sea wall"', ['phrase']],
    ['ferry -tide', ['marked', 'once']],
    ['Fähre', ['german']],
    ['the', []],
    ['', []],
  ])('%s finds what a search finds', async (matches, expected) => {
    const { data } = await runQuery(
      dataSource,
      `query($matches: String) { quotes(filter: { text: { matches: $matches } }) { totalCount nodes { text } } }`,
      { variables: { matches } },
    );
    const keys = data['quotes'].nodes.map(({ text }: { text: string }) => keyOf(text));
    expect(keys.toSorted()).toEqual(expected.toSorted());
    expect(data['quotes'].totalCount).toBe(expected.length);
  });

  it('its complement is everything else (semantics 21)', async () => {
    const { data } = await runQuery(
      dataSource,
      `{ all: quotes { totalCount }
         yes: quotes(filter: { text: { matches: "ferry" } }) { totalCount }
         no: quotes(filter: { not: { text: { matches: "ferry" } } }) { totalCount }
         none: quotes(filter: { not: { text: { matches: "the" } } }) { totalCount } }`,
    );
    const [all, yes, no, none] = ['all', 'yes', 'no', 'none'].map((key) => data[key].totalCount);
    expect(yes + no).toBe(all);
    expect(none).toBe(all);
  });
});
