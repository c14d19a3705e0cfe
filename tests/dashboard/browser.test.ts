import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

import { chromiumPath, findViolations, launchChromium, watchPage } from '../support/chromium.js';
import { freshDatabase } from '../support/postgres.js';
import { adminKey, ask, TestApp, testApp } from '../support/test-app.js';
import { setNewsroom } from './newsroom.js';

const modes: Readonly<Record<string, BrowserContextOptions>> = {
  light: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  'a phone': { viewport: { width: 375, height: 740 }, colorScheme: 'light', isMobile: true },
};

const places = [
  '/',
  '/?org=aldersea-port&sub=1&by=week',
  '/?org=aldersea-port&from=1990&to=1991',
  '/?for=gazette',
  '/quotes',
  '/quotes?q=gates&kind=direct&unknown=1',
  '/quotes?q=nothing-like-this',
  '/people',
  '/people/ruth-ellery',
  '/people/nobody',
  '/organisations',
  '/organisations/aldersea-port',
  '/articles',
  '/articles/gates',
  '/by/speaker?org=aldersea-port',
  '/by/outlet',
  '/try',
];

const inBrowser = chromiumPath === undefined ? describe.skip : describe;

inBrowser('in a browser', () => {
  let app: TestApp;
  let browser: Browser;
  beforeAll(async () => {
    const { dataSource } = await freshDatabase();
    await setNewsroom(dataSource);
    app = await testApp({ dataSource });
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await browser.newPage({ baseURL: app.url, ...options });
    await page.goto(path);
    return page;
  }

  describe.each(Object.keys(modes))('in %s', (mode) => {
    let context: BrowserContext;
    beforeAll(async () => {
      context = await browser.newContext({ baseURL: app.url, ...modes[mode] });
    });
    afterAll(() => context.close());

    it.each(places)('%s can be read by everybody, fits, and stays at home', async (path) => {
      const page = await context.newPage();
      const faults = watchPage(page, app.url);
      const answer = await page.goto(path);
      await page.evaluate(() =>
        document.querySelectorAll('details').forEach((each) => (each.open = true)),
      );
      expect(await findViolations(page)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      expect(faults.filter((fault) => answer?.ok() || !fault.includes('404'))).toEqual([]);
      await page.close();
    });
  });

  it('narrows the front page to an organisation that is chosen, and keeps the address short', async () => {
    const page = await open('/');
    await page.locator('#for').fill('Aldersea Port');
    await page.locator('#for').blur();
    await page.waitForURL('**/?org=aldersea-port');
    expect(await page.textContent('h1')).toBe('Who is quoted for Aldersea Port?');
    await page.locator('#for').fill('');
    await page.locator('#for').blur();
    await page.waitForURL((url) => url.search === '');
    await page.goBack();
    expect(await page.inputValue('#for')).toBe('Aldersea Port');
    await page.goBack();
    expect(await page.inputValue('#for')).toBe('');
    await page.context().close();
  });

  it.each([true, false])(
    'keeps the organisation when another filter changes (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const page = await open('/?org=aldersea-port', { javaScriptEnabled });
      await page.selectOption('#kind', 'direct');
      if (!javaScriptEnabled) await page.click('.filters button');
      await page.waitForURL('**/?org=aldersea-port&kind=direct');
      await page.context().close();
    },
  );

  it('suggests organisations beyond those that it came with', async () => {
    const page = await open('/');
    await page.locator('#bodies option').evaluateAll((all) => all.forEach((each) => each.remove()));
    await page.locator('#for').pressSequentially('alders');
    await page.waitForSelector('#bodies option[value="Aldersea Port"]', { state: 'attached' });
    await page.context().close();
  });

  it.each([true, false])(
    'searches by keyboard alone (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const page = await open('/quotes', { javaScriptEnabled });
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').textContent()).toBe('Skip to the content');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.type('gates');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/quotes?q=gates**');
      const { data } = await ask(app, {
        query: '{ quotes(filter: { text: { matches: "gates" } }) { totalCount } }',
      });
      const { totalCount } = (data as { quotes: { totalCount: number } }).quotes;
      expect(await page.textContent('#total')).toBe(`${totalCount} quotes`);
      expect(await page.locator('.quotes > li').count()).toBe(totalCount);
      await page.context().close();
    },
  );

  it.each([true, false])(
    'leads from a number to its quotes and on to the words in the article (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const page = await open('/', { javaScriptEnabled });
      const number = page.locator('.who tbody tr').first().locator('td.num a').first();
      const count = await number.textContent();
      await number.click();
      expect((await page.textContent('#total'))!.split(' ')[0]).toBe(count);
      await page.locator('.quote footer a[href*="#q"]').first().click();
      await page.waitForURL('**/articles/*#q*');
      const target = page.locator(':target');
      expect(await target.count()).toBe(1);
      expect(await target.getAttribute('class')).toContain('q-content');
      await page.context().close();
    },
  );

  it.each([true, false])(
    'finds the quotes of a pasted text (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const page = await open('/try', { javaScriptEnabled });
      await page.fill('textarea', '“We sail at nine,” said Dana Whitlock, the harbour engineer.');
      await page.click('main form button');
      expect(await page.textContent('#found-title')).toBe('1 quote by 1 named speaker');
      expect(await page.textContent('#q1')).toBe('We sail at nine,');
      await page.click('.q-note summary');
      expect(await page.isVisible('.q-note dl')).toBe(true);
      if (javaScriptEnabled) expect(await findViolations(page)).toEqual([]);
      await page.context().close();
    },
  );

  describe.each(Object.keys(modes))('in %s', (mode) => {
    it('/review can be read by everybody in each of its states', async () => {
      const page = await browser.newPage({ baseURL: app.url, ...modes[mode] });
      const faults = watchPage(page, app.url);
      await signIn(page);
      expect(await findViolations(page)).toEqual([]);
      await page.keyboard.press('0');
      await page.waitForSelector('text=This would touch');
      expect(await findViolations(page)).toEqual([]);
      await page.keyboard.press('0');
      await page.waitForSelector('.review-ways');
      await page.keyboard.press('m');
      expect(await findViolations(page)).toEqual([]);
      await page.keyboard.press('1');
      await page.waitForSelector('.notes button');
      expect(await findViolations(page)).toEqual([]);
      await page.keyboard.press('u');
      await page.waitForSelector('.notes:not(:has(button))');
      expect(faults).toEqual([]);
      await page.context().close();
    });

    it('/try can be read by everybody with what it found', async () => {
      const page = await browser.newPage({ baseURL: app.url, ...modes[mode] });
      const faults = watchPage(page, app.url);
      await page.goto('/try');
      await page.click('main form button');
      await page.evaluate(() =>
        document.querySelectorAll('details').forEach((each) => (each.open = true)),
      );
      expect(await findViolations(page)).toEqual([]);
      expect(faults).toEqual([]);
      await page.context().close();
    });
  });

  async function signIn(page: Page): Promise<void> {
    await page.goto('/review');
    await page.focus('#key');
    await page.keyboard.type(adminKey);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.review-ways');
  }

  it('reviews by keys alone, and takes each step back', async () => {
    const page = await browser.newPage({ baseURL: app.url });
    await signIn(page);
    const words = await page.textContent('.quote .words');
    const left = await page.textContent('.page-head p');
    await page.keyboard.press('1');
    await page.waitForURL('**/review?done=*');
    expect(await page.textContent('.notes blockquote')).toContain(words);
    expect(await page.locator('.quote .words').first().textContent()).not.toBe(words);
    await page.keyboard.press('u');
    await page.waitForFunction(
      (before) => document.querySelector('.page-head p')?.textContent === before,
      left,
    );
    await page.keyboard.press('r');
    await page.keyboard.type('It is a caption.');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=This would touch');
    await page.keyboard.press('1');
    await page.waitForSelector('.notes .tag-retracted');
    const place = await page.locator('.notes footer a[href*="#q"]').getAttribute('href');
    await page.keyboard.press('u');
    await page.waitForSelector('.notes:not(:has(.tag-retracted))');
    expect(place).toMatch(/#qr\d+$/);
    await page.context().close();
  });

  it('reviews without JavaScript', async () => {
    const page = await browser.newPage({ baseURL: app.url, javaScriptEnabled: false });
    await signIn(page);
    await page.click('button:has-text("Right as it stands")');
    expect(await page.textContent('.notes')).toContain('Done.');
    await page.click('button:has-text("Undo")');
    expect(await page.textContent('.notes')).not.toContain('✓ verified');
    await page.context().close();
  });

  it.each([
    ['/people', 'Ruth Ellery', '**/people/ruth-ellery'],
    ['/organisations', 'Aldersea Port', '**/organisations/aldersea-port'],
    ['/articles', 'Gates hold', '**/articles/gates'],
    ['/people/ruth-ellery', 'Aldersea Port', '**/organisations/aldersea-port'],
    ['/articles/gates', 'The Courier', '**/organisations/the-courier'],
  ])('leads on from %s by keyboard, with or without JavaScript', async (path, name, url) => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await open(path, { javaScriptEnabled });
      const link = page.locator(`main a:has-text("${name}")`).first();
      for (let presses = 0; presses < 80; presses++) {
        await page.keyboard.press('Tab');
        if (await link.evaluate((element) => element === document.activeElement)) break;
      }
      await page.keyboard.press('Enter');
      await page.waitForURL(url);
      await page.context().close();
    }
  });

  it('opens with everything in less than 60 kB', async () => {
    const page = await browser.newPage({ baseURL: app.url });
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto('/', { waitUntil: 'networkidle' });
    expect(bytes).toBeGreaterThan(5_000);
    expect(bytes).toBeLessThan(60_000);
    await page.context().close();
  });

  it('gives a command that asks the same as the page', async () => {
    const page = await open('/quotes?q=gates');
    await page.click('.asked summary');
    const command = (await page.locator('.copied code').last().textContent())!;
    const body = /-d '([\s\S]*)'$/.exec(command)![1]!.replaceAll(`'\\''`, `'`);
    const answer = await page.request.post('/graphql', {
      headers: { 'content-type': 'application/json' },
      data: body,
    });
    const { data } = (await answer.json()) as { data: { searchQuotes: { totalCount: number } } };
    expect(await page.textContent('#total')).toBe(`${data.searchQuotes.totalCount} quotes`);
    await page.context().close();
  });
});
