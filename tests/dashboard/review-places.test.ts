import { beforeAll, describe, expect, it } from '@jest/globals';

import { Stage } from '../support/make/stage.js';
import { freshDatabase } from '../support/postgres.js';
import { adminKey, Reply, send, TestApp, testApp } from '../support/test-app.js';

describe('/review, beyond the quote on top', () => {
  let app: TestApp;
  let cookie: string;
  let cara: string;

  const unescaped = (text: string): string => text.replaceAll('&amp;', '&');
  const wordsOf = ({ text }: Reply): string => text.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
  const open = (path: string) => send(app, { method: 'GET', path, headers: { cookie } });
  const post = (path: string, fields: Record<string, string>) =>
    send(app, {
      method: 'POST',
      path,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        cookie,
      },
      body: new URLSearchParams(fields).toString(),
    });
  const field = ({ text }: Reply, name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(text)![1]!;
  const skip = async (page: Reply): Promise<Reply> =>
    open(unescaped(/href="([^"]*)" data-key="s"/.exec(page.text)![1]!));
  const placeOf = ({ text }: Reply): string =>
    unescaped(/<form method="post" action="([^"]*after=[^"]*)">/.exec(text)![1]!);

  beforeAll(async () => {
    const { dataSource } = await freshDatabase();
    const stage = new Stage(dataSource);
    const outletId = await stage.organisation('The Courier');
    const ann = await stage.person('Ann Lee');
    cara = await stage.person('Cara Voss');
    const words = ['One.', 'Two.', 'Three.', 'Four.'];
    const article = await stage.article(words.map((each) => `“${each}”`).join(' '), { outletId });
    for (const [at, text] of words.entries())
      await stage.quote(article, text, { speakerId: ann }, { confidence: (at + 1) / 10 });
    app = await testApp({ dataSource });
    cookie = '';
    const reply = await post('/review', { key: adminKey });
    cookie = reply.headers['set-cookie']!.split(';')[0]!;
  });

  it('keeps the place of who has skipped, in a preview and after the change', async () => {
    const second = await skip(await open('/review'));
    const here = placeOf(second);
    const quote = { id: field(second, 'id'), version: field(second, 'version') };
    const preview = await post(here, { action: 'preview', ...quote, speakerId: '' });
    expect(wordsOf(preview)).toMatch(/As it isTwo\..*As it would beTwo\./);
    const made = await post(here, { action: 'correct', ...quote, speakerId: '', note: 'Unheard.' });
    const next = await open(made.headers['location']!);
    expect(next.text).toContain('<b class="words">Three.</b>');
  });

  it('shows a preview though somebody else has decided on what stood before it', async () => {
    const page = await open('/review');
    const quote = { id: field(page, 'id'), version: field(page, 'version') };
    const third = await skip(page);
    await post('/review', { action: 'verify', ...quote });
    const preview = await post(placeOf(third), {
      action: 'preview-retract',
      id: field(third, 'id'),
      version: field(third, 'version'),
      note: 'A caption.',
    });
    expect(wordsOf(preview)).toContain('As it would beThree.');
  });

  it('gives a quote to somebody whom its article does not name', async () => {
    const found = await open('/review?who=vos+cara');
    expect(wordsOf(found)).toContain('Cara Voss said it');
    expect(found.text).toMatch(/name="speakerId" value="per_\d+"/);
    const given = { id: field(found, 'id'), version: field(found, 'version') };
    const speakerId = `per_${cara}`;
    const made = await post('/review', { action: 'correct', ...given, speakerId, note: 'Heard.' });
    const after = await open(made.headers['location']!);
    expect(wordsOf(after)).toContain('Done.Three.Cara Voss');
    expect(wordsOf(await open('/review?who=zzz'))).toContain('Nobody goes by a name like “zzz”');
  });

  it('refuses what was decided on a version that somebody else has changed meanwhile', async () => {
    const [one, other] = [await open('/review'), await open('/review')];
    const of = (page: Reply) => ({ id: field(page, 'id'), version: field(page, 'version') });
    await post('/review', { action: 'correct', ...of(one), speakerId: '', note: 'Unheard.' });
    const late = await post('/review', { action: 'verify', ...of(other) });
    expect(wordsOf(late)).toMatch(/Nothing was changed\. It is at version 2 now, not 1\..*Four\./);
    expect(wordsOf(late)).toContain('Speaker not known');
  });
});
