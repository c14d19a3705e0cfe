import { beforeAll, describe, expect, it } from '@jest/globals';
import { decideRoles } from '../../../src/content/people/decide-roles.js';
import { freshDatabase } from '../../support/postgres.js';
import { Stage } from '../../support/make/stage.js';

let stage: Stage;
let person: string;
let ministry: string;
const memberships: Record<string, string> = {};

beforeAll(async () => {
  stage = new Stage((await freshDatabase()).dataSource);
  person = await stage.person('Ada Roe');
  ministry = await stage.organisation('Ministry of Tides');
  for (const [name, role, startDate, endDate] of [
    ['open', 'Member', null, null],
    ['early', 'Deputy', '2018', '2020-06'],
    ['late', 'Minister', '2019-07-23', null],
    ['twin', 'Chair', '2019-07-23', null],
  ] as const) {
    memberships[name] = await stage.membership(person, ministry, role, { startDate, endDate });
  }
});

describe('roleAtTime (semantics 32)', () => {
  it.each([
    ['the latest start wins, then the one stored first', null, '2020-01-01', 'late', 'RESOLVED'],
    ['the stated role wins, whatever its case', 'DEPUTY', '2020-01-01', 'early', 'STATED'],
    ['an end stands for its last day', 'deputy', '2020-06-30', 'early', 'STATED'],
    ['ended ones are no candidates', 'deputy', '2020-07-01', 'late', 'RESOLVED'],
    ['a start stands for its first day', null, '2018-01-01', 'early', 'RESOLVED'],
    ['an open start counts as the earliest', null, '2017-12-31', 'open', 'RESOLVED'],
    ['an unknown stated role is kept beside any other', 'Envoy', '2019-07-22', 'early', 'RESOLVED'],
  ])('%s', async (_, statedRole, day, membership, basis) => {
    const saidAt = new Date(`${day}T23:59:59.999Z`);
    const [role] = await decideRoles(
      stage.dataSource.manager,
      [{ personId: person, statedRole, saidAt }],
      'import',
    );
    expect(role).toEqual({
      roleText: statedRole,
      roleBasis: basis,
      roleOrganisationId: ministry,
      roleMembershipId: memberships[membership],
    });
  });

  it('without a membership keeps the stated words, and is nothing without them', async () => {
    const stranger = await stage.person('Ben Moe');
    const saidAt = new Date('2020-01-01T00:00:00Z');
    const roles = await decideRoles(
      stage.dataSource.manager,
      [
        { personId: stranger, statedRole: 'mayor', saidAt },
        { personId: null, statedRole: 'officials', saidAt },
        { personId: stranger, statedRole: null, saidAt },
        { personId: person, statedRole: null, saidAt },
      ],
      'import',
    );
    expect(roles.map((role) => [role.roleText, role.roleBasis, role.roleOrganisationId])).toEqual([
      ['mayor', 'STATED', null],
      ['officials', 'STATED', null],
      [null, null, null],
      [null, 'RESOLVED', ministry],
    ]);
  });

  it("calls an editor's decision EDITOR and no role none (semantics 33)", async () => {
    const saidAt = new Date('2020-01-01T00:00:00Z');
    const roles = await decideRoles(
      stage.dataSource.manager,
      [
        { personId: person, statedRole: 'deputy', saidAt },
        { personId: null, statedRole: null, saidAt },
      ],
      'editor',
    );
    expect(roles.map((role) => role.roleBasis)).toEqual(['EDITOR', null]);
  });
});
