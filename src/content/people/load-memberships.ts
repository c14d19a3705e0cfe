import type { EntityManager } from 'typeorm';

/** An office as roles and linking look at it; days are YYYY-MM-DD, null is open. */
export interface KnownMembership {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly role: string;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly extracted: boolean;
}

/** All memberships of these people, the one stored first before others. */
export async function loadMemberships(
  manager: EntityManager,
  personIds: readonly string[],
): Promise<KnownMembership[]> {
  if (personIds.length === 0) return [];
  return manager.query<KnownMembership[]>(selection, [personIds]);
}

const selection = `
  select id, person_id as "personId", organisation_id as "organisationId", role, extracted,
    first_day(start_date)::text as "firstDay", last_day(end_date)::text as "lastDay"
  from membership where person_id = any($1::bigint[]) order by id`;
