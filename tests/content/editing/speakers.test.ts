import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  deleteParent,
  saveOrganisation,
  type SaveOrganisationInput,
} from '../../../src/content/organisations/save-organisation.js';
import { deleteMembership, saveMembership } from '../../../src/content/people/save-membership.js';
import { savePerson, type SavePersonInput } from '../../../src/content/people/save-person.js';
import { saveClaimReview } from '../../../src/content/quotes/save-claim-review.js';
import { n, Stage } from '../../support/make/stage.js';
import { freshDatabase } from '../../support/postgres.js';
import { Desk, editor } from './desk.js';

let desk: Desk;
let stage: Stage;

beforeAll(async () => {
  const { dataSource } = await freshDatabase();
  desk = new Desk(dataSource);
  stage = new Stage(dataSource);
});

const person = (input: SavePersonInput) => desk.do(savePerson, input);
const organisation = (input: SaveOrganisationInput) => desk.do(saveOrganisation, input);
const speaker = (id: string) => desk.row('select * from speaker where id = $1', [id]);
const otherNames = (id: string) =>
  desk.dataSource.query('select name, kind, start_date from other_name where speaker_id = $1', [
    id,
  ]);

const links = (childId: string) =>
  desk.dataSource.query(
    'select parent_id as parent, start_date as "from", end_date as "to" from organisation_parent where child_id = $1 order by id',
    [childId],
  );

