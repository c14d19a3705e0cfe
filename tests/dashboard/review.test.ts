import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { changeWords } from '../../src/dashboard/review/history-list.js';
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
  const wordsOf = ({ text }: Reply): string => text.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
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
    expect(wordsOf(page)).toContain('3 quotes left, 0 of 3 verified');
    expect(page.text).toContain('<a href="/quotes?verified=no">3 quotes</a>');
    const reply = await post(
      { action: 'verify', id: field(page, 'id'), version: field(page, 'version') },
      { cookie },
    );
    expect(reply.status).toBe(303);
    const next = await open(reply.headers['location']);
    expect(wordsOf(next)).toContain('2 quotes left, 1 of 3 verified');
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

  it.each([
    [2, [['speaker', 'per_1', null]], 'given to nobody who can be told instead of Ann Lee'],
    [
      2,
      [
        ['speaker', null, 'per_9'],
        ['speakerKind', 'DOCUMENT', 'PERSON'],
        ['verifiedBy', null, 'ed'],
        ['confidence', 0.4, null],
      ],
      'given to per_9 instead of a document; verified',
    ],
    [
      2,
      [
        ['speaker', 'per_1', 'per_9'],
        [
          'attributions',
          [
            { speaker: 'per_1', speakerKind: 'PERSON' },
            { speaker: null, speakerKind: 'UNNAMED' },
          ],
          null,
        ],
      ],
      'given to per_9 instead of Ann Lee and somebody not named',
    ],
    [3, [['status', 'RETRACTED', 'ACTIVE']], 'restored'],
    [
      3,
      [
        ['verifiedBy', 'ed', null],
        ['verifiedAt', 'x', null],
      ],
      'verification withdrawn',
    ],
    [4, [['attributionText', 'he', 'she']], 'attribution text changed'],
    [5, [['confidence', 0.4, 0.5]], 'confidence changed'],
    [1, [['text', null, 'Sure.']], 'taken in'],
  ] as const)('says of version %s in which %j was changed: %s', (version, rows, words) => {
    const changes = rows.map(([name, before, after]) => ({ field: name, before, after }));
    expect(changeWords({ version, changes }, new Map([['per_1', 'Ann Lee']]))).toBe(words);
  });

  it('says that nothing was changed where the session was over, and asks for the key again', async () => {
    const reply = await post({ action: 'verify', id: 'quo_1', version: '1' });
    expect([reply.status, reply.text.includes('type="password"')]).toEqual([401, true]);
    expect(wordsOf(reply)).toContain('Nothing was changed. Your session is over');
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

  it('opens any quote that is asked for, verified or retracted, with what happened to it', async () => {
    const { data } = await ask(
      app,
      '{ quotes(filter: { text: { matches: "sure" } }) { nodes { id } } }',
    );
    const { id } = (data as { quotes: { nodes: { id: string }[] } }).quotes.nodes[0]!;
    const path = `/review?quote=${id}`;
    const page = await open(path);
    expect(page.text).toContain('<b class="words">Sure.</b>');
    await post({ action: 'verify', id, version: field(page, 'version') }, { cookie });
    const verified = await open(path);
    expect(verified.text).toContain('Not sure any more');
    const target = { id, version: field(verified, 'version') };
    await post({ action: 'retract', note: 'A caption.', ...target }, { cookie });
    const retracted = await open(path);
    expect(retracted.text).toContain('Let it stand again');
    const history = wordsOf(retracted).slice(wordsOf(retracted).indexOf('What happened to it'));
    expect(history).toMatch(/admin ?retracted: A caption\..*admin ?verified.*taken in/);
    const back = { id, version: field(retracted, 'version'), note: field(retracted, 'note') };
    await post({ action: 'restore', ...back }, { cookie });
    expect((await open('/review?quote=quo_999999')).text).toContain('There is no such quote.');
  });

  it('ends when one signs out', async () => {
    const reply = await post({ key: adminKey });
    const own = reply.headers['set-cookie']!.split(';')[0]!;
    const out = await post({ action: 'sign-out' }, { cookie: own });
    expect(out.headers['set-cookie']).toContain('Max-Age=0');
    expect((await open('/review', { cookie: own })).text).toContain('type="password"');
  });
});

