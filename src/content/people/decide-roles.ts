import type { EntityManager } from 'typeorm';
import type { RoleBasis } from './role-basis.enum.js';

/** A role as an attribution keeps it, frozen (semantics 32). All null: there is none. */
export interface FrozenRole {
  readonly roleText: string | null;
  readonly roleBasis: `${RoleBasis}` | null;
  readonly roleOrganisationId: string | null;
  readonly roleMembershipId: string | null;
}

/** Whose role is wanted, and when. */
export interface RoleQuestion {
  /** Row id of a person; null for everybody else, who has no memberships. */
  readonly personId: string | null;
  /** The role as the text or the editor states it. */
  readonly statedRole: string | null;
  /** The office in it as memberships name it, where that is known; imports alone know it. */
  readonly statedOffice?: string | null;
  /** The organisation that the text states with the speaker (semantics 78); imports alone know it. */
  readonly statedOrganisationId?: string | null;
  /** When it was said, else when it was published; its UTC day counts. */
  readonly saidAt: Date;
}

/**
 * The role that each speaker had on the day of speaking, in the order of the questions, by one
 * statement: the membership that the stated role names, else any that covers the day; the latest
 * start, then the one stored first. A stated organisation is that of the role, with or without a
 * membership, and an extracted one is that office on any day, since the text itself states it. Of
 * offices that only hidden articles made none else is looked at. An editor's decision says so in its
 * basis.
 */
export async function decideRoles(
  manager: EntityManager,
  questions: readonly RoleQuestion[],
  decidedBy: 'import' | 'editor',
): Promise<FrozenRole[]> {
  const asked = questions.flatMap((one, ordinal) =>
    one.personId === null
      ? []
      : [
          {
            ordinal,
            person: one.personId,
            stated: one.statedOffice ?? one.statedRole,
            organisation: one.statedOrganisationId ?? null,
            day: one.saidAt.toISOString(),
          },
        ],
  );
  const held = new Map<number, HeldRole>();
  if (asked.length > 0) {
    const rows = await manager.query<HeldRole[]>(question, [JSON.stringify(asked)]);
    for (const row of rows) held.set(row.ordinal, row);
  }
  return questions.map(({ statedRole, statedOrganisationId = null }, ordinal) => {
    const role = held.get(ordinal);
    const isStated =
      statedOrganisationId !== null || (role === undefined ? statedRole !== null : role.isStated);
    const basis = isStated ? 'STATED' : role === undefined ? null : 'RESOLVED';
    return {
      roleText: statedRole,
      roleBasis: basis !== null && decidedBy === 'editor' ? 'EDITOR' : basis,
      roleOrganisationId: statedOrganisationId ?? role?.organisationId ?? null,
      roleMembershipId: role?.membershipId ?? null,
    };
  });
}

interface HeldRole {
  readonly ordinal: number;
  readonly membershipId: string;
  readonly organisationId: string;
  readonly isStated: boolean;
}

const question = `
  select asked.ordinal, held.*
  from jsonb_to_recordset($1::jsonb) as asked (
      ordinal int, person bigint, stated text, organisation bigint, day timestamptz),
    lateral (
      select m.id as "membershipId", m.organisation_id as "organisationId",
        coalesce(lower(m.role) = lower(asked.stated), false) as "isStated"
      from membership m
      where m.person_id = asked.person
        and (m.span @> (asked.day at time zone 'UTC')::date
          or m.extracted and asked.organisation is not null)
        and (asked.organisation is null and m.visible_from <= now()
          or m.organisation_id = asked.organisation and lower(m.role) = lower(asked.stated))
      order by "isStated" desc, lower(m.span) desc nulls last, m.id
      limit 1
    ) held`;
