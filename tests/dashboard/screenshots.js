/**
 * npm run screenshots: builds, starts the server with the samples in a folder of its own and takes
 * a picture of every page, in light and dark and on a phone, into screenshots/ (ignored by git).
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const project = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(project, 'screenshots');
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

const pages = {
  overview: '/',
  'overview-organisation': '/?org=coastal-waters-agency&from=2025-03&to=2025-10',
  'overview-week': '/?by=week&from=2025-03&to=2025-06',
  'overview-one-quote': '/?speaker=alfie',
  'overview-nothing': '/?org=coastal-waters-agency&from=1990&to=1991',
  quotes: '/quotes',
  'quotes-search': '/quotes?q=silt+-oysters&kind=direct',
  'quotes-nothing': '/quotes?q=zebra&from=2025-03&colour=red',
  people: '/people',
  person: '/people/ruth-ellery',
  organisations: '/organisations',
  organisation: '/organisations/aldersea-port-authority',
  outlet: '/organisations/islewire',
  articles: '/articles',
  'not-found': '/people/nobody',
  try: '/try',
};

const modes = {
  light: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  phone: { viewport: { width: 375, height: 800 }, colorScheme: 'light' },
};

async function main() {
  spawnSync('npx', ['tsc'], { cwd: project, stdio: 'inherit' });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const dataFolder = mkdtempSync(join(tmpdir(), 'whosaid-screenshots-'));
  const server = await startServer(dataFolder);
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    for (const [mode, options] of Object.entries(modes)) {
      const page = await browser.newPage({ baseURL: server.url, ...options });
      for (const [name, path] of Object.entries(pages)) await shoot(page, path, `${name}-${mode}`);
      await shoot(page, await firstArticle(page), `article-${mode}`);
      await page.goto('/try');
      await page.click('main form button');
      await save(page, `try-found-${mode}`);
    }
  } finally {
    await browser.close();
    server.process.kill('SIGTERM');
    await server.ended;
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function shoot(page, path, name) {
  await page.goto(path);
  await save(page, name);
}

async function save(page, name) {
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  process.stderr.write(`${name}\n`);
}

async function firstArticle(page) {
  await page.goto('/articles?q=silt');
  return page.locator('th a').first().getAttribute('href');
}

function startServer(dataFolder) {
  const child = spawn(process.execPath, [join(project, 'dist/cli.js'), 'serve'], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: '0',
      WHOSAID_DATA_DIR: dataFolder,
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
