import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';

import { freshDatabase } from '../support/postgres.js';
import { ask, send, TestApp, testApp } from '../support/test-app.js';
import { setNewsroom } from './newsroom.js';

interface Asked {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

function unescaped(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** What a POSIX shell gives curl as the body of a copied command. */
function bodyOf(command: string): Asked {
  const script = `curl() { while [ "$1" != -d ]; do shift; done; printf %s "$2"; }\n${command}`;
  return JSON.parse(execFileSync('sh', ['-c', script], { encoding: 'utf8' })) as Asked;
}

/** Panels, or the whole page where it has none, with the commands that each shows. */
function panelsOf(html: string): { html: string; commands: string[] }[] {
  const parts = html.split('<section class="panel"');
  return parts.slice(parts.length > 1 ? 1 : 0).map((panel) => ({
    html: panel,
    commands: [...panel.matchAll(/aria-label="curl"><code>([\s\S]*?)<\/code>/g)].map((match) =>
      unescaped(match[1]!),
    ),
  }));
}

/** Numbers in the cells of a panel's tables, shares left out. */
function numbersIn(html: string): number[] {
  return [...html.matchAll(/<td class="num[^"]*"><a [^>]*>([\d,]+)<\/a>/g)].map((match) =>
    Number(match[1]!.replaceAll(',', '')),
  );
}

/** Instants that a panel tells, to the second or finer. */
function instantsIn(html: string): string[] {
  return [...html.matchAll(/dateTime="([^"]*T[^"]*)"/gi)].map((match) => match[1]!);
}

function leavesOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value];
  return Object.values(value).flatMap(leavesOf);
}

describe('the command that a panel shows', () => {
  let app: TestApp;
  beforeAll(async () => {
    const { dataSource } = await freshDatabase();
    await setNewsroom(dataSource);
    app = await testApp({ dataSource });
  });

  it.each([
    '/',
    '/?org=aldersea-port&sub=1&by=week&kind=direct,indirect',
    '/quotes',
    "/quotes?q=day's+%22storm%22&from=2024",
    '/by/speaker',
    '/by/outlet?speaker=people/ruth-ellery',
    '/people?q=ellery',
    '/people/ruth-ellery',
    '/organisations',
    '/organisations/aldersea-port',
    '/articles',
    '/articles/gates',
  ])('on %s runs, and answers the numbers and times shown', async (path) => {
    const { text } = await send(app, { method: 'GET', path });
    const panels = panelsOf(text);
    expect(panels.length).toBeGreaterThan(0);
    for (const { html, commands } of panels) {
      expect(commands.length).toBeGreaterThan(0);
      const answers = await Promise.all(
        commands.map(async (command) => {
          const { query, variables } = bodyOf(command);
          const { data, codes } = await ask(app, { query, variables });
          expect(codes).toEqual([]);
          return data;
        }),
      );
      const answered = leavesOf(answers);
      expect(answered).toEqual(expect.arrayContaining(numbersIn(html)));
      expect(answered).toEqual(expect.arrayContaining(instantsIn(html)));
    }
  });
});
