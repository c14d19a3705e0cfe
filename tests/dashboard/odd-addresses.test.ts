import { beforeAll, describe, expect, it } from '@jest/globals';

import { freshDatabase } from '../support/postgres.js';
import { send, TestApp, testApp } from '../support/test-app.js';
import { setNewsroom } from './newsroom.js';

const paths = [
  '/',
  '/quotes',
  '/people',
  '/people/ruth-ellery',
  '/organisations',
  '/organisations/aldersea-port',
  '/articles',
  '/articles/gates',
];

const searches = [
  'from=2025-02-30&to=yesterday',
  'from=2025-03&to=2024-01',
  'from=0000&to=9999',
  'from=9999-12-31&to=9999',
  'to=9999',
  'org=nobody&sub=1',
  'org=per_1',
  'org=org_99999999999999999999999',
  'by=nonsense&by=week&by=',
  'by=day&from=1000&to=9999',
  'kind=direct&kind=indirect&kind=x',
  'kind=,,,',
  'outlet=the-courier&outlet=nobody',
  `q=${'silt+'.repeat(300)}`,
  `q=${'x'.repeat(7_000)}`,
  'q=%00',
  'q=%00&org=%00&from=%00',
  'q=%ED%A0%80%FF',
  'q=%',
  `q=${encodeURIComponent("'; drop table quote; -- <script>alert(1)</script> & | ! :*")}`,
  'q=%22',
  'q=the',
  'q=-gates',
  'after=garbled',
  'after=%00&before=%00',
  'below=2&below=0.5',
  'below=NaN',
  'speaker=people/ruth-ellery,people/nobody,per_9999',
  'speaker=organisations/ruth-ellery',
  `except=${Array.from({ length: 100 }, (_, index) => `people/p-${index}`).join(',')}`,
  'article=art_99999999999999999999',
  'cluster=clu_999999999',
  'voice=silent',
  'voice=named&org=aldersea-port&sub=1',
  'asof=2025-13-45',
  '__proto__=1&constructor=2&toString=3',
  'sort=oldest&all=1',
  '&&&===',
];

const named = searches.map((search) => [`?${search.slice(0, 60)}`, search] as const);

describe('whatever stands in an address', () => {
  let app: TestApp;
  const get = (path: string) => send(app, { method: 'GET', path });

  beforeAll(async () => {
    const { dataSource } = await freshDatabase();
    await setNewsroom(dataSource);
    app = await testApp({ dataSource, rateLimit: 0 });
  });

  it.each(searches)(
    '?%s is a page that says what it left aside, and never fails',
    async (search) => {
      for (const path of paths) {
        const { status, text } = await get(`${path}?${search}`);
        expect([path, status, text.includes('INTERNAL_SERVER_ERROR')]).toEqual([path, 200, false]);
        expect(text).not.toContain('<script>alert');
      }
    },
  );

  it.each(named)('%s gives the same rows in every format', async (_, search) => {
    for (const path of ['/quotes', '/index', '/people/ruth-ellery']) {
      const json = await get(`${path}.json?${search}`);
      const csv = await get(`${path}.csv?${search}`);
      const rows = await get(csv.headers['location']!);
      if (json.status !== 200) {
        expect([path, json.status, rows.status]).toEqual([path, 400, 400]);
        continue;
      }
      const { totalCount, quotes } = JSON.parse(json.text) as {
        totalCount: number;
        quotes: unknown[];
      };
      const atom = await get(`${path}.atom?${search}`);
      const jsonl = await get((await get(`${path}.jsonl?${search}`)).headers['location']!);
      expect([
        path,
        quotes.length,
        (atom.text.match(/<entry>/g) ?? []).length,
        jsonl.text.split('\n').filter(Boolean).length,
        rows.text.split('\r\n').filter(Boolean).length - 1,
      ]).toEqual([path, totalCount, totalCount, totalCount, totalCount]);
    }
  });

  it('is reported by name where the page does not know it', async () => {
    const { text } = await get('/?colour=red&by=nonsense');
    expect(text).toContain('This page does not know <code>colour</code>');
    expect(text).toContain('by is day, week, month, quarter, year');
  });
});
