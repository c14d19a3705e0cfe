import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { correctQuote } from '../../src/content/editing/correct-quote.js';
import { dropOldEvents } from '../../src/content/events/drop-old-events.js';
import { Desk } from '../content/editing/desk.js';
import { n, Stage } from '../support/make/stage.js';
import { freshDatabase } from '../support/postgres.js';
import { testApp } from '../support/test-app.js';
import { endFollowers, listen, sockets, streams, take } from './followers.js';

let dataSource: DataSource;
let desk: Desk;
let quotes: string[];

/** Three quotes of long ago, the first corrected twice since. */
beforeEach(async () => {
  ({ dataSource } = await freshDatabase());
  desk = new Desk(dataSource);
  const stage = new Stage(dataSource);
  const article = await stage.article('"One," "Two," "Three," she said.');
  quotes = [];
  for (const text of ['One,', 'Two,', 'Three,']) quotes.push(await stage.quote(article, text));
  await correct(1);
  await correct(2);
  await dataSource.query(`update quote_event set at = at - interval '40 days'`);
});

afterEach(endFollowers);

const correct = (expectedVersion: number) =>
  desk.do(correctQuote, {
    id: n.Quote(quotes[0]!),
    expectedVersion,
    patch: { addressee: `desk ${expectedVersion}` },
    kind: 'CLARIFICATION',
    note: 'A slip.',
    public: true,
  });

const stored = async () =>
  (
    await dataSource.query<{ id: string; type: string }[]>(
      'select quote_id as id, type from quote_event order by quote_event.id',
    )
  ).map(({ id, type }) => `${type} ${quotes.indexOf(id) + 1}`);

describe('events of long ago', () => {
  it('go, but for the last of each quote, by which later ones are told right', async () => {
    await dropOldEvents(dataSource, 30);
    expect(await stored()).toEqual(['PUBLISHED 2', 'PUBLISHED 3', 'CORRECTED 1']);
    await correct(3);
    await dropOldEvents(dataSource, 30);
    expect(await stored()).toEqual(['PUBLISHED 2', 'PUBLISHED 3', 'CORRECTED 1', 'CORRECTED 1']);
  });

  it('stay for as many days as the operator wants, and while a webhook waits for them', async () => {
    await dropOldEvents(dataSource, 50);
    expect(await stored()).toHaveLength(5);
    await dataSource.query(
      `insert into webhook (url, secret, after_event_id) values ('https://down.example', 'whsec_', 1)`,
    );
    await dropOldEvents(dataSource, 30);
    expect(await stored()).toHaveLength(5);
  });

  it('a cursor behind which some are gone is refused, later ones go on', async () => {
    const limits = { eventSweepMs: 50 };
    const app = await testApp({ dataSource, limits, eventDays: 30 });
    while ((await stored()).length > 3) await dataSource.query('select pg_sleep(0.05)');
    for (const after of ['evt_0', 'evt_3']) {
      await expect(take(listen(sockets(app), { after }), 1)).rejects.toThrow(
        /kept no longer.*BAD_USER_INPUT/,
      );
      await expect(take(listen(streams(app), { after }), 1)).rejects.toBeDefined();
    }
    const [event] = await take(listen(sockets(app), { after: 'evt_4' }), 1);
    expect(event).toMatchObject({ type: 'CORRECTED', quote: { id: n.Quote(quotes[0]!) } });
  });
});