describe('savePerson (semantics 48, 51, 55, 85)', () => {
  it('makes a person with slug, names and a first revision', async () => {
    const id = await person({
      name: '  Zoë Quill ',
      honorific: 'Dr',
      wikidataId: 'Q1',
      otherNames: [{ name: 'Zed', kind: 'alias', startDate: '2001' }],
    });
    expect(await speaker(id)).toMatchObject({
      kind: 'PERSON',
      name: 'Zoë Quill',
      folded_name: 'zoe quill',
      slug: 'zoe-quill',
      honorific: 'Dr',
      version: 1,
    });
    expect(await otherNames(id)).toEqual([{ name: 'Zed', kind: 'alias', start_date: '2001' }]);
    const [revision] = await desk.revisions('Person', id);
    expect(revision).toMatchObject({ version: 1, actor: 'Night desk', kind: 'editor' });
    expect(revision!.changes).toContainEqual({ field: 'name', before: null, after: 'Zoë Quill' });
    expect(await speaker(await person({ name: 'Zoë Quill' }))).toMatchObject({
      slug: 'zoe-quill-2',
    });
  });

  it('leaves what is omitted, clears by null and replaces other names', async () => {
    const id = await person({
      name: 'Ann Lee',
      description: 'Poet',
      gender: 'female',
      otherNames: [{ name: 'A. Lee', kind: 'alias' }],
    });
    await person({ id: n.Person(id), name: 'Ann Lee-Fox', description: null });
    expect(await speaker(id)).toMatchObject({
      name: 'Ann Lee-Fox',
      slug: 'ann-lee',
      description: null,
      gender: 'female',
      version: 2,
    });
    expect(await otherNames(id)).toHaveLength(1);
    await person({
      id: n.Person(id),
      expectedVersion: 2,
      name: 'Ann Lee-Fox',
      otherNames: [{ name: 'Fox', kind: 'nickname' }],
    });
    expect(await otherNames(id)).toEqual([{ name: 'Fox', kind: 'nickname', start_date: null }]);
    const [, renamed, , ...rest] = await desk.revisions('Person', id);
    expect(renamed!.changes).toEqual([
      { field: 'name', before: 'Ann Lee', after: 'Ann Lee-Fox' },
      { field: 'description', before: 'Poet', after: null },
    ]);
    expect(rest).toEqual([]);
  });

  it('keeps an old slug for its owner alone', async () => {
    const id = await person({ name: 'Bo Key' });
    await person({ id: n.Person(id), name: 'Bo Key', slug: 'bo' });
    await expect(person({ name: 'Other', slug: 'bo-key' })).rejects.toMatchObject({
      code: 'CONFLICT',
      path: 'slug',
    });
    await person({ id: n.Person(id), name: 'Bo Key', slug: 'bo-key' });
    expect(
      await desk.dataSource.query(
        'select slug from speaker_slug where speaker_id = $1 order by 1',
        [id],
      ),
    ).toEqual([{ slug: 'bo' }, { slug: 'bo-key' }]);
  });

  it('makes public whom only hidden articles had made (semantics 14)', async () => {
    const id = await stage.person('Cy Dim', { visibleFrom: new Date('9999-01-01T00:00:00Z') });
    await person({ id: n.Person(id), name: 'Cy Dim' });
    expect(
      await desk.row(`select visible_from = '-infinity' as public from speaker where id = $1`, [
        id,
      ]),
    ).toEqual({ public: true });
  });

  it.each<[string, Partial<SavePersonInput>, string, string | null]>([
    ['an empty name', { name: ' ' }, 'BAD_USER_INPUT', 'name'],
    ['a slug in capitals', { slug: 'Ada' }, 'BAD_USER_INPUT', 'slug'],
    ['a taken Wikidata id', { wikidataId: 'Q1' }, 'CONFLICT', 'wikidataId'],
    ['an unknown id', { id: 'per_999999' }, 'NOT_FOUND', 'id'],
    ['an organisation', { id: 'org_1' }, 'NOT_FOUND', 'id'],
    [
      'an empty other name',
      { otherNames: [{ name: '', kind: 'alias' }] },
      'BAD_USER_INPUT',
      'otherNames.0.name',
    ],
    [
      'a name that ends before it starts',
      { otherNames: [{ name: 'X', kind: 'alias', startDate: '2020', endDate: '2019' }] },
      'BAD_USER_INPUT',
      'otherNames.0.endDate',
    ],
  ])('refuses %s', async (_, more, code, path) => {
    await expect(person({ name: 'Ida Moe', ...more })).rejects.toMatchObject({ code, path });
    expect(await desk.row(`select count(*)::int as n from speaker where name = 'Ida Moe'`)).toEqual(
      {
        n: 0,
      },
    );
  });

  it.each([
    'q42',
    '42',
    'Q',
    'P31',
    'Q4 2',
    'https://www.wikidata.org/entity/Q42',
    `Q${'9'.repeat(21)}`,
  ])('refuses %p as a Wikidata id of anybody', async (wikidataId) => {
    const refusal = { code: 'BAD_USER_INPUT', path: 'wikidataId' };
    await expect(person({ name: 'Ida', wikidataId })).rejects.toMatchObject(refusal);
    await expect(organisation({ name: 'Ida', wikidataId })).rejects.toMatchObject(refusal);
  });

  it('a Wikidata id is unique per type only', async () => {
    const id = await organisation({ name: 'Quill Trust', wikidataId: 'Q1' });
    expect(await speaker(id)).toMatchObject({ kind: 'ORGANISATION', wikidata_id: 'Q1' });
    await expect(organisation({ name: 'Quill Fund', wikidataId: 'Q1' })).rejects.toMatchObject({
      code: 'CONFLICT',
      path: 'wikidataId',
    });
  });

  it('of concurrent saves of one version exactly one wins', async () => {
    const id = await person({ name: 'Di Ray' });
    const saves = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) =>
        person({ id: n.Person(id), expectedVersion: 1, name: `Di Ray ${index}` }),
      ),
    );
    const lost = saves.filter((save) => save.status === 'rejected').map((save) => save.reason);
    expect(lost).toHaveLength(7);
    expect(lost.every((reason) => reason.code === 'VERSION_CONFLICT')).toBe(true);
    expect(await desk.revisions('Person', id)).toHaveLength(2);
  });

  it('ten concurrent namesakes get ten slugs', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, () => person({ name: 'Ed Vale' })));
    const rows = await Promise.all(ids.map(speaker));
    expect(rows.map((row) => row['slug']).toSorted()).toEqual(
      ['ed-vale', ...[2, 3, 4, 5, 6, 7, 8, 9, 10].map((number) => `ed-vale-${number}`)].toSorted(),
    );
  });
});

