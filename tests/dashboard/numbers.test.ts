import { beforeAll, describe, expect, it } from '@jest/globals';

import { Attribution } from '../../src/content/quotes/attribution.entity.js';
import { Mention } from '../../src/content/articles/mention.entity.js';
import { OrganisationParent } from '../../src/content/organisations/organisation-parent.entity.js';
import { Stage } from '../support/make/stage.js';
import { freshDatabase } from '../support/postgres.js';
import { ask, send, TestApp, testApp } from '../support/test-app.js';

interface NumberLink {
  readonly href: string;
  readonly number: number;
}

/** Every link whose words begin with a number that is no share, no date and no number of a mark. */
function numberLinks(html: string): NumberLink[] {
  return [...html.matchAll(/<a ([^>]*)href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].flatMap(
    ([, attributes, href, content]) => {
      const words = content!.replace(/<span class="hidden">[^<]*<\/span>/, '');
      const number = numberIn(words);
      const isOther = words.includes('%') || /<time|^\d+ \w+ \d{4}/.test(words);
      if (number === null || isOther || attributes!.includes('q-number')) return [];
      return [{ href: href!.replaceAll('&amp;', '&'), number }];
    },
  );
}

function numberIn(words: string): number | null {
  if (/^(?:once|The only)/.test(words)) return 1;
  if (/^no /i.test(words)) return 0;
  const digits = /^[\d,]+/.exec(words)?.[0];
  return digits === undefined ? null : Number(digits.replaceAll(',', ''));
}

/** The totals that a place says of itself: a list in its heading, a panel in the line below it. */
function totalsOf(html: string, panel: string | undefined): number[] {
  if (panel === undefined) {
    const words = /<h2 id="(?:total|all-title)">([^<]*)<\/h2>/.exec(html)?.[1] ?? '';
    return [numberIn(words) ?? NaN];
  }
  const start = html.indexOf(`<section class="panel" id="${panel}"`);
  const line = /<p class="cut">(.*?)<\/p>/.exec(html.slice(start))?.[1] ?? '';
  return [...line.matchAll(/[\d,]+/g)].map(([digits]) => Number(digits.replaceAll(',', '')));
}

/** Cells of numbers, and numbers of the first sentence, that lead nowhere though they count something. */
function deadNumbers(html: string): string[] {
  const cells = [...html.matchAll(/<td class="num[^"]*">([\s\S]*?)<\/td>/g)].map(
    (match) => match[1]!,
  );
  const lead = /<p class="lead">([\s\S]*?)<\/p>/.exec(html)?.[1] ?? '';
  const bare = lead.replace(/<a [\s\S]*?<\/a>/g, '').replace(/<[^>]*>/g, '');
  const counts = bare.match(/\d[\d,]* (?:times|articles|outlets|quotes|speakers|of)/g) ?? [];
  return [
    ...cells.filter((cell) => !cell.includes('<a ') && !/^unknown$|>0</.test(cell)),
    ...counts,
  ];
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
    const gazette = await stage.organisation('Gazette');
    const [ann, ben] = [await stage.person('Ann Lee'), await stage.person('Ben Orr')];
    await stage.membership(ann, port, 'harbour master', { startDate: '2019', endDate: '2021-03' });
    await stage.membership(ben, port, 'pilot', { startDate: '2020-02-03' });
    const office = await stage.organisation('Harbour Office');
    await dataSource.manager.insert(OrganisationParent, { childId: port, parentId: office });
    // A body by the name of a person: both have the slug ann-lee.
    const namesake = await stage.organisation('Ann Lee');
    const spoken = { roleText: 'pilot', roleBasis: 'STATED', roleOrganisationId: port } as const;
    for (const day of ['03', '04', '05']) {
      const outletId = day === '05' ? gazette : courier;
      const text = `“One is enough for all of us.” “Two.” “Three.” “Four.” ${day}`;
      const publishedAt = new Date(`2021-02-${day}T10:00:00Z`);
      const slug = day === '03' ? { slug: 'silt' } : {};
      const article = await stage.article(text, { outletId, publishedAt, ...slug });
      await stage.quote(article, 'One is enough for all of us.', { speakerId: ann });
      await stage.quote(article, 'Two.', { speakerId: ben, ...spoken });
      await stage.quote(article, 'Three.', { speakerId: port, speakerKind: 'ORGANISATION' });
      await stage.quote(article, 'Four.', {}, { status: day === '04' ? 'RETRACTED' : 'ACTIVE' });
      if (day === '03')
        await stage.quote(article, 'enough for all of us', {
          speakerId: namesake,
          speakerKind: 'ORGANISATION',
        });
    }
    const joint = 'We both say so.';
    const shared = await stage.article(joint, {
      outletId: gazette,
      publishedAt: new Date('2021-03-06T10:00:00Z'),
    });
    const quoteId = await stage.quote(shared, joint, { speakerId: ann });
    await dataSource.manager.insert(Attribution, [
      { quoteId, ordinal: 2, speakerId: ben, speakerKind: 'PERSON', ...spoken },
      { quoteId, ordinal: 3, speakerId: port, speakerKind: 'ORGANISATION' },
    ]);
    const silent = await stage.article('Aldersea Port was closed.', {
      outletId: gazette,
      publishedAt: new Date('2021-04-06T10:00:00Z'),
    });
    await dataSource.manager.insert(Mention, {
      articleId: silent,
      speakerId: port,
      surfaceForm: 'Aldersea Port',
      spanStart: 0,
      spanEnd: 13,
    });
    for (let number = 1; number <= 20; number++) {
      const speakerId = await stage.person(`Pilot ${number}`);
      const outletId = await stage.organisation(`Sheet ${number}`);
      const words = `Number ${number} has said this much and no more.`;
      const article = await stage.article(words, {
        outletId,
        publishedAt: new Date('2021-06-01T10:00:00Z'),
      });
      await stage.quote(article, words, { speakerId });
    }
    app = await testApp({ dataSource });
  });

  it.each([
    '/',
    '/?all=1&lang=en',
    '/?org=aldersea-port',
    '/?org=harbour-office&sub=1',
    '/?org=aldersea-port&own=1&by=week&all=1',
    '/?outlet=courier&kind=direct&from=2021-02-04',
    '/?speaker=people/ann-lee',
    '/?speaker=people/ann-lee&with=people/ben-orr',
    '/?except=people/ben-orr',
    '/by/speaker',
    '/by/speaker?speaker=people/ann-lee,people/ben-orr&from=2021-02-04',
    '/by/speaker?speaker=people/ann-lee,people/ben-orr&alone=1',
    '/by/speaker?with=people/ben-orr',
    '/by/organisation?outlet=courier',
    '/by/outlet?speaker=people/ann-lee',
    '/articles',
    '/articles?org=aldersea-port&voice=named&from=2021',
    '/articles?speaker=people/ann-lee',
    '/articles/silt',
    '/quotes',
    '/quotes?q=two+OR+one&lang=en',
    '/quotes?speaker=ann-lee&said=person',
    '/quotes?org=harbour-office&sub=1&own=1',
    '/people',
    '/people?q=Ben+Orr',
    '/people/ann-lee',
    '/people/ben-orr',
    '/organisations',
    '/organisations/aldersea-port',
    '/organisations/aldersea-port?asof=2020-06-01',
    '/organisations/courier',
    '/organisations/harbour-office?sub=1',
    '/organisations/ann-lee',
  ])('on %s leads to exactly what it counts, with the same total', async (path) => {
    const html = await page(path);
    const links = numberLinks(html);
    expect(links.length).toBeGreaterThan(0);
    expect(deadNumbers(html)).toEqual([]);
    for (const { href, number } of links) {
      const [place, panel] = href.split('#');
      const target = place === '' ? html : await page(place!);
      expect([href, totalsOf(target, panel)]).toEqual([href, expect.arrayContaining([number])]);
    }
  });

  it('of a list is the one that the API gives', async () => {
    const { data } = await ask(app, {
      query: '{ quotes(filter: { speaker: { slug: { eq: "ben-orr" } } }) { totalCount } }',
    });
    expect(totalsOf(await page('/quotes?speaker=ben-orr'), undefined)).toEqual([
      (data as { quotes: { totalCount: number } }).quotes.totalCount,
    ]);
  });

  it('finds people by the words of their names in any order', async () => {
    const text = await page('/people?q=lee+an');
    expect(text).toContain('<a href="/people/ann-lee">Ann Lee</a>');
  });

  it('shows who held an office on a day, and nobody else', async () => {
    const text = await page('/organisations/aldersea-port?asof=2021-06-01');
    const offices = text.slice(text.indexOf('class="offices"'), text.indexOf('id="own"'));
    expect(offices).toContain('href="/people/ben-orr"');
    expect(offices).not.toContain('href="/people/ann-lee"');
  });

  it.each(['/people/nobody', '/organisations/nobody'])('is not made up for %s', async (path) => {
    expect((await send(app, { method: 'GET', path })).status).toBe(404);
  });
});
