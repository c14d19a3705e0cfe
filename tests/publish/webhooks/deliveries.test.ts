import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DataSource } from 'typeorm';
import { correctQuote } from '../../../src/content/editing/correct-quote.js';
import { setArticleStatus } from '../../../src/content/editing/set-article-status.js';
import { addWebhook } from '../../../src/publish/webhooks/keep-webhooks.js';
import { postJson } from '../../../src/publish/webhooks/post-json.js';
import { callable } from '../../../src/publish/webhooks/public-address.js';
import { Desk } from '../../content/editing/desk.js';
import { n, Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';
import { runCommand } from '../../support/run-command.js';
import { testApp } from '../../support/test-app.js';

interface Delivery {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let dataSource: DataSource;
let databaseUrl: string;
let desk: Desk;
let stage: Stage;
let receiver: Server;
let url: string;
const received: Delivery[] = [];
/** Statuses that the receiver answers next; 204 when there are none. */
const answers: number[] = [];

beforeAll(async () => {
  ({ dataSource, url: databaseUrl } = await freshDatabase());
  desk = new Desk(dataSource);
  stage = new Stage(dataSource);
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const status = answers.shift() ?? 204;
      if (status < 300) received.push({ path: request.url!, headers: request.headers, body });
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end('secret');
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  const limits = { webhookMs: 50, drainTimeoutMs: 300 };
  const webhookAllow = ['127.0.0.1'];
  for (let count = 0; count < 2; count++) await testApp({ dataSource, limits, webhookAllow });
});

afterEach(async () => {
  await dataSource.query('delete from webhook');
  received.length = 0;
});

afterAll(() => {
  receiver.close();
  receiver.closeAllConnections();
});

const add = (path = '/') => addWebhook(dataSource.manager, url + path, false);
const publish = async (words = 'Yes,') =>
  stage.quote(await stage.article(`"${words}" Roe said.`), words);

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await dataSource.query('select pg_sleep(0.02)');
}

const eventsIn = (deliveries: readonly Delivery[]) =>
  deliveries.flatMap(({ body }) =>
    (JSON.parse(body) as { events: { type: string; quote: { id: string } }[] }).events.map(
      ({ type, quote }) => `${type} ${quote.id}`,
    ),
  );
const isDone = async () =>
  (
    await desk.row('select after_event_id = (select max(id) from quote_event) as done from webhook')
  )['done'] === true;

describe('webhooks', () => {
  it('are told every event once, in order, signed, whichever server sends it', async () => {
    await publish('Before,');
    const { secret } = await add();
    const quotes = [];
    for (const words of ['One,', 'Two,', 'Three,']) quotes.push(await publish(words));
    await desk.do(correctQuote, {
      id: n.Quote(quotes[0]!),
      expectedVersion: 1,
      patch: { text: 'One' },
      kind: 'TEXT',
      note: 'Comma.',
      public: true,
    });
    await until(isDone);
    expect(eventsIn(received)).toEqual([
      ...quotes.map((id) => `PUBLISHED ${n.Quote(id)}`),
      `CORRECTED ${n.Quote(quotes[0]!)}`,
    ]);
    for (const { headers, body } of received) {
      const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
      const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
      expect(headers['webhook-signature']).toBe(
        `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
      );
    }
  });

  it('wait with what fails, tell why, and then go on where they stopped', async () => {
    answers.push(500);
    await add();
    const quote = await publish();
    await until(async () => (await desk.row('select failures from webhook'))['failures'] === 1);
    expect(await desk.row('select failure, next_attempt_at > now() as waits from webhook')).toEqual(
      {
        failure: 'The answer was 500.',
        waits: true,
      },
    );
    const other = await publish();
    await dataSource.query('update webhook set next_attempt_at = now()');
    await until(isDone);
    expect(eventsIn(received)).toEqual([quote, other].map((id) => `PUBLISHED ${n.Quote(id)}`));
    expect(await desk.row('select failures, failure from webhook')).toEqual({
      failures: 0,
      failure: null,
    });
  });

  it('do not follow redirects', async () => {
    answers.push(302);
    await add();
    await publish();
    await until(async () => (await desk.row('select failures from webhook'))['failures'] === 1);
    expect(received).toEqual([]);
  });

  it('do not tell what is hidden by now', async () => {
    const article = await stage.article('"Gone," Roe said.');
    const hook = await add();
    await dataSource.query(`update webhook set leased_until = now() + interval '1 hour'`);
    await stage.quote(article, 'Gone,');
    const hide = { expectedVersion: 1, status: 'WITHHELD' } as const;
    await desk.do(setArticleStatus, { id: n.Article(article), ...hide });
    const quote = await publish();
    await dataSource.query('update webhook set leased_until = null where id = $1', [hook.id]);
    await until(isDone);
    expect(eventsIn(received)).toEqual([`PUBLISHED ${n.Quote(quote)}`]);
  });
});

describe('addWebhook', () => {
  it.each([
    ['ftp://hooks.example/', 'BAD_USER_INPUT'],
    ['hooks.example', 'BAD_USER_INPUT'],
    ['http://', 'BAD_USER_INPUT'],
    ['https://hooks.example/twice', 'CONFLICT'],
  ])('refuses %s', async (target, code) => {
    await addWebhook(dataSource.manager, 'https://hooks.example/twice', false);
    await expect(addWebhook(dataSource.manager, target, false)).rejects.toMatchObject({ code });
  });
});

describe('postJson', () => {
  const post = (target: string, allowed: string[] = []) =>
    postJson({ url: target, body: '{}', headers: {}, timeoutMs: 300 }, callable(allowed));

  it.each([
    ['http://127.0.0.1:1/', []],
    ['http://localhost:1/', []],
    ['http://[::1]:1/', []],
    ['http://[::ffff:127.0.0.1]:1/', []],
    ['http://2130706433:1/', []],
    ['http://0x7f.1:1/', []],
    ['http://169.254.169.254/latest/meta-data', ['127.0.0.1']],
  ])('refuses %s where only %j is allowed', async (target, allowed) => {
    await expect(post(target, allowed)).rejects.toThrow(/not public/);
  });

  it('says why in one sentence, without what the other side said', async () => {
    answers.push(418);
    await expect(post(url, ['127.0.0.1'])).rejects.toThrow(/^The answer was 418\.$/);
    await expect(post('http://127.0.0.1:1/', ['127.0.0.1'])).rejects.toThrow(
      'The connection failed.',
    );
    await expect(post('http://no-such-host.invalid/')).rejects.toThrow('The host has no address.');
    await post(url, ['127.0.0.1']);
  });

  it('does not wait for ever', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    await expect(post(`http://127.0.0.1:${port}/`, ['127.0.0.1'])).rejects.toThrow(
      'No answer came in time.',
    );
    silent.close();
    silent.closeAllConnections();
  });
});

describe('whosaid webhooks', () => {
  const run = (...args: string[]) =>
    runCommand(['webhooks', ...args], { DATABASE_URL: databaseUrl });

  it('adds, lists and removes them', async () => {
    const added = await run('add', 'https://hooks.example/quotes', '--json');
    const { id, secret } = JSON.parse(added.stdout) as { id: string; secret: string };
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect((await run('list')).stdout).toBe(`${id.padEnd(4)}  https://hooks.example/quotes  ok\n`);
    expect(await run('remove', id)).toMatchObject({ code: 0 });
    expect(await run('remove', id)).toMatchObject({ code: 1 });
  });
});