describe('an undo', () => {
  let app: TestApp;
  let cookie: string;
  let people: readonly string[];
  const words = {
    query: '{ quotes { nodes { id version attributions { speaker { name } speakerKind text } } } }',
  };
  const stored = async () => {
    const { data } = await ask(app, words);
    const { quotes } = data as {
      quotes: { nodes: { id: string; version: number; attributions: unknown }[] };
    };
    return quotes.nodes[0]!;
  };
  const form = (body: Record<string, string>) => ({
    headers: {
      cookie,
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
    },
    body: new URLSearchParams(body).toString(),
  });
  const post = (body: Record<string, string>) =>
    send(app, { method: 'POST', path: '/review', ...form(body) });

  beforeAll(async () => {
    const { dataSource } = await freshDatabase();
    const stage = new Stage(dataSource);
    people = [await stage.person('Ann Lee'), await stage.person('Ben Orr')].map(
      (id) => `per_${id}`,
    );
    const article = await stage.article('“Sure.” said Ann Lee.');
    await stage.quote(article, 'Sure.', { speakerId: people[0]!.slice(4) });
    app = await testApp({ dataSource });
    cookie = '';
    const reply = await post({ key: adminKey });
    cookie = reply.headers['set-cookie']!.split(';')[0]!;
  });

  it.each<[string, Record<string, unknown>[]]>([
    ['a document', [{ speakerKind: 'DOCUMENT', text: 'the report' }]],
    ['two together', [{ speakerId: 0 }, { speakerId: 1, text: 'he' }]],
    ['somebody not named', [{ speakerKind: 'UNNAMED', text: 'a pilot' }]],
    ['a person', [{ speakerId: 0, text: 'she' }]],
  ])('gives a quote back to %s', async (_, attributions) => {
    const { id, version: expectedVersion } = await stored();
    const given = attributions.map(({ speakerId, ...each }) =>
      speakerId === undefined ? each : { ...each, speakerId: people[Number(speakerId)] },
    );
    const input = { id, expectedVersion, note: 'As it was.', kind: 'ATTRIBUTION', public: false };
    await ask(app, {
      query:
        'mutation($input: CorrectQuoteInput!) { correctQuote(input: $input) { userErrors { message } } }',
      variables: { input: { ...input, patch: { attributions: given } } },
      key: adminKey,
    });
    const before = await stored();
    const wrong = { id, version: String(before.version), speakerId: people[1]! };
    const made = await post({ action: 'correct', note: 'Wrong.', ...wrong });
    expect((await stored()).attributions).not.toEqual(before.attributions);
    const path = made.headers['location']!;
    const { text } = await send(app, { method: 'GET', path, headers: { cookie } });
    const aside = text.slice(text.indexOf('is-done'), text.indexOf('Undo'));
    const fields = [...aside.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(
      ([, name, value]) => [name!, value!.replaceAll('&quot;', '"')] as const,
    );
    await post(Object.fromEntries(fields));
    expect((await stored()).attributions).toEqual(before.attributions);
  });

  it('of a form that was tampered with changes nothing, and says so', async () => {
    const { id, version } = await stored();
    const { status, text } = await post({
      action: 'correct',
      id,
      version: String(version),
      note: 'x',
      attributions: '{',
    });
    expect([status, text]).toEqual([200, expect.stringContaining('Nothing was changed.')]);
  });
});

describe('a session', () => {
  let dataSource: DataSource;
  let apps: TestApp[];

  const signIn = async (app: TestApp, key: string): Promise<string> => {
    const body = new URLSearchParams({ key }).toString();
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
    };
    const reply = await send(app, { method: 'POST', path: '/review', headers, body });
    return reply.headers['set-cookie']!.split(';')[0]!;
  };
  const knows = async (app: TestApp, cookie: string): Promise<boolean> => {
    const { text } = await send(app, { method: 'GET', path: '/review', headers: { cookie } });
    return text.includes('Signed in as');
  };
  const makeKey = async (): Promise<{ id: string; secret: string }> => {
    const { data } = await ask(apps[0]!, {
      query: 'mutation { createApiKey(input: { name: "e", role: EDITOR }) { id secret } }',
      key: adminKey,
    });
    return (data as { createApiKey: { id: string; secret: string } }).createApiKey;
  };

  beforeAll(async () => {
    ({ dataSource } = await freshDatabase());
    apps = [await testApp({ dataSource }), await testApp({ dataSource })];
  });

  it.each([0, 1])(
    'begun in one process is known to every other, and after a restart (%s)',
    async (place) => {
      const cookie = await signIn(apps[place]!, adminKey);
      expect(await Promise.all(apps.map((app) => knows(app, cookie)))).toEqual([true, true]);
      expect(await knows(await testApp({ dataSource }), cookie)).toBe(true);
    },
  );

  it('ends everywhere with its sign-out', async () => {
    const cookie = await signIn(apps[0]!, adminKey);
    await send(apps[1]!, {
      method: 'POST',
      path: '/review',
      headers: {
        cookie,
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      },
      body: 'action=sign-out',
    });
    expect(await knows(apps[0]!, cookie)).toBe(false);
  });

  it('ends with the key that it was begun with', async () => {
    const { id, secret } = await makeKey();
    const cookie = await signIn(apps[0]!, secret);
    expect(await knows(apps[0]!, cookie)).toBe(true);
    await ask(apps[0]!, {
      query: `mutation { revokeApiKey(id: "${id}") { revoked } }`,
      key: adminKey,
    });
    expect(await knows(apps[0]!, cookie)).toBe(false);
    expect(
      await knows(
        await testApp({ dataSource, adminKey: 'another-admin-key' }),
        await signIn(apps[0]!, adminKey),
      ),
    ).toBe(false);
  });

  it('ends after eight hours, and the next one to begin sweeps it away', async () => {
    const cookie = await signIn(apps[0]!, adminKey);
    const [{ hours }] = await dataSource.query<[{ hours: string }]>(
      `select round(extract(epoch from max(ends_at) - now()) / 3600) as hours from editor_session`,
    );
    expect(Number(hours)).toBe(8);
    await dataSource.query('update editor_session set ends_at = now()');
    expect(await knows(apps[0]!, cookie)).toBe(false);
    await signIn(apps[0]!, adminKey);
    expect(await dataSource.query('select count(*)::int as n from editor_session')).toEqual([
      { n: 1 },
    ]);
  });

  it('cannot be made from what the database holds', async () => {
    const cookie = await signIn(apps[0]!, adminKey);
    const rows = await dataSource.query<{ idHash: Buffer; sealedKey: Buffer }[]>(
      'select id_hash as "idHash", sealed_key as "sealedKey" from editor_session',
    );
    const held = Buffer.concat(rows.flatMap(({ idHash, sealedKey }) => [idHash, sealedKey]));
    expect(held.includes(adminKey)).toBe(false);
    expect(held.includes(cookie.split('=')[1]!)).toBe(false);
    const forged = rows[0]!.idHash.toString('base64url');
    expect(await knows(apps[0]!, `whosaid_session=${forged}`)).toBe(false);
  });
});
