import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

import { Stage } from '../support/make/stage.js';
import { chromiumPath, launchChromium } from '../support/chromium.js';
import { freshDatabase } from '../support/postgres.js';
import { adminKey, send, TestApp, testApp } from '../support/test-app.js';
import { setNewsroom } from './newsroom.js';

const inBrowser = chromiumPath === undefined ? describe.skip : describe;
const phone = { viewport: { width: 375, height: 740 }, isMobile: true };

inBrowser('on the way through pages', () => {
  let app: TestApp;
  let browser: Browser;
  beforeAll(async () => {
    const { dataSource } = await freshDatabase();
    await setNewsroom(dataSource);
    const stage = new Stage(dataSource);
    const sheets = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta'];
    for (const [at, name] of sheets.entries()) {
      const outletId = await stage.organisation(`The ${name} Advertiser of Aldersea`);
      const words = `Number ${at} is said here.`;
      const publishedAt = new Date(`${2014 + at * 2}-09-03T10:00:00Z`);
      const article = await stage.article(words, { outletId, publishedAt });
      await stage.quote(article, words, { speakerId: await stage.person(`Speaker ${name}`) });
    }
    app = await testApp({ dataSource });
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await browser.newPage({ baseURL: app.url, ...options });
    await page.goto(path);
    return page;
  }

  it('a filter is set, taken back and set again by the browser’s own keys', async () => {
    const page = await open('/quotes');
    const all = await page.textContent('#total');
    await page.selectOption('#kind', 'indirect');
    await page.waitForURL('**/quotes?kind=indirect');
    const some = await page.textContent('#total');
    expect(some).not.toBe(all);
    await page.goBack();
    expect([await page.textContent('#total'), await page.inputValue('#kind')]).toEqual([all, '']);
    await page.goForward();
    expect(await page.textContent('#total')).toBe(some);
    const shared = await open(new URL(page.url()).pathname + new URL(page.url()).search);
    expect(await shared.textContent('#total')).toBe(some);
    await Promise.all([page, shared].map((each) => each.context().close()));
  });

  it.each([true, false])(
    'a condition is dropped where nothing is left (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const page = await open('/?org=aldersea-port&from=1990&to=1991', { javaScriptEnabled });
      const way = page.locator('.empty a').first();
      const number = /^[\d,]+/.exec((await way.textContent())!)![0];
      await way.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => !url.search.includes('1991'));
      expect(await page.textContent('.lead')).toContain(`quoted ${number} times`);
      await page.context().close();
    },
  );

  it.each([true, false])(
    'the few who speak most are named, each with their quotes (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const page = await open('/', { javaScriptEnabled });
      const few = page.locator('.lead a[href^="/by/speaker"]');
      const number = Number(await few.textContent());
      await few.click();
      expect(await page.textContent('#all-title')).toBe(`${number} named speakers`);
      expect(await page.locator('tbody tr').count()).toBe(number);
      await page.context().close();
    },
  );

  it.each(['/quotes?kind=direct&from=2024', '/people/ruth-ellery', '/?kind=indirect'])(
    'the data of %s are its rows, under a filter that they tell',
    async (path) => {
      const page = await open(path);
      const shown = await page.evaluate(
        () => document.querySelector('#total, .lead a')?.textContent ?? '',
      );
      const total = shown === 'once' ? 1 : Number(/\d+/.exec(shown)![0]);
      const hrefs = await page
        .locator('.taken-away a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
      const [csv, jsonl, json, atom] = await Promise.all(hrefs.map((href) => fetched(href)));
      const said = JSON.parse(json!.text) as { filter: object; totalCount: number; quotes: [] };
      expect([said.totalCount, said.quotes.length]).toEqual([total, total]);
      expect(Object.keys(said.filter).length).toBeGreaterThan(0);
      expect(csv!.text.trim().split('\r\n')).toHaveLength(total + 1);
      expect(jsonl!.text.trim().split('\n')).toHaveLength(total);
      expect(atom!.text.match(/<entry>/g)).toHaveLength(total);
      await page.context().close();
    },
  );

  async function fetched(path: string): Promise<{ text: string }> {
    const reply = await send(app, { method: 'GET', path });
    const location = reply.headers['location'];
    return location === undefined ? reply : send(app, { method: 'GET', path: location });
  }

  it.each(['/?by=month&from=2013&to=2024', '/?by=quarter&from=2013&to=2024', '/?by=day&from=2000'])(
    'names on the axis of %s do not touch on a phone',
    async (path) => {
      const page = await open(path, phone);
      const boxes = await page.locator('.chart > svg:last-child text').evaluateAll((texts) =>
        texts
          .map((text) => text.getBoundingClientRect())
          .filter(({ width }) => width > 0)
          .map(({ left, right }) => ({ left, right })),
      );
      expect(boxes.length).toBeGreaterThan(2);
      for (const [at, box] of boxes.slice(1).entries())
        expect(box.left - boxes[at]!.right).toBeGreaterThan(3);
      await page.context().close();
    },
  );

  it('a grid of many outlets has the width of the page, without a way to scroll', async () => {
    const page = await open('/', { viewport: { width: 1280, height: 900 } });
    const hidden = await page
      .locator('#outlets .scroll')
      .evaluate((grid) => grid.scrollWidth - grid.clientWidth);
    expect(await page.locator('#outlets thead th').count()).toBeGreaterThan(4);
    expect(hidden).toBe(0);
    await page.context().close();
  });

  it.each([
    [1280, 1],
    [375, 0],
  ])('%d px wide, a list of articles tells outlet and day once', async (width, columns) => {
    const page = await open('/articles', { viewport: { width, height: 740 } });
    const row = page.locator('.articles tbody tr').first();
    const [column, line] = [row.locator('td.optional').first(), row.locator('.compact')];
    expect([await column.isVisible(), await line.isVisible()]).toEqual([
      columns === 1,
      columns === 0,
    ]);
    await page.context().close();
  });

  it('an editor looks for a speaker by keys alone', async () => {
    const page = await open('/review');
    await page.fill('#key', adminKey);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.review-ways');
    await page.keyboard.press('e');
    await page.keyboard.type('speaker zeta');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/review?who=*');
    await page.locator('.who-else button').first().press('Enter');
    await page.waitForSelector('text=This would touch');
    expect(await page.textContent('.before-after')).toContain('Speaker Zeta');
    await page.keyboard.press('1');
    await page.waitForSelector('text=Done.');
    expect(await page.textContent('.notes')).toContain('Speaker Zeta');
    await page.context().close();
  });
});
