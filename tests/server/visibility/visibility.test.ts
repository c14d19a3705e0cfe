import { createClient } from 'graphql-sse';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { getSchema } from '../../../src/server/schema.js';
import { article } from '../../ingest/importer.js';
import { adminKey, ask, send } from '../../support/test-app.js';
import { literals } from './literals.js';
import { marker } from './hidden-articles.js';
import { Newsroom } from './newsroom.js';
import { walk, type Step } from './walk.js';

const patienceMs = 600_000;
const requestsAtOnce = 4;

let room: Newsroom;
let steps: Step[];
let plainSteps: Step[];
/** What the public was told before anything hidden was there. */
let before: Map<string, string>;
let pagesBefore: Map<string, string>;
let lastIds: Record<string, string>;
let readerKey: string;
let importerKey: string;

beforeAll(async () => {
  room = await Newsroom.open();
  readerKey = await room.makeKey('READER');
  importerKey = await room.makeKey('IMPORTER');
  steps = walk(await getSchema(), literals);
  plainSteps = steps.filter(({ isPlain }) => isPlain);
  before = await answers(steps);
  pagesBefore = await pages();
  lastIds = await room.lastIds();
  await room.saveHidden();
}, patienceMs);

/** The answer to each operation, by its text. */
async function answers(asked: readonly Step[], key?: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const waiting = asked.values();
  const askOn = async (): Promise<void> => {
    for (const { query } of waiting) {
      texts.set(query, (await ask(room.importer.app, { query, ...(key && { key }) })).text);
    }
  };
  await Promise.all(Array.from({ length: requestsAtOnce }, askOn));
  return texts;
}

/** Addresses that show what is stored, other than the endpoint. */
const addresses = [
  '/',
  '/quotes',
  '/quotes?q=bridge',
  `/quotes?q=${marker}`,
  '/articles',
  '/people',
  '/people/ada-roe',
  '/people/cora-wren',
  '/organisations',
  '/organisations/bridge-board',
  '/organisations/the-herald',
  '/quotes.json',
  '/quotes.atom',
  '/people/ada-roe.json',
  '/people/ada-roe.atom',
  '/export/quotes.csv',
  '/export/quotes.jsonl',
  '/export/quotes.jsonl?filter={"status":["ACTIVE","CORRECTED","RETRACTED"]}',
  `/export/quotes.csv?filter={"article":{"headline":{"contains":"${marker}"}}}`,
];

async function pages(key?: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const path of addresses) texts.set(path, await page(encodeURI(path), key));
  return texts;
}

/** Status and body. */
async function page(path: string, key?: string): Promise<string> {
  const headers = { 'x-request-id': 'walk', ...(key && { authorization: `Bearer ${key}` }) };
  const { status, text } = await send(room.importer.app, { method: 'GET', path, headers });
  return `${status} ${text}`;
}

/** The fields among whose answers one fits. */
const edgesWhere = (asked: readonly Step[], fits: (query: string) => boolean): string[] => [
  ...new Set(asked.filter(({ query }) => fits(query)).map(({ edge }) => edge)),
];

/** Fields that need a key anyway, and so tell a reader more than a stranger. */
const needsKey = ['Query.history', 'Query.apiKeys', 'Query.viewer'];

/** Questions about one thing by what names it; the answer must not say that there is such a thing. */
const byId = [
  'node(id: $id) { id }',
  'nodes(ids: [$id, $id]) { id }',
  'article(id: $id) { id }',
  'person(id: $id) { id }',
  'organisation(id: $id) { id }',
  'quotes(filter: { id: [$id], status: [ACTIVE, CORRECTED, RETRACTED] }) { totalCount }',
  'quotes(filter: { not: { speaker: { id: [$id] } } }) { totalCount }',
  'quotes(filter: { affiliation: { organisation: { id: [$id] }, orSelf: true } }) { totalCount }',
  'articles(filter: { quotes: { some: { id: [$id] } } }) { totalCount }',
  'articles(filter: { mentions: { some: { person: { id: [$id] } } } }) { totalCount }',
  'people(filter: { id: [$id] }) { totalCount }',
  'people(filter: { not: { quotes: { some: { article: { id: [$id] } } } } }) { totalCount }',
  'organisations(filter: { id: [$id] }) { totalCount }',
  'quoteStats(filter: { article: { id: [$id] } }) { quotes }',
  'searchQuotes(query: "bridge", filter: { not: { id: [$id] } }) { totalCount }',
];

