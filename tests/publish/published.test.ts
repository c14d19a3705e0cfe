import { beforeAll, describe, expect, it } from '@jest/globals';
import { n, Stage } from '../support/make/stage.js';
import { freshDatabase } from '../support/postgres.js';
import { adminKey, ask, send, testApp, type Reply, type TestApp } from '../support/test-app.js';

let app: TestApp;
const ids: Record<string, string> = {};
const words = '“Costs” <script>alert(1)</script> & more';

beforeAll(async () => {
  const { dataSource } = await freshDatabase();
  const stage = new Stage(dataSource);
  ids['outlet'] = await stage.organisation('The <Courier>');
  ids['ada'] = await stage.person('Ada Rowe', {
    wikidataId: 'Q7',
    gender: 'female',
    honorific: 'Dr',
  });
  ids['office'] = await stage.membership(ids['ada'], ids['outlet'], 'editor', {
    startDate: '2020-05',
  });
  ids['article'] = await stage.article(`${words} she said.`, {
    outletId: ids['outlet'],
    slug: 'costs',
    url: 'https://courier.example/costs?a=1&b="2"',
    byline: 'By Bo Lind',
  });
  ids['quote'] = await stage.quote(ids['article'], words, {
    speakerId: ids['ada'],
    roleText: 'editor',
    roleBasis: 'STATED',
    roleOrganisationId: ids['outlet'],
  });
  const draft = await stage.article('"Not yet," she said.', { status: 'DRAFT' });
  ids['hidden'] = await stage.quote(draft, 'Not yet,', { speakerId: ids['ada'] });
  app = await testApp({ dataSource });
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Reply> =>
  send(app, { method: 'GET', path, headers });

const oembed = (id: string, rest = ''): Promise<Reply> =>
  get(`/oembed?url=${encodeURIComponent(`${app.url}/quotes/${id}`)}${rest}`);

describe('semantics 74: JSON-LD for schema.org', () => {
  it('tells a quote as a Quotation in its article, with who said it', async () => {
    const { data, errors } = await ask(
      app,
      `{ node(id: "${n.Quote(ids['quote']!)}") { ... on Quote { jsonLd } } }`,
    );
    expect(errors).toEqual([]);
    const ada = {
      '@type': 'Person',
      name: 'Ada Rowe',
      url: `${app.url}/people/ada-rowe`,
      sameAs: 'https://www.wikidata.org/entity/Q7',
    };
    expect((data as { node: { jsonLd: unknown } }).node.jsonLd).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Quotation',
      '@id': `${app.url}/quotes/${n.Quote(ids['quote']!)}`,
      identifier: n.Quote(ids['quote']!),
      url: 'https://courier.example/costs?a=1&b="2"',
      text: words,
      inLanguage: 'en',
      spokenByCharacter: ada,
      creator: ada,
      datePublished: '2024-05-06T07:08:09.000Z',
      isPartOf: {
        '@type': 'NewsArticle',
        identifier: n.Article(ids['article']!),
        headline: expect.stringMatching(/^Headline/),
        url: 'https://courier.example/costs?a=1&b="2"',
        datePublished: '2024-05-06T07:08:09.000Z',
        publisher: {
          '@type': 'Organization',
          name: 'The <Courier>',
          url: `${app.url}/organisations/the-courier`,
        },
      },
    });
  });

  it('tells articles, people with their offices, and organisations', async () => {
    const { data } = await ask(
      app,
      `{ article(slug: "costs") { jsonLd } person(slug: "ada-rowe") { jsonLd }
         organisation(slug: "the-courier") { jsonLd } }`,
    );
    expect(data).toMatchObject({
      article: {
        jsonLd: {
          '@context': 'https://schema.org',
          '@type': 'NewsArticle',
          author: { '@type': 'Person', name: 'Bo Lind' },
          publisher: { '@type': 'Organization', name: 'The <Courier>' },
          datePublished: '2024-05-06T07:08:09.000Z',
        },
      },
      person: {
        jsonLd: {
          '@type': 'Person',
          name: 'Ada Rowe',
          honorificPrefix: 'Dr',
          gender: 'female',
          identifier: n.Person(ids['ada']!),
          sameAs: 'https://www.wikidata.org/entity/Q7',
          worksFor: {
            '@type': 'OrganizationRole',
            roleName: 'editor',
            startDate: '2020-05',
            worksFor: { '@type': 'Organization', name: 'The <Courier>' },
          },
        },
      },
      organisation: { jsonLd: { '@type': 'Organization', name: 'The <Courier>' } },
    });
  });
});

