import { beforeAll, describe, expect, it } from '@jest/globals';

import { adminKey, ask, Reply, send, TestApp, testApp } from '../support/test-app.js';
import { freshDatabase } from '../support/postgres.js';
import { n, Stage } from '../support/make/stage.js';

const columns =
  'id,text,kind,medium,language,status,speakerKind,speaker,attributionText,roleOrganisation,saidAt,publishedAt,outlet,headline,url,articleId,position';

let app: TestApp;
beforeAll(async () => {
  const { dataSource } = await freshDatabase();
  const stage = new Stage(dataSource);
  app = await testApp({ dataSource });
  const roe = await stage.person('Jane Roe');
  const outletId = await stage.organisation('The "Daily", Mail');
  const words = Array.from({ length: 230 }, (_, i) => `quote number ${i} ends.`);
  const article = await stage.article(words.join(' '), { outletId, headline: '=1+1' });
  for (const text of words) await stage.quote(article, text, { speakerId: roe, text: '@roe' });
  const draft = await stage.article('A draft says so.', { outletId, status: 'DRAFT' });
  await stage.quote(draft, 'A draft says so.');
  const odd = await stage.article('-5 degrees, "cold"\nshe said.', { outletId, headline: 'Odd' });
  await stage.quote(odd, '-5 degrees, "cold"\nshe said.', {}, { status: 'RETRACTED' });
});

const get = (path: string, key?: string): Promise<Reply> =>
  send(app, {
    method: 'GET',
    path,
    headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
  });
const filtered = (format: string, filter: unknown): string =>
  `/export/quotes.${format}?filter=${encodeURIComponent(JSON.stringify(filter))}`;
const rowsOf = (reply: Reply): Record<string, unknown>[] =>
  reply.text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('an export (semantics 72)', () => {
  it('holds every public quote, in the order of the list', async () => {
    const rows = rowsOf(await get('/export/quotes.jsonl'));
    expect(rows).toHaveLength(230);
    const { data } = await ask(app, '{ quotes(first: 100) { nodes { id text } } }');
    const listed = (data as { quotes: { nodes: { id: string; text: string }[] } }).quotes.nodes;
    expect(rows.slice(0, 100).map(({ id, text }) => ({ id, text }))).toEqual(listed);
    expect(Object.keys(rows[0]!).join(',')).toBe(columns);
    expect(rows[0]).toMatchObject({
      speaker: 'Jane Roe',
      speakerKind: 'PERSON',
      headline: '=1+1',
      position: 1,
    });
  });

  it('says the same in CSV, where no cell is run by a spreadsheet', async () => {
    const reply = await get('/export/quotes.csv');
    expect(reply.headers['content-type']).toMatch(/^text\/csv; charset=utf-8/);
    expect(reply.headers['content-disposition']).toBe('attachment; filename="quotes.csv"');
    const lines = reply.text.split('\r\n');
    expect(lines[0]).toBe(columns);
    expect(lines).toHaveLength(232);
    expect(lines[1]).toMatch(/,Jane Roe,'@roe,,.*,"The ""Daily"", Mail",'=1\+1,,art_\d+,1$/);
  });

  it('quotes line breaks, and guards what begins with a sign', async () => {
    const path = filtered('csv', { status: ['RETRACTED'] });
    expect((await get(path)).text).toContain(`,"'-5 degrees, ""cold""\nshe said.",`);
    const [row] = rowsOf(await get(filtered('jsonl', { status: ['RETRACTED'] })));
    expect(row).toMatchObject({ text: '-5 degrees, "cold"\nshe said.', speaker: null });
  });

  it('obeys the filter and shows a key what its role may see', async () => {
    const drafts = filtered('jsonl', { article: { status: ['DRAFT'] } });
    expect(rowsOf(await get(drafts))).toEqual([]);
    expect(rowsOf(await get(drafts, adminKey))).toMatchObject([{ text: 'A draft says so.' }]);
    expect((await get('/export/quotes.jsonl', 'nobody')).status).toBe(401);
  });

  it('names the file after its filter', async () => {
    const filter = { language: ['en', 'né"e'], verified: false };
    const { headers } = await get(filtered('csv', filter));
    expect(headers['content-disposition']).toBe(
      'attachment; filename="quotes-language-en-n-e-verified-false.csv"',
    );
  });

  it('of nothing is a header, or an empty file', async () => {
    const nothing = { id: [n.Quote!('999999')] };
    expect((await get(filtered('csv', nothing))).text).toBe(`${columns}\r\n`);
    const empty = await get(filtered('jsonl', nothing));
    expect([empty.status, empty.text]).toEqual([200, '']);
  });

  it.each([
    ['that is no JSON', '/export/quotes.csv?filter={', 'BAD_USER_INPUT'],
    ['of an unknown field', filtered('csv', { nothing: 1 }), 'BAD_USER_INPUT'],
    ['of a wrong type', filtered('jsonl', { verified: 'yes' }), 'BAD_USER_INPUT'],
    ['that is a text', filtered('jsonl', 'x'), 'BAD_USER_INPUT'],
    ['given twice', '/export/quotes.csv?filter={}&filter={}', 'BAD_USER_INPUT'],
    ['beside another parameter', '/export/quotes.csv?limit=5', 'BAD_USER_INPUT'],
    ['of 11 levels', filtered('csv', nested(11)), 'QUERY_TOO_COMPLEX'],
  ])('refuses a filter %s with 400', async (_, path, code) => {
    const reply = await get(path);
    expect([reply.status, ...reply.codes]).toEqual([400, code]);
    expect(reply.headers['content-type']).toMatch(/^application\/json/);
  });

  it('may be read by pages of any origin, without a key', async () => {
    const path = filtered('csv', { id: [] });
    const reply = await send(app, {
      method: 'GET',
      path,
      headers: { origin: 'https://any.example' },
    });
    expect(reply.headers['access-control-allow-origin']).toBe('*');
  });
});

function nested(levels: number): unknown {
  return levels === 0 ? { verified: true } : { not: nested(levels - 1) };
}
