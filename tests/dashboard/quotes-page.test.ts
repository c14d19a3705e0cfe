import { beforeAll, describe, expect, it } from '@jest/globals';

import { Stage } from '../support/make/stage.js';
import { freshDatabase } from '../support/postgres.js';
import { adminKey, ask, send, TestApp, testApp } from '../support/test-app.js';

/** What a reader sees of a page. */
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&quot;', '"');

describe('quotes and articles as pages', () => {
  let app: TestApp;
  const page = async (path: string) => send(app, { method: 'GET', path });
  beforeAll(async () => {
    const { dataSource } = await freshDatabase();
    const stage = new Stage(dataSource);
    const speakerId = await stage.person('Ruth Ellery');
    const body = await stage.organisation('Aldersea Port');
    await stage.membership(speakerId, body, 'harbour master');
    const outletId = await stage.organisation('Islewire');
    const article = await stage.article(
      'It rained. “Nobody’s ferry is cancelled,” she said. It went on raining <b>hard</b>.',
      {
        outletId,
        headline: 'Ferries <script>run</script>',
        slug: 'ferries',
        url: 'https://islewire.example/ferries',
      },
    );
    await stage.quote(
      article,
      'Nobody’s ferry is cancelled,',
      {
        speakerId,
        text: 'she',
        roleText: 'harbour master',
        roleBasis: 'STATED',
        roleOrganisationId: body,
      },
      { confidence: 0.4 },
    );
    const other = await stage.article('“Ja, morgen,” he said.', { language: 'de' });
    await stage.quote(other, 'Ja, morgen,', {}, { language: 'de' });
    app = await testApp({ dataSource });
  });

  it('show a quote among its sentences with speaker, office at the time, outlet and date', async () => {
    const { status, text } = await page('/quotes?q=ferry');
    expect(status).toBe(200);
    expect(words(text)).toContain('1 quote');
    expect(text).toContain('<b class="words"><mark>ferry</mark></b>');
    expect(words(text)).toMatch(
      /Ruth Ellery , harbour master, Aldersea Port Islewire .* 6 May 2024 .*doubtful, machine-read, 40 %/,
    );
    expect(text).toContain('href="/articles/ferries#q1"');
  });

  it('say in which language the words are', async () => {
    const { text } = await page('/quotes?lang=de');
    expect(text).toMatch(/<blockquote lang="de" dir="auto"/);
    expect(words(text)).toContain('Speaker not known');
  });

  it('say which condition removes how many where nothing is left', async () => {
    const { text } = await page('/quotes?q=ferry&lang=de');
    expect(words(text)).toContain('1 quote without “words: ferry”');
    expect(words(text)).toContain('1 quote without “language German”');
    expect(text).toContain('<a href="/quotes?q=ferry">1 quote</a>');
  });

  it('mark the quotes of an article and escape its text', async () => {
    const { status, text } = await page('/articles/ferries');
    expect(status).toBe(200);
    expect(text).toMatch(
      /<mark class="q-content" id="q1"[^>]*>Nobody’s ferry is cancelled,<\/mark>/,
    );
    expect(text).not.toMatch(/<script>run|<b>hard/);
    expect(text).toContain('https://islewire.example/ferries');
  });

  it.each([
    ['/articles/nobody', 404],
    ['/articles/quo_1', 404],
    ['/articles/%00', 400],
  ])('answer %s with %d', async (path, status) => {
    expect((await page(path)).status).toBe(status);
  });

  it('name a place in the list that is none', async () => {
    const { text } = await page('/quotes?q=nothing+garbled&after=garbled');
    expect(text).toContain('BAD_USER_INPUT');
  });

  it('say where else the words of a quote were printed', async () => {
    const said = 'The silt was black and it smelled of paint.';
    const articles = ['one', 'two'].map((externalId) => ({
      externalId,
      outlet: { slug: 'islewire' },
      headline: `Silt ${externalId}`,
      publishedAt: '2024-06-01T00:00:00Z',
      plainText: `“${said}” said Ann Lee. ${externalId}`,
      quotes: [{ text: said, kind: 'DIRECT', speaker: { name: 'Ann Lee' } }],
    }));
    await ask(app, {
      query:
        'mutation ($input: ImportArticlesInput!) { importArticles(input: $input) { batch { id } } }',
      variables: { input: { idempotencyKey: 'k', articles } },
      key: adminKey,
    });
    const list = await page('/quotes?q=smelled');
    const [first, second] = [...list.text.matchAll(/href="(\/articles\/[^"#]+)#q1"/g)].map(
      (match) => match[1]!,
    );
    const { text } = await page(first!);
    expect(words(text)).toContain('Also printed once elsewhere');
    expect(text).toContain(`href="${second}#q1"`);
  });
});