describe('what is hidden (semantics 13 to 17)', () => {
  it(
    'changes no answer of the public, whatever field of the schema is asked',
    async () => {
      const after = await answers(steps);
      expect(edgesWhere(steps, (query) => after.get(query) !== before.get(query))).toEqual([]);
      const asReader = await answers(plainSteps, readerKey);
      const isOther = (query: string) => asReader.get(query) !== before.get(query);
      expect(edgesWhere(plainSteps, isOther)).toEqual(needsKey);
    },
    patienceMs,
  );

  it('changes no page, feed or export of the public', async () => {
    const after = await pages();
    for (const path of addresses) {
      expect([path, after.get(path)]).toEqual([path, pagesBefore.get(path)]);
    }
  });

  it('is unknown to the public under its id, whatever is asked about it', async () => {
    const query = `query ($id: ID!) { ${byId.map((field, index) => `q${index}: ${field}`).join(' ')} }`;
    const told = async (id: string): Promise<string> => {
      const reply = await ask(room.importer.app, { query, variables: { id } });
      expect(reply.codes).toEqual([]);
      return reply.text;
    };
    const ids = await room.idsBehind(lastIds);
    expect(new Set(ids.map((id) => id.slice(0, 3))).size).toBe(8);
    const unknown = await told('quo_999999999');
    for (const id of ids) expect([id, await told(id)]).toEqual([id, unknown]);
  });

  it('is unknown to the public at its address', async () => {
    const hidden = await room.hiddenNames();
    for (const [path, name, unknown] of [
      ['/articles/NAME', hidden.article, 'no-such-article'],
      ['/people/NAME', hidden.person, 'no-such-person'],
      ['/organisations/NAME', hidden.organisation, 'no-such-body'],
      ['/quotes/NAME', hidden.quote, 'quo_999999999'],
      ['/oembed?url=http://localhost/quotes/NAME', hidden.quote, 'quo_999999999'],
      ['/articles/NAME.json', hidden.article, 'no-such-article'],
      ['/people/NAME.atom', hidden.person, 'no-such-person'],
      ['/graphql?query={article(slug:"NAME"){id}}', hidden.article, 'no-such-article'],
      ['/graphql?query={person(slug:"NAME"){id}}', hidden.person, 'no-such-person'],
      ['/graphql?query={organisation(slug:"NAME"){id}}', hidden.organisation, 'no-such-body'],
    ] as const) {
      const [told, none] = await Promise.all(
        [name, unknown].map(async (one) => {
          return (await page(encodeURI(path.replace('NAME', one)))).replaceAll(one, 'NAME');
        }),
      );
      expect([path, told]).toEqual([path, none]);
    }
  });

  it('stands in no event that the public hears or reads again', async () => {
    const { id } = await room.importer.importOne(
      article({ headline: 'Last of all', quotes: [{ text: 'It takes a year.', kind: 'DIRECT' }] }),
    );
    const events = createClient({ url: `${room.importer.app.url}/graphql`, retryAttempts: 0 });
    const heard: Event[] = [];
    const query = `subscription { quoteEvents(after: "evt_0") { quote { article { id headline } } } }`;
    for await (const { data } of events.iterate<{ quoteEvents: Event }>({ query })) {
      heard.push(data!.quoteEvents);
      if (heard.at(-1)!.quote.article.id === id) break;
    }
    events.dispose();
    expect(heard.length).toBeGreaterThan(3);
    expect(JSON.stringify(heard)).not.toContain(marker);
    await room.withdraw(id);
  });

  it(
    'is told to importers in every list, search and export',
    async () => {
      const told = await answers(plainSteps, importerKey);
      const shown = edgesWhere(plainSteps, (query) => told.get(query)!.includes(marker));
      expect(showsHidden.filter((edge) => !shown.includes(edge))).toEqual([]);
      const exports = await pages(importerKey);
      for (const path of addresses.filter((one) => one.startsWith('/export'))) {
        expect(exports.get(path)).toContain(marker);
      }
    },
    patienceMs,
  );

  it(
    'is in no number of a dashboard, even for editors (semantics 16)',
    async () => {
      const numbers = steps.filter(({ edge }) => dashboards.includes(edge));
      const told = await answers(numbers, adminKey);
      const isOther = (query: string) => told.get(query) !== before.get(query);
      expect(edgesWhere(numbers, isOther)).toEqual([]);
    },
    patienceMs,
  );

  it(
    'is everywhere for everybody once it is published: no field was left out of the walk',
    async () => {
      await room.publishHidden();
      const after = await answers(plainSteps);
      const changed = new Set(
        edgesWhere(plainSteps, (query) => after.get(query) !== before.get(query)),
      );
      const edges = new Set(plainSteps.map(({ edge }) => edge));
      expect([...edges].filter((edge) => !changed.has(edge)).toSorted()).toEqual(tellsNothing);
    },
    patienceMs,
  );
});

interface Event {
  readonly quote: { readonly article: { readonly id: string; readonly headline: string } };
}

const dashboards = [
  'Query.mostRepeated',
  'Query.quoteTimeSeries',
  'Query.quoteStats',
  'Query.quoteGrid',
];

/** Where importers must find what the public does not. */
const showsHidden = [
  'Query.articles',
  'Query.people',
  'Query.quotes',
  'Query.searchQuotes',
  'ArticleConnection.nodes',
  'Article.images',
  'Article.mentions',
  'Article.quotes',
  'Article.text',
  'Person.quotes',
  'Quote.article',
  'Quote.citation',
  'Quote.claimReviews',
  'Quote.context',
  'Quote.corrections',
  'Quote.revisions',
  'Quote.spans',
];

/** Fields that show neither articles nor what hangs on them, or were asked for one thing by name. */
const tellsNothing = [
  'ExtractedAttribution.chain',
  'ExtractedAttribution.span',
  'ExtractedQuote.attributions',
  'ExtractedQuote.cueSpan',
  'ExtractedQuote.spans',
  'Extraction.quotes',
  'Query.apiKeys',
  'Query.article',
  'Query.extractQuotes',
  'Query.history',
  'Query.node',
  'Query.viewer',
];