describe('a quote as a card', () => {
  it('is plain HTML without script or anything to load, its words escaped', async () => {
    const { data } = await ask(
      app,
      `{ node(id: "${n.Quote(ids['quote']!)}") { ... on Quote { embed(maxWidth: 320) { html oembedUrl } } } }`,
    );
    const { html, oembedUrl } = (data as { node: { embed: { html: string; oembedUrl: string } } })
      .node.embed;
    expect(html).not.toMatch(/<(?!\/?(figure|blockquote|figcaption|a|time)\b)/);
    expect(html).not.toMatch(/\s(on\w+|src)=/i);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; more');
    expect(html).toContain('href="https://courier.example/costs?a=1&amp;b=&quot;2&quot;"');
    expect(html).toContain('— Ada Rowe, editor, The &lt;Courier&gt;');
    expect(html).toContain('max-width:320px');
    const answer = await get(oembedUrl.slice(app.url.length));
    expect(JSON.parse(answer.text)).toMatchObject({ html, width: 320 });
  });

  it('refuses a width below 1', async () => {
    const { codes } = await ask(
      app,
      `{ node(id: "${n.Quote(ids['quote']!)}") { ... on Quote { embed(maxWidth: 0) { html } } } }`,
    );
    expect(codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('/oembed', () => {
  it('answers a rich oEmbed 1.0 response', async () => {
    const { status, headers, text } = await oembed(n.Quote(ids['quote']!));
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('application/json');
    expect(JSON.parse(text)).toEqual({
      version: '1.0',
      type: 'rich',
      title: expect.stringMatching(/^Ada Rowe in The <Courier>: Headline/),
      author_name: 'Ada Rowe',
      author_url: `${app.url}/people/ada-rowe`,
      provider_name: 'Whosaid',
      provider_url: `${app.url}/`,
      cache_age: 3600,
      html: expect.stringContaining('<blockquote'),
      width: 600,
      height: expect.any(Number),
    });
  });

  it('keeps to the size that is asked for', async () => {
    const { text } = await oembed(n.Quote(ids['quote']!), '&maxwidth=300&maxheight=80');
    expect(JSON.parse(text)).toMatchObject({ width: 300, height: 80 });
    const wide = await oembed(n.Quote(ids['quote']!), '&maxwidth=2000');
    expect(JSON.parse(wide.text)).toMatchObject({ width: 600 });
  });

  it('answers the same in XML', async () => {
    const { headers, text } = await oembed(n.Quote(ids['quote']!), '&format=xml');
    expect(headers['content-type']).toContain('text/xml');
    expect(text).toMatch(
      /^<\?xml version="1.0" encoding="utf-8" standalone="yes"\?>\n<oembed><version>1.0/,
    );
    expect(text).toContain('<type>rich</type>');
    expect(text).toContain('<html>&lt;figure');
  });

  it.each([
    ['another format', () => oembed(n.Quote(ids['quote']!), '&format=yaml'), 501],
    ['no url', () => get('/oembed'), 400],
    ['a width that is no number', () => oembed(n.Quote(ids['quote']!), '&maxwidth=wide'), 400],
    ['an id that nothing has', () => oembed('quo_999999'), 404],
    ['what is no quote', () => oembed(n.Article(ids['article']!)), 404],
    ['another address', () => get('/oembed?url=https%3A%2F%2Fexample.com%2Fx'), 404],
    ['a garbled address', () => get('/oembed?url=http%3A%2F%2F%5B'), 404],
    ['a quote that is not public', () => oembed(n.Quote(ids['hidden']!)), 404],
  ])('%s is refused', async (_, asked, status) => {
    const reply = await asked();
    expect(reply.status).toBe(status);
    expect(reply.codes).toHaveLength(1);
  });

  it('shows a quote that is not public to those who may see it (semantics 15)', async () => {
    const url = encodeURIComponent(`${app.url}/quotes/${n.Quote(ids['hidden']!)}`);
    const reply = await get(`/oembed?url=${url}`, { authorization: `Bearer ${adminKey}` });
    expect(reply.status).toBe(200);
    expect(reply.headers['cache-control']).toBe('private, no-store');
  });
});

describe('the address of a quote', () => {
  it('leads to its place in the article and names its oEmbed response', async () => {
    const { status, headers } = await get(`/quotes/${n.Quote(ids['quote']!)}`);
    expect(status).toBe(302);
    expect(headers['location']).toBe('/articles/costs#q1');
    expect(headers['link']).toContain('type="application/json+oembed"');
    expect((await get('/quotes/quo_999999')).status).toBe(404);
  });
});
