import { beforeAll, describe, expect, it } from '@jest/globals';

import { Ask, Operation, Variables } from '../../src/dashboard/ask.js';
import { askRanking } from '../../src/dashboard/ranking/load-ranking.js';
import { rankingBy } from '../../src/dashboard/ranking/rankings.js';
import { UrlValues } from '../../src/dashboard/url/url-keys.js';
import { Stage } from '../support/make/stage.js';
import { freshDatabase } from '../support/postgres.js';
import { send, TestApp, testApp } from '../support/test-app.js';

const speakers = 130;

describe('all that a panel cuts', () => {
  let app: TestApp;
  const page = async (path: string): Promise<string> => {
    const { status, text } = await send(app, { method: 'GET', path });
    expect([path, status]).toEqual([path, 200]);
    return text;
  };
  const rowsOf = (html: string): string[] =>
    [...html.matchAll(/<th scope="row"><a href="([^"]*)">/g)].map((match) => match[1]!);
  const linkTo = (html: string, words: string): string =>
    new RegExp(`<a href="([^"]*)"[^>]*>${words}</a>`).exec(html)![1]!.replaceAll('&amp;', '&');

  beforeAll(async () => {
    const { dataSource } = await freshDatabase();
    const stage = new Stage(dataSource);
    const port = await stage.organisation('Aldersea Port');
    const role = { roleText: 'pilot', roleBasis: 'STATED', roleOrganisationId: port } as const;
    const words = Array.from({ length: speakers }, (_, at) => `Pilot ${at} was heard.`);
    const article = await stage.article(words.join(' '), { slug: 'pilots' });
    const captain = await stage.person('Captain');
    for (const [at, text] of words.entries()) {
      const speakerId = await stage.person(`Pilot ${at}`);
      await stage.quote(article, text, { speakerId, ...role });
      await stage.membership(captain, port, `pilot of ship ${at}`);
    }
    app = await testApp({ dataSource });
  });

  it.each(['/', '/organisations/aldersea-port'])(
    'of %s stands on pages that hold each speaker once',
    async (path) => {
      const front = await page(path);
      expect(front).toContain(`of ${speakers} named speakers`);
      const who = front.slice(front.indexOf('id="who"'));
      const first = await page(linkTo(who, 'Show all'));
      expect(first).toContain(`<h2 id="all-title">${speakers} named speakers</h2>`);
      expect(first).toContain(`1 to 100 of ${speakers}`);
      const second = await page(linkTo(first, 'After these →'));
      const rows = [...rowsOf(first), ...rowsOf(second)];
      expect([rows.length, new Set(rows).size]).toEqual([speakers, speakers]);
      expect(rowsOf(await page(linkTo(second, '← Before these')))).toEqual(rowsOf(first));
    },
  );

  it.each([
    ['/people/captain', 'offices'],
    ['/organisations/aldersea-port', 'people'],
  ])('of the offices of %s is on its next pages', async (path, id) => {
    const first = await page(path);
    expect(first).toContain(`The first 100 of ${speakers} offices.`);
    const next = linkTo(first, 'Show the next');
    expect(next).toMatch(new RegExp(`#${id}$`));
    const second = await page(next.split('#')[0]!);
    expect(second.match(/pilot of ship/g)).toHaveLength(speakers - 100);
    expect(await page(linkTo(second, 'Show the first').split('#')[0]!)).toBe(first);
  });

  it('marks every quote of a long article, so that its address leads to its words', async () => {
    const text = await page('/articles/pilots');
    expect(text).toContain(`id="q${speakers}"`);
    expect(text).not.toContain('class="cut"');
  });

  it('is offered beside a list of quotes', async () => {
    expect(await page('/quotes')).toContain('<a href="/by/speaker">Show all');
  });

  it.each([
    ['/by/speaker?page=9', 'None here.'],
    ['/by/speaker?page=0', 'was left aside'],
    ['/people/captain?after=garbled', 'The first 100 of'],
  ])('%s is a page that helps on', async (path, words) => {
    expect(await page(path)).toContain(words);
  });

  const most: Record<string, unknown> = {
    Total: { quotes: { totalCount: 60_000 } },
    Ranking: {
      quotes: { facets: [{ buckets: [{ value: 'org_1', label: 'Port', count: 40_000 }] }] },
      quoteStats: { speakers: 214, organisations: 214, outlets: 214 },
    },
    Slugs: { nodes: [{ id: 'org_1', slug: 'port' }] },
  };
  const askMost: Ask = async <Data>({ document }: Operation<Data>, variables: Variables) => {
    const data = most[/^query (\w+)/.exec(document)![1]!] as Data;
    return { document, variables, data, problem: null };
  };

  it.each<[string, UrlValues, string]>([
    ['speaker', { page: '2', org: 'port', from: '2024-05-06' }, 'organisations/port'],
    ['outlet', { page: '2', kind: ['direct'] }, 'organisations/port'],
    ['organisation', { page: '2' }, 'organisations/port'],
    ['organisation', { page: '2', from: '2023', to: '2024-02' }, 'organisations/port'],
  ])(
    'goes on page after page of more than 50,000 quotes: each %s of %j',
    async (by, values, name) => {
      const found = await askRanking(rankingBy(by)!, values, askMost);
      expect(found?.variables).toMatchObject({ skip: 100 });
      expect(found?.data).toEqual({
        rows: [{ id: 'org_1', name, label: 'Port', count: 40_000 }],
        total: 214,
      });
    },
  );

  it.each<UrlValues>([{ from: '2024-05-06' }, { kind: ['direct'] }, { q: 'silt' }])(
    'is not counted for organisations of more than 50,000 quotes one by one: %j',
    async (values) => {
      expect(await askRanking(rankingBy('organisation')!, values, askMost)).toBeNull();
    },
  );

  it('is not made up for what there is no list of', async () => {
    expect((await send(app, { method: 'GET', path: '/by/colour' })).status).toBe(404);
  });
});
