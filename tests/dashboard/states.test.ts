import { describe, expect, it } from '@jest/globals';
import { parse, validate } from 'graphql';

import { Answer, Ask, Operation, Variables } from '../../src/dashboard/ask.js';
import { PageRequest } from '../../src/dashboard/define-page.js';
import { loadOverview } from '../../src/dashboard/overview/load-overview.js';
import { overviewPage } from '../../src/dashboard/pages/overview.page.js';
import { curlOf } from '../../src/dashboard/parts/asked-by.js';
import { renderPage } from '../../src/dashboard/render-page.js';
import { parseUrl } from '../../src/dashboard/url/parse-url.js';
import { getSchema } from '../../src/server/schema.js';
import { freshDatabase } from '../support/postgres.js';
import { send, testApp } from '../support/test-app.js';
import { languagesOperation, languagesPage } from './languages.page.js';

const today = '2025-04-01';
const stats = {
  quotes: 2,
  articles: 1,
  outlets: 1,
  speakers: 1,
  firstPublishedAt: '2025-03-12T00:00:00.000Z',
  lastPublishedAt: '2025-03-12T00:00:00.000Z',
};

/** Answers by the name of the operation; what has none fails. */
function answering(answers: Readonly<Record<string, unknown>>): Ask {
  return async <Data>({ document }: Operation<Data>, variables: Variables) => {
    const name = /^(?:query|mutation) (\w+)/.exec(document)![1]!;
    const asked = { document, variables };
    const problem = { code: 'TIMEOUT', message: 'It took too long.', requestId: 'r-1' };
    return (
      name in answers
        ? { ...asked, data: answers[name], problem: null }
        : { ...asked, data: null, problem }
    ) as Answer<Data>;
  };
}

async function show(ask: Ask, search = ''): Promise<string> {
  const url = parseUrl('/', search, overviewPage.keys);
  const request: PageRequest = { url, params: {}, form: {}, origin: 'http://127.0.0.1', today };
  return renderPage(await overviewPage.show(request, ask), url, []);
}

const extent = { quoteStats: stats };
const grid = { quoteGrid: { rows: [], columns: [], cells: [] } };

describe('the states of a page', () => {
  it('one panel that failed says so with its request and a way to try again; the others live on', async () => {
    const html = await show(
      answering({ Extent: extent, Grid: grid, Latest: { quotes: { nodes: [] } } }),
    );
    expect(html).toContain('It took too long.');
    expect(html).toContain('TIMEOUT, request r-1');
    expect(html).toContain('<a href="/#trend">Try again</a>');
    expect(html).toContain('quoted <a href="/quotes">2 times</a>');
    expect(html).toContain('What was said last?');
  });

  it('offers no second try of what would fail again', async () => {
    const problem = { code: 'BAD_USER_INPUT', message: 'Too many hyphens.', requestId: 'r-1' };
    const html = await show(async ({ document }, variables) => {
      return { document, variables, data: null, problem };
    }, 'q=silt');
    expect(html).toContain('Too many hyphens.');
    expect(html).not.toContain('Try again');
  });

  it('where everything failed there is still a page', async () => {
    const html = await show(answering({}));
    expect(html).toContain('<h1>Who is quoted?</h1>');
    expect(html).toContain('It took too long.');
  });

  it('a table that is cut says of how many, and offers all', async () => {
    const quoteTimeSeries = [{ key: 'per_1', label: 'Ann', total: 2, points: [{ quoteCount: 2 }] }];
    const html = await show(
      answering({
        Extent: { ...extent, quoteStats: { ...stats, speakers: 214 } },
        Speakers: { quoteTimeSeries },
      }),
      'kind=direct',
    );
    expect(html).toContain('The top 1 of 214 named speakers.');
    expect(html).toContain('<a href="/by/speaker?kind=direct">Show all</a>');
  });

  it('the same answers and address give the same page', async () => {
    const ask = answering({ Extent: extent, Grid: grid });
    expect(await show(ask)).toBe(await show(ask));
  });

  it('a page is one file: what it asks, and how it looks', async () => {
    const faults = validate(await getSchema(), parse(languagesOperation.document));
    expect(faults).toEqual([]);
    const url = parseUrl('/languages', 'from=2024&colour=red', languagesPage.keys);
    const buckets = [{ value: 'ar', label: 'Arabic', count: 3 }];
    const ask = answering({ Languages: { quotes: { facets: [{ buckets }] } } });
    const request = { url, params: {}, form: {}, origin: 'http://127.0.0.1', today };
    const html = renderPage(await languagesPage.show(request, ask), url, []);
    expect(html).toContain('<a href="/quotes?from=2024&amp;lang=ar">3</a>');
    expect(html).toContain('This page does not know <code>colour</code>');
    expect(html).toContain('Ask the API yourself');
  });

  it('asks for nothing more where a filter leaves nothing', async () => {
    const none = { ...stats, quotes: 0, firstPublishedAt: null, lastPublishedAt: null };
    const { panels, removed } = await loadOverview(
      { kind: ['direct'] },
      today,
      answering({ Extent: { ...extent, quoteStats: none }, Total: { quotes: { totalCount: 7 } } }),
    );
    expect(panels).toBeNull();
    expect(removed).toEqual([{ words: 'direct', without: {}, total: 7 }]);
  });

  it('an installation without content explains itself on every page', async () => {
    const { dataSource } = await freshDatabase();
    const app = await testApp({ dataSource });
    for (const path of ['/', '/quotes', '/people', '/organisations']) {
      const { status, text } = await send(app, { method: 'GET', path });
      expect([path, status]).toEqual([path, 200]);
      expect(text).toContain('No quotes are stored yet.');
      expect(text).toContain('href="/try"');
    }
  });

  it('a refusal and a wrong address are pages for who came with a browser, JSON for all else', async () => {
    const app = await testApp({ anonymousReading: false });
    for (const [path, status, words] of [
      ['/', 401, 'Reading needs a key here'],
      ['/nowhere/%3Cb%3E', 404, 'There is nothing at this path.'],
    ] as const) {
      const page = await send(app, { method: 'GET', path, headers: { accept: 'text/html,*/*' } });
      expect([page.status, page.headers['content-type']]).toEqual([
        status,
        'text/html; charset=utf-8',
      ]);
      expect(page.text).toContain(words);
      const json = await send(app, { method: 'GET', path });
      expect([json.status, json.codes.length]).toEqual([status, 1]);
    }
  });

  it('the command to copy survives quotation marks', () => {
    const command = curlOf({ document: 'query {\n  a\n}', variables: { q: "it's" } }, 'http://h');
    expect(command).toBe(
      `curl http://h/graphql \\\n  -H 'content-type: application/json' \\\n  -d '{"query":"query { a }","variables":{"q":"it'\\''s"}}'`,
    );
  });
});
