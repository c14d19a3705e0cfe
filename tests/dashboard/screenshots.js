/**
 * npm run screenshots: builds, starts the server with the samples in a folder of its own and takes
 * a picture of every page and state, in light and dark, on a phone and on paper, into screenshots/ (ignored by git).
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

import { setPicturedNewsroom } from './pictured-newsroom.js';

const project = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(project, 'screenshots');
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

const pages = {
  overview: '/',
  'overview-organisation': '/?org=coastal-waters-agency&from=2025-03&to=2025-10',
  'overview-week': '/?by=week&from=2025-03&to=2025-06',
  'overview-one-quote': '/?speaker=alfie',
  'overview-nothing': '/?org=coastal-waters-agency&from=1990&to=1991',
  'which-organisation': '/?for=port',
  quotes: '/quotes',
  'quotes-search': '/quotes?q=silt+-oysters&kind=direct',
  'quotes-nothing': '/quotes?q=zebra&from=2025-03&colour=red',
  people: '/people',
  person: '/people/ruth-ellery',
  organisations: '/organisations',
  organisation: '/organisations/aldersea-port-authority',
  outlet: '/organisations/islewire',
  articles: '/articles',
  'by-organisation': '/by/organisation',
  'by-speaker': '/by/speaker?org=aldersea-port-authority',
  'articles-search': '/articles?q=silt&from=2025-03',
  'not-found': '/people/nobody',
  try: '/try',
};

/** With the newsroom of pictured-newsroom.js. */
const crowdedPages = {
  'crowded-overview': '/',
  'crowded-overview-days': '/?by=day&from=2000',
  'crowded-overview-all': '/?all=1&kind=direct',
  'crowded-quotes': '/quotes',
  'crowded-by-speaker': '/by/speaker',
  'crowded-by-speaker-end': '/by/speaker?page=2',
  'crowded-by-outlet': '/by/outlet',
  'crowded-person': '/people/ada-arden',
  'crowded-people': '/people?sort=name',
  'crowded-articles': '/articles',
  'crowded-rtl': '/quotes?lang=ar',
  'crowded-corrected': '/quotes?status=corrected,retracted',
};

const modes = {
  light: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  phone: { viewport: { width: 375, height: 800 }, colorScheme: 'light' },
};

const adminKey = 'the-key-of-the-pictures';

async function main() {
  spawnSync('npx', ['tsc'], { cwd: project, stdio: 'inherit' });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    await withServer({}, (url) => shootAll(browser, url));
    await withServer({ WHOSAID_SAMPLES: 'off' }, async (url) => {
      await setPicturedNewsroom(url, adminKey);
      for (const [mode, options] of Object.entries(modes)) {
        const page = await browser.newPage({ baseURL: url, ...options });
        for (const [name, path] of Object.entries(crowdedPages))
          await shoot(page, path, `${name}-${mode}`);
        await shoot(
          page,
          await firstLink(page, '/quotes?lang=ar', 'footer a[href*="#q"]'),
          `article-rtl-${mode}`,
        );
      }
    });
    await withServer({ WHOSAID_SAMPLES: 'off' }, async (url) => {
      const page = await browser.newPage({ baseURL: url, ...modes.light });
      for (const name of ['overview', 'articles'])
        await shoot(page, pages[name], `empty-installation-${name}`);
    });
  } finally {
    await browser.close();
  }
}

async function withServer(settings, use) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'whosaid-screenshots-'));
  const server = await startServer(dataFolder, settings);
  try {
    await use(server.url);
  } finally {
    server.process.kill('SIGTERM');
    await server.ended;
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function shootAll(browser, baseURL) {
  for (const [mode, options] of Object.entries(modes)) {
    const page = await browser.newPage({ baseURL, ...options });
    for (const [name, path] of Object.entries(pages)) await shoot(page, path, `${name}-${mode}`);
    await shoot(page, await firstArticle(page), `article-${mode}`);
    await page.goto('/try');
    await page.click('main form button');
    await save(page, `try-found-${mode}`);
    await shootReview(page, mode);
    if (mode === 'light') await shootPrinted(page);
  }
}

/** Signing in, a card, what a change would touch, and a retracted quote in its article. */
async function shootReview(page, mode) {
  await shoot(page, '/review', `review-sign-in-${mode}`);
  await page.fill('#key', adminKey);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.review-ways');
  await save(page, `review-${mode}`);
  await shoot(page, '/review?who=ellery', `review-somebody-else-${mode}`);
  const place = await page.locator('.quote footer a[href*="#q"]').first().getAttribute('href');
  await page.keyboard.press('0');
  await page.waitForSelector('text=This would touch');
  await save(page, `review-change-${mode}`);
  await page.keyboard.press('0');
  await page.fill('#retract-note', 'Nobody said it: it is a caption.');
  await page.keyboard.press('Enter');
  await page.click('button[data-key="1"]');
  await page.waitForSelector('text=Undo');
  await save(page, `review-undo-${mode}`);
  await page.click('.is-done summary');
  await save(page, `review-history-${mode}`);
  await shoot(page, place.split('#')[0], `article-retracted-${mode}`);
}

async function shootPrinted(page) {
  await page.emulateMedia({ media: 'print' });
  for (const name of ['overview', 'person']) await shoot(page, pages[name], `${name}-print`);
  await shoot(page, await firstArticle(page), 'article-print');
  await page.emulateMedia({ media: 'screen' });
}

async function shoot(page, path, name) {
  await page.goto(path);
  await save(page, name);
}

async function save(page, name) {
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  process.stderr.write(`${name}\n`);
}

function firstArticle(page) {
  return firstLink(page, '/articles?q=silt', 'th a');
}

async function firstLink(page, path, selector) {
  await page.goto(path);
  return page.locator(selector).first().getAttribute('href');
}

function startServer(dataFolder, settings) {
  const child = spawn(process.execPath, [join(project, 'dist/cli.js'), 'serve'], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: '0',
      WHOSAID_DATA_DIR: dataFolder,
      WHOSAID_ADMIN_KEY: adminKey,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      const url = /GraphQL +(http:\S+)\/graphql/.exec(printed)?.[1];
      if (url && printed.includes('Stop')) resolve({ process: child, ended, url });
    });
    child.once('close', () => reject(new Error(`serve ended: ${printed}`)));
  });
}

await main();
