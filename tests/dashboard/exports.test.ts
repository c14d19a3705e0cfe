import { beforeAll, describe, expect, it } from '@jest/globals';

import { escapeXml } from '../../src/base/escape-xml.js';
import { Stage } from '../support/make/stage.js';
import { freshDatabase } from '../support/postgres.js';
import { RawRequest, send, TestApp, testApp } from '../support/test-app.js';

const get = (path: string): RawRequest => ({ method: 'GET', path });

describe('the rows behind a page', () => {
  let app: TestApp;
  beforeAll(async () => {
    const { dataSource } = await freshDatabase();
    const stage = new Stage(dataSource);
    const speakerId = await stage.person('Ann <Lee> & "Co"');
    const words = Array.from({ length: 120 }, (_, index) => `Silt number ${index}.`);
    const article = await stage.article(words.join(' '));
    for (const text of words) await stage.quote(article, text, { speakerId });
    const other = await stage.article('=1+1 is what he typed.', { slug: 'typed' });
    await stage.quote(other, '=1+1', { speakerId });
    app = await testApp({ dataSource });
  });

  it('are the same in every format, complete, however many', async () => {
    const json = await send(app, get('/quotes.json'));
    const { totalCount, quotes } = JSON.parse(json.text) as {
      totalCount: number;
      quotes: { id: string }[];
    };
    expect([totalCount, new Set(quotes.map(({ id }) => id)).size]).toEqual([121, 121]);
    const atom = await send(app, get('/quotes.atom'));
    expect(atom.text.match(/<entry>/g)).toHaveLength(121);
    const csv = await send(app, get('/quotes.csv'));
    const rows = await send(app, get(csv.headers['location']!));
    expect(rows.text.trim().split('\r\n')).toHaveLength(122);
    const jsonl = await send(app, get('/quotes.jsonl'));
    const lines = await send(app, get(jsonl.headers['location']!));
    expect(lines.text.trim().split('\n')).toHaveLength(121);
  });

  it('obey the filter of the address, and say it', async () => {
    const json = await send(app, get('/quotes.json?q=typed+OR+7'));
    expect(JSON.parse(json.text)).toMatchObject({
      filter: { text: { matches: 'typed OR 7' } },
      totalCount: 1,
      quotes: [{ text: 'Silt number 7.' }],
    });
    const atom = await send(app, get('/quotes.atom?q=7'));
    expect(atom.text).toContain('{&quot;text&quot;:{&quot;matches&quot;:&quot;7&quot;}}');
  });

  it('are the quotes that a list of speakers counts', async () => {
    const json = await send(app, get('/by/speaker.json?q=typed+OR+7'));
    expect(JSON.parse(json.text)).toMatchObject({
      totalCount: 1,
      quotes: [{ text: 'Silt number 7.' }],
    });
    const page = await send(app, get('/by/speaker?q=7'));
    expect(page.text).toContain('href="/by/speaker.csv?q=7"');
  });

  it('are those of one article, and of none that there is not', async () => {
    const page = await send(app, get('/articles/typed'));
    expect(page.text).toContain('href="/articles/typed.csv"');
    const csv = await send(app, get('/articles/typed.csv'));
    const { text } = await send(app, get(csv.headers['location']!));
    expect(text.trim().split('\r\n')).toHaveLength(2);
    const json = await send(app, get('/articles/typed.json'));
    expect(JSON.parse(json.text)).toMatchObject({ totalCount: 1, quotes: [{ text: '=1+1' }] });
    const none = await send(app, get('/articles/nothing.csv'));
    expect([none.status, none.text]).toEqual([404, expect.stringContaining('NOT_FOUND')]);
  });

  it('cannot run in a spreadsheet', async () => {
    const { headers } = await send(app, get('/quotes.csv?kind=direct'));
    const { text } = await send(app, get(headers['location']!));
    expect(text).toContain(",'=1+1,DIRECT,");
    expect(text).not.toMatch(/(^|,)[=+@]/m);
  });

  it('are escaped in a feed', async () => {
    const { text, headers } = await send(app, get('/quotes.atom?q=7'));
    expect(headers['content-type']).toMatch(/^application\/atom\+xml/);
    expect(text).toContain('<name>Ann &lt;Lee&gt; &amp; &quot;Co&quot;</name>');
  });

  it.each([
    ['<a href="x">&amp;</a>', '&lt;a href=&quot;x&quot;&gt;&amp;amp;&lt;/a&gt;'],
    ['\u0000\u0008\ud800x\uffff', '\ufffd\ufffd\ufffdx\ufffd'],
    ['tab\tline\n🚢', 'tab\tline\n🚢'],
  ])('hold no character that XML has no place for: %j', (text, escaped) => {
    expect(escapeXml(text)).toBe(escaped);
  });
});

