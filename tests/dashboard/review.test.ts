import { beforeAll, describe, expect, it } from '@jest/globals';

import { Sessions, sessionSeconds } from '../../src/dashboard/sessions/sessions.js';
import { Stage } from '../support/make/stage.js';
import { freshDatabase } from '../support/postgres.js';
import { adminKey, ask, Reply, send, TestApp, testApp } from '../support/test-app.js';

describe('/review', () => {
  let app: TestApp;
  let cookie: string;

  const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    send(app, {
      method: 'POST',
      path: '/review',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        ...headers,
      },
      body: new URLSearchParams(fields).toString(),
    });
  const open = (path = '/review', headers: Record<string, string> = { cookie }) =>
    send(app, { method: 'GET', path, headers });
  const field = ({ text }: Reply, name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(text)![1]!;

  beforeAll(async () => {
    const { dataSource } = await freshDatabase();
    const stage = new Stage(dataSource);
    const [ann, ben] = [await stage.person('Ann Lee'), await stage.person('Ben Orr')];
    const article = await stage.article(
      '“Sure.” “Doubtful.” “No quote.” said Ann Lee and Ben Orr.',
    );
    await stage.quote(article, 'Sure.', { speakerId: ann }, { confidence: 0.9 });
    await stage.quote(article, 'Doubtful.', { speakerId: ann }, { confidence: 0.2 });
    await stage.quote(article, 'No quote.', { speakerId: ben }, { confidence: 0.5 });
    app = await testApp({ dataSource });
    const reply = await post({ key: adminKey });
    expect([reply.status, reply.headers['location']]).toEqual([303, '/review']);
    cookie = reply.headers['set-cookie']!.split(';')[0]!;
  });

  it('gives a session that scripts cannot read and other sites cannot use', async () => {
    const { headers } = await post({ key: adminKey });
    expect(headers['set-cookie']).toMatch(
      /^whosaid_session=[\w-]{43}; Path=\/review; Max-Age=28800; HttpOnly; SameSite=Strict$/,
    );
    expect(headers['set-cookie']).not.toContain(adminKey);
  });

  it('asks who has none for a key, and keeps nothing of its pages anywhere', async () => {
    const { text } = await open('/review', {});
    expect(text).toContain('type="password"');
    expect(text).not.toContain('Doubtful');
    const { headers } = await open();
    expect(headers['cache-control']).toBe('private, no-store');
  });

  it('refuses a wrong key and one that may not edit', async () => {
    const { data } = await ask(app, {
      query: 'mutation { createApiKey(input: { name: "r", role: READER }) { secret } }',
      key: adminKey,
    });
    const { secret } = (data as { createApiKey: { secret: string } }).createApiKey;
    for (const key of ['wrong', secret]) {
      const reply = await post({ key });
      expect([reply.status, reply.headers['set-cookie']]).toEqual([401, undefined]);
      expect(reply.text).toContain('This key is not good');
    }
  });

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': '', origin: 'https://elsewhere.example' }],
  ])('refuses what comes with %j', async (headers) => {
    expect((await post({ action: 'verify' }, { cookie, ...headers })).status).toBe(403);
  });

  it('is worth nothing at /graphql', async () => {
    const { data } = await ask(app, { query: '{ viewer { role } }', headers: { cookie } });
    expect(data).toEqual({ viewer: null });
  });

  it('shows the least sure quote first and takes it off when it is verified', async () => {
    const page = await open();
    expect(page.text).toContain('<b class="words">Doubtful.</b>');
    expect(page.text).toContain('3 quotes left, 0 of 3 verified');
    const reply = await post(
      { action: 'verify', id: field(page, 'id'), version: field(page, 'version') },
      { cookie },
    );
    expect(reply.status).toBe(303);
    const next = await open(reply.headers['location']);
    expect(next.text).toContain('2 quotes left, 1 of 3 verified');
    expect(next.text).toContain('<b class="words">No quote.</b>');
  });

  it('does not overwrite what somebody else has changed meanwhile', async () => {
    const page = await open();
    const reply = await post(
      { action: 'verify', id: field(page, 'id'), version: '99' },
      { cookie },
    );
    expect([reply.status, reply.text.includes('Nothing was changed')]).toEqual([200, true]);
  });

  it('shows what a change would touch before it is made, and takes it back', async () => {
    const page = await open();
    const id = field(page, 'id');
    const people = await ask(app, { query: '{ person(slug: "ann-lee") { id } }' });
    const { person } = people.data as { person: { id: string } };
    const given = { id, version: field(page, 'version'), speakerId: person.id };
    const preview = await post({ action: 'preview', ...given }, { cookie });
    expect(preview.text).toMatch(/As it is[\s\S]*Ben Orr[\s\S]*As it would be[\s\S]*Ann Lee/);
    const speakerOf = async (): Promise<unknown> => {
      const query = `{ node(id: "${id}") { ... on Quote { speaker { name } } } }`;
      return (await ask(app, query)).data;
    };
    expect(await speakerOf()).toEqual({ node: { speaker: { name: 'Ben Orr' } } });
    const made = await post({ action: 'correct', note: 'Heard again.', ...given }, { cookie });
    expect(await speakerOf()).toEqual({ node: { speaker: { name: 'Ann Lee' } } });
    const after = await open(made.headers['location']);
    expect(after.text).toContain('Undo');
    const undo = {
      action: 'correct',
      id,
      version: field(after, 'version'),
      speakerId: field(after, 'speakerId'),
      note: 'Undone.',
    };
    await post(undo, { cookie });
    expect(await speakerOf()).toEqual({ node: { speaker: { name: 'Ben Orr' } } });
  });

  it('retracts and restores', async () => {
    const page = await open();
    const id = field(page, 'id');
    const note = 'Not said by anybody.';
    const out = await post(
      { action: 'retract', id, version: field(page, 'version'), note },
      { cookie },
    );
    const after = await open(out.headers['location']);
    expect(after.text).toContain('tag-retracted');
    const version = field(after, 'version');
    const back = await post({ action: 'restore', id, version, note: 'It was.' }, { cookie });
    expect((await open(back.headers['location'])).text).not.toContain('tag-retracted');
  });

  it('adds a quote that was missed', async () => {
    const page = await open();
    const articleId = field(page, 'articleId');
    const added = await post(
      { action: 'add', articleId, text: 'said Ann Lee', kind: 'DIRECT', speakerId: '' },
      { cookie },
    );
    expect(added.status).toBe(303);
    const wrong = await post(
      { action: 'add', articleId, text: 'not in the text', kind: 'DIRECT', speakerId: '' },
      { cookie },
    );
    expect(wrong.text).toContain('Nothing was changed');
  });

  it('ends when one signs out', async () => {
    const reply = await post({ key: adminKey });
    const own = reply.headers['set-cookie']!.split(';')[0]!;
    const out = await post({ action: 'sign-out' }, { cookie: own });
    expect(out.headers['set-cookie']).toContain('Max-Age=0');
    expect((await open('/review', { cookie: own })).text).toContain('type="password"');
  });
});

describe('sessions', () => {
  it('end after eight hours', () => {
    let now = 0;
    const sessions = new Sessions(() => now);
    const id = sessions.begin('key');
    now = sessionSeconds * 1000 - 1;
    expect(sessions.keyOf(id)).toBe('key');
    now += 1;
    expect(sessions.keyOf(id)).toBeNull();
  });

  it('are at most a thousand: the oldest gives way', () => {
    const sessions = new Sessions();
    const ids = Array.from({ length: 1_001 }, () => sessions.begin('key'));
    expect([sessions.keyOf(ids[0]!), sessions.keyOf(ids[1]!)]).toEqual([null, 'key']);
  });
});
