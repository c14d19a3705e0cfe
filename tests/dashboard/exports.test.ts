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
    const other = await stage.article('=1+1 is what he typed.');
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