describe('saveOrganisation and deleteParent (semantics 34, 79, 86)', () => {
  it('adds dated parents, ends one by its start, and leaves them without parentId', async () => {
    const [east, west] = [
      await organisation({ name: 'East' }),
      await organisation({ name: 'West' }),
    ];
    const id = await organisation({
      name: 'Port',
      parentId: n.Organisation(east),
      parentFrom: '1990',
    });
    const save = (input: Partial<SaveOrganisationInput>) =>
      organisation({ id: n.Organisation(id), name: 'Port', ...input });
    await expect(
      save({ parentId: n.Organisation(west), parentFrom: '2000' }),
    ).rejects.toMatchObject({ code: 'BAD_USER_INPUT', path: 'parentFrom' });
    await save({ parentId: n.Organisation(east), parentFrom: '1990', parentTo: '1999' });
    await save({ parentId: n.Organisation(west), parentFrom: '2000' });
    await save({ description: 'A port' });
    expect(await links(id)).toEqual([
      { parent: east, from: '1990', to: '1999' },
      { parent: west, from: '2000', to: null },
    ]);
    const [, , , fourth] = await desk.revisions('Organisation', id);
    expect(fourth).toMatchObject({ version: 4, changes: [{ field: 'description' }] });

    const drop = (parentId: string, from: string | null) =>
      desk.do(
        (manager, viewer) => deleteParent(manager, viewer, n.Organisation(id), parentId, from),
        null,
      );
    await drop(n.Organisation(east), '1990');
    await drop(n.Organisation(west), null);
    expect(await links(id)).toEqual([]);
    await expect(drop(n.Organisation(west), null)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      path: 'parentId',
    });
    expect(await speaker(id)).toMatchObject({ version: 6 });
  });

  it('refuses a cycle, at whatever dates, also when two close it together', async () => {
    const ids = [];
    for (const name of ['Top', 'Mid', 'Low']) ids.push(await organisation({ name }));
    const [top, mid, low] = ids.map((id) => n.Organisation(id)) as [string, string, string];
    await organisation({ id: mid, name: 'Mid', parentId: top, parentTo: '1950' });
    await organisation({ id: low, name: 'Low', parentId: mid, parentFrom: '1960' });
    const cycle = { code: 'BAD_USER_INPUT', path: 'parentId' };
    await expect(
      organisation({ id: top, name: 'Top', parentId: low, parentFrom: '2000' }),
    ).rejects.toMatchObject(cycle);
    await expect(organisation({ id: top, name: 'Top', parentId: top })).rejects.toMatchObject(
      cycle,
    );
    const [one, two] = [await organisation({ name: 'One' }), await organisation({ name: 'Two' })];
    const both = await Promise.allSettled([
      organisation({ id: n.Organisation(one), name: 'One', parentId: n.Organisation(two) }),
      organisation({ id: n.Organisation(two), name: 'Two', parentId: n.Organisation(one) }),
    ]);
    expect(both.map((save) => save.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it.each<[string, Partial<SaveOrganisationInput>, string, string]>([
    ['an unknown parent', { parentId: 'org_999999' }, 'NOT_FOUND', 'parentId'],
    ['a person as parent', { parentId: 'per_1' }, 'NOT_FOUND', 'parentId'],
    [
      'an end before the start',
      { parentId: 'org_1', parentFrom: '2020', parentTo: '2019-12' },
      'BAD_USER_INPUT',
      'parentTo',
    ],
  ])('refuses %s', async (_, more, code, path) => {
    const parentId = n.Organisation(await organisation({ name: 'Any' }));
    const input = more.parentId === 'org_1' ? { ...more, parentId } : more;
    await expect(organisation({ name: 'Leaf', ...input })).rejects.toMatchObject({ code, path });
  });
});

describe('memberships (semantics 33, 55, 55a, 78, 85)', () => {
  it('are made, changed and removed; frozen roles keep words and organisation', async () => {
    const [who, body] = [
      await person({ name: 'Flo Oak' }),
      await organisation({ name: 'Oak Board' }),
    ];
    const input = { personId: n.Person(who), organisationId: n.Organisation(body), role: 'Chair' };
    const id = await desk.do(saveMembership, { ...input, startDate: '2020' });
    const article = await stage.article('"Yes," Oak said.');
    const quote = await stage.quote(article, 'Yes,', {
      speakerId: who,
      roleText: 'chair',
      roleBasis: 'STATED',
      roleOrganisationId: body,
      roleMembershipId: id,
    });
    await desk.do(saveMembership, {
      ...input,
      id: n.Membership(id),
      expectedVersion: 1,
      role: 'President',
      endDate: '2021-05',
    });
    expect(await desk.row('select * from membership where id = $1', [id])).toMatchObject({
      version: 2,
      role: 'President',
      start_date: '2020',
      end_date: '2021-05',
    });
    await expect(
      desk.do((manager, viewer) => deleteMembership(manager, viewer, n.Membership(id), 1), null),
    ).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    await desk.do(
      (manager, viewer) => deleteMembership(manager, viewer, n.Membership(id), 2),
      null,
    );
    expect(
      await desk.row(
        'select role_text, role_organisation_id, role_membership_id from attribution where quote_id = $1',
        [quote],
      ),
    ).toEqual({ role_text: 'chair', role_organisation_id: body, role_membership_id: null });
    const revisions = await desk.revisions('Membership', id);
    expect(revisions.map((revision) => revision.version)).toEqual([1, 2, 3]);
    expect(revisions[2]!.changes).toContainEqual({
      field: 'role',
      before: 'President',
      after: null,
    });
  });

  it('become an editor’s own once saved', async () => {
    const [who, body] = [
      await person({ name: 'Gil Elm' }),
      await organisation({ name: 'Elm Club' }),
    ];
    const id = await stage.membership(who, body, 'Member', { extracted: true });
    await desk.do(saveMembership, {
      id: n.Membership(id),
      personId: n.Person(who),
      organisationId: n.Organisation(body),
      role: 'Member',
    });
    expect(await desk.row('select extracted from membership where id = $1', [id])).toEqual({
      extracted: false,
    });
  });

  it.each([
    [
      'an end before the start',
      { startDate: '2020-06', endDate: '2020-05-31' },
      'BAD_USER_INPUT',
      'endDate',
    ],
    ['an empty role', { role: ' ' }, 'BAD_USER_INPUT', 'role'],
    ['an unknown person', { personId: 'per_999999' }, 'NOT_FOUND', 'personId'],
    ['an unknown organisation', { organisationId: 'x' }, 'NOT_FOUND', 'organisationId'],
    ['an unknown id', { id: 'mem_999999' }, 'NOT_FOUND', 'id'],
  ])('refuse %s', async (_, more, code, path) => {
    const [who, body] = [await person({ name: 'Hal' }), await organisation({ name: 'Hall' })];
    const input = { personId: n.Person(who), organisationId: n.Organisation(body), role: 'Head' };
    await expect(desk.do(saveMembership, { ...input, ...more })).rejects.toMatchObject({
      code,
      path,
    });
  });

  it('a year may begin and end the same office', async () => {
    const [who, body] = [await person({ name: 'Ivy' }), await organisation({ name: 'Ivy Ltd' })];
    const id = await desk.do(saveMembership, {
      personId: n.Person(who),
      organisationId: n.Organisation(body),
      role: 'Head',
      startDate: '2020-06',
      endDate: '2020',
    });
    expect(await desk.row('select span::text from membership where id = $1', [id])).toEqual({
      span: '[2020-06-01,2021-01-01)',
    });
  });
});

describe('saveClaimReview (semantics 55a)', () => {
  it('is one per quote and url', async () => {
    const quote = await stage.quote(await stage.article('"Never," he said.'), 'Never,');
    const publisher = n.Organisation(await organisation({ name: 'Check Desk' }));
    const input = {
      quoteId: n.Quote(quote),
      claimReviewed: 'It never happened',
      textualRating: 'False',
      url: 'https://check.example/1',
      reviewDate: '2024-06-01',
      publisherId: publisher,
    };
    const id = await desk.do(saveClaimReview, input);
    await expect(desk.do(saveClaimReview, input)).rejects.toMatchObject({
      code: 'CONFLICT',
      path: 'url',
    });
    await desk.do(saveClaimReview, {
      ...input,
      id: n.ClaimReview(id),
      textualRating: 'Mostly false',
      reviewDate: undefined,
    });
    expect(
      await desk.row(
        'select version, textual_rating, review_date::text from claim_review where id = $1',
        [id],
      ),
    ).toEqual({ version: 2, textual_rating: 'Mostly false', review_date: '2024-06-01' });
    const refused = [
      [{ url: 'javascript:alert(1)' }, 'BAD_USER_INPUT', 'url'],
      [{ url: 'https://' }, 'BAD_USER_INPUT', 'url'],
      [{ claimReviewed: '' }, 'BAD_USER_INPUT', 'claimReviewed'],
      [{ quoteId: 'quo_999999' }, 'NOT_FOUND', 'quoteId'],
      [{ publisherId: 'per_1' }, 'NOT_FOUND', 'publisherId'],
      [{ id: 'clr_999999' }, 'NOT_FOUND', 'id'],
    ] as const;
    for (const [more, code, path] of refused) {
      await expect(
        desk.do(saveClaimReview, { ...input, url: 'https://check.example/2', ...more }),
      ).rejects.toMatchObject({ code, path });
    }
    expect(await desk.revisions('ClaimReview', id)).toMatchObject([
      { version: 1, actor: editor.name },
      { version: 2, changes: [{ field: 'textualRating' }] },
    ]);
  });
});
