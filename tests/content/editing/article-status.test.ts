import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SetArticleStatusInput } from '../../../src/content/editing/set-article-status.input.js';
import { setArticleStatus } from '../../../src/content/editing/set-article-status.js';
import { n, Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';
import { Desk } from './desk.js';

let desk: Desk;
let stage: Stage;

beforeAll(async () => {
  const { dataSource } = await freshDatabase();
  desk = new Desk(dataSource);
  stage = new Stage(dataSource);
});

const set = (id: string, input: Partial<SetArticleStatusInput>) =>
  desk.do(setArticleStatus, {
    id: n.Article(id),
    expectedVersion: 1,
    status: 'PUBLISHED',
    ...input,
  });
const isPublic = async (table: string, id: string) =>
  (await desk.row(`select visible_from <= now() as public from ${table} where id = $1`, [id]))[
    'public'
  ];

describe('setArticleStatus (semantics 13, 14, 54, 76)', () => {
  it('hides and shows the article with its quotes at once, and records it', async () => {
    const article = await stage.article('"Yes," she said.');
    const quote = await stage.quote(article, 'Yes,');
    await set(article, { status: 'WITHHELD', note: 'Legal.' });
    expect([await isPublic('article', article), await isPublic('quote', quote)]).toEqual([
      false,
      false,
    ]);
    await set(article, { status: 'PUBLISHED', expectedVersion: 2 });
    expect([await isPublic('article', article), await isPublic('quote', quote)]).toEqual([
      true,
      true,
    ]);
    expect(await desk.revisions('Article', article)).toMatchObject([
      { version: 1 },
      {
        version: 2,
        reason: 'Legal.',
        changes: [{ field: 'status', before: 'PUBLISHED', after: 'WITHHELD' }],
      },
      { version: 3 },
    ]);
    expect(
      await desk.row(
        `select a.version, a.status_by_editor as "byEditor", count(distinct v.text_hash)::int as texts,
           count(*)::int as versions from article a join article_version v on v.article_id = a.id
         where a.id = $1 group by a.id`,
        [article],
      ),
    ).toEqual({ version: 3, byEditor: true, texts: 1, versions: 3 });
  });

  it('an omitted embargo stays, null lifts it', async () => {
    const embargoUntil = new Date('2999-01-01T00:00:00Z');
    const article = await stage.article('Text.', { embargoUntil });
    await set(article, {});
    expect(await isPublic('article', article)).toBe(false);
    await set(article, { expectedVersion: 2, embargoUntil: null });
    expect(await isPublic('article', article)).toBe(true);
    const past = new Date('2001-01-01T00:00:00Z');
    await set(article, { expectedVersion: 3, embargoUntil: past });
    expect(await isPublic('article', article)).toBe(true);
  });

  it('makes public whom only this article knew, and keeps them so', async () => {
    const hidden = { visibleFrom: (() => `'infinity'`) as unknown as Date };
    const person = await stage.person('Una Ash', hidden);
    const body = await stage.organisation('Ash Works', hidden);
    const stranger = await stage.person('Vic Ash', hidden);
    const membership = await stage.membership(person, body, 'Head', { extracted: true, ...hidden });
    const article = await stage.article('"Yes," Ash said.', { status: 'DRAFT' });
    await stage.quote(article, 'Yes,', {
      speakerId: person,
      roleBasis: 'STATED',
      roleOrganisationId: body,
      roleMembershipId: membership,
    });
    const shown = async () => [
      await isPublic('speaker', person),
      await isPublic('speaker', body),
      await isPublic('membership', membership),
      await isPublic('speaker', stranger),
    ];
    await set(article, { embargoUntil: new Date('2999-01-01T00:00:00Z') });
    expect(await shown()).toEqual([false, false, false, false]);
    await set(article, { expectedVersion: 2, embargoUntil: null });
    expect(await shown()).toEqual([true, true, true, false]);
    await set(article, { expectedVersion: 3, status: 'CANCELED' });
    expect(await shown()).toEqual([true, true, true, false]);
  });

  it.each([
    [{ id: 'art_999999' }, 'NOT_FOUND'],
    [{ expectedVersion: 9 }, 'VERSION_CONFLICT'],
  ])('refuses %j', async (more, code) => {
    const article = await stage.article('Text.');
    await expect(set(article, { status: 'DRAFT', ...more })).rejects.toMatchObject({ code });
    expect(await isPublic('article', article)).toBe(true);
  });
});
