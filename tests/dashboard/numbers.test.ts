import { beforeAll, describe, expect, it } from '@jest/globals';

import { Stage } from '../support/make/stage.js';
import { freshDatabase } from '../support/postgres.js';
import { ask, send, TestApp, testApp } from '../support/test-app.js';

/** Links to lists of quotes or articles whose words begin with a number, and that number. */
function numberLinks(html: string): { href: string; number: number }[] {
  const found: { href: string; number: number }[] = [];
  for (const [, href, words] of html.matchAll(
    /<a href="(\/(?:quotes|articles)(?:\?[^"]*)?)"[^>]*>(?:<span class="hidden">[^<]*<\/span>)?([^<]*)<\/a>/g,
  )) {
    const number = words!.startsWith('once') ? 1 : parseInt(words!.replaceAll(',', ''), 10);
    if (!Number.isNaN(number)) found.push({ href: href!.replaceAll('&amp;', '&'), number });
  }
  return found;
}

/** The total that a list says of itself. */
function totalOf(html: string): number {
  const words = /<h2 id="(?:total|all-title)">([^<]*)<\/h2>/.exec(html)?.[1] ?? '';
  return words.startsWith('no ') ? 0 : parseInt(words.replaceAll(',', ''), 10);
}

describe('every number', () => {
  let app: TestApp;
  const page = async (path: string): Promise<string> => {
    const { status, text } = await send(app, { method: 'GET', path });
    expect([path, status]).toEqual([path, 200]);
    return text;
  };

  beforeAll(async () => {
    const { dataSource } = await freshDatabase();
    const stage = new Stage(dataSource);
    const port = await stage.organisation('Aldersea Port');
    const courier = await stage.organisation('Courier');
    const [ann, ben] = [await stage.person('Ann Lee'), await stage.person('Ben Orr')];
    await stage.membership(ann, port, 'harbour master', { startDate: '2019', endDate: '2021-03' });
    await stage.membership(ben, port, 'pilot', { startDate: '2020-02-03' });
    for (const day of ['03', '04', '05']) {
      const article = await stage.article(`“One.” “Two.” “Three.” ${day}`, {
        outletId: courier,
        publishedAt: new Date(`2021-02-${day}T10:00:00Z`),
      });
      const office = { roleText: 'pilot', roleBasis: 'STATED', roleOrganisationId: port } as const;
      await stage.quote(article, 'One.', { speakerId: ann });
      await stage.quote(article, 'Two.', { speakerId: ben, ...office });
      await stage.quote(article, 'Three.', { speakerId: port, speakerKind: 'ORGANISATION' });
    }
    app = await testApp({ dataSource });
  });

  it.each([
    '/',
    '/?org=aldersea-port',
    '/?org=aldersea-port&own=1&by=week&all=1',
    '/?outlet=courier&kind=direct&from=2021-02-04',
    '/quotes',
    '/quotes?q=two+OR+one&lang=en',
    '/people',
    '/people?q=Ben+Orr',
    '/people/ann-lee',
    '/people/ben-orr',
    '/organisations',
    '/organisations/aldersea-port',
    '/organisations/aldersea-port?asof=2020-06-01',
    '/organisations/courier',
  ])('on %s leads to a list with exactly that total', async (path) => {
    const links = numberLinks(await page(path));
    expect(links.length).toBeGreaterThan(0);
    for (const { href, number } of links)
      expect([href, totalOf(await page(href))]).toEqual([href, number]);
  });

  it('of a list is the one that the API gives', async () => {
    const { data } = await ask(app, {
      query: '{ quotes(filter: { speaker: { slug: { eq: "ben-orr" } } }) { totalCount } }',
    });
    expect(totalOf(await page('/quotes?speaker=ben-orr'))).toBe(
      (data as { quotes: { totalCount: number } }).quotes.totalCount,
    );
  });

  it('finds people by the words of their names in any order', async () => {
    const text = await page('/people?q=lee+an');
    expect(text).toContain('<a href="/people/ann-lee">Ann Lee</a>');
  });

  it('shows who held an office on a day, and nobody else', async () => {
    const text = await page('/organisations/aldersea-port?asof=2021-06-01');
    expect(text).toContain('href="/people/ben-orr"');
    expect(text).not.toContain('href="/people/ann-lee"');
  });

  it.each(['/people/nobody', '/organisations/nobody'])('is not made up for %s', async (path) => {
    expect((await send(app, { method: 'GET', path })).status).toBe(404);
  });
});