describe('the rows of a list', () => {
  const many = 130;
  let app: TestApp;
  const linesOf = async (path: string): Promise<string[]> => {
    const { status, text } = await send(app, get(path));
    expect([path, status]).toEqual([path, 200]);
    return text.trim().split(/\r?\n/);
  };
  beforeAll(async () => {
    const { dataSource } = await freshDatabase();
    const stage = new Stage(dataSource);
    await stage.organisation('Aldersea Port');
    for (let at = 0; at < many; at++) {
      const speakerId = await stage.person(`Pilot ${at}`);
      const article = await stage.article(`Tide ${at}.`, { headline: `=tide(${at})` });
      if (at < 3) await stage.quote(article, `Tide ${at}.`, { speakerId });
    }
    app = await testApp({ dataSource });
  });

  it.each([
    ['/people', 'people', many, 'id,slug,name,description,wikidataId,quotes'],
    [
      '/articles',
      'articles',
      many,
      'id,slug,headline,byline,outlet,publishedAt,language,words,quotes,url',
    ],
  ])(
    'of %s are whole in every format, however many a page shows',
    async (path, name, all, head) => {
      const [columns, ...rows] = await linesOf(`${path}.csv`);
      expect(columns).toBe(head);
      expect([rows.length, new Set(rows).size]).toEqual([all, all]);
      expect(await linesOf(`${path}.jsonl`)).toHaveLength(all);
      const json = JSON.parse((await linesOf(`${path}.json`)).join('')) as Record<string, unknown>;
      expect(json).toMatchObject({ totalCount: all, [name]: expect.any(Array) });
      const page = await send(app, get(path));
      for (const ending of ['csv', 'jsonl', 'json'])
        expect(page.text).toContain(`href="${path}.${ending}"`);
      expect(page.text).not.toContain('.atom');
    },
  );

  it.each([
    ['/people.csv?q=pilot+12', 11, 'people-name-contains-pilot-12.csv'],
    ['/organisations.jsonl?q=port', 0, 'organisations-name-contains-port.jsonl'],
    ['/articles.csv?q=tide&speaker=pilot-2', 1, 'articles-quotes-some-text-matches-tide'],
    ['/articles.jsonl?quoted=1', 2, 'articles-quotes-some.jsonl'],
  ])('%s are those that its filter leaves, in a file that says so', async (path, more, name) => {
    expect(await linesOf(path)).toHaveLength(1 + more);
    const { headers } = await send(app, get(path));
    expect(headers['content-disposition']).toContain(`attachment; filename="${name}`);
  });

  it('stand in the order of the page', async () => {
    const [, first] = await linesOf('/people.csv?sort=name');
    expect(first).toContain(',Pilot 0,');
  });

  it('cannot run in a spreadsheet', async () => {
    const [, first] = await linesOf('/articles.csv');
    expect(first).toContain(",'=tide(");
  });

  it('tell why there are none', async () => {
    const refused = await send(app, get(`/articles.csv?q=${'-'.repeat(20)}a`));
    expect([refused.status, refused.text]).toEqual([
      400,
      expect.stringContaining('BAD_USER_INPUT'),
    ]);
  });
});
