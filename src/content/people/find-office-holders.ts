import type { EntityManager } from 'typeorm';

/** An office on a day. */
export interface OfficeQuestion {
  readonly organisationId: string;
  readonly role: string;
  /** YYYY-MM-DD */
  readonly day: string;
}

/** How long before and after the days on which texts stated it an office is taken to be held. */
const graceDays = 60;

/**
 * Row id of the one person who held each office, in the order of the questions; null where nobody
 * or more than one did.
 */
export async function findOfficeHolders(
  manager: EntityManager,
  questions: readonly OfficeQuestion[],
): Promise<(string | null)[]> {
  if (questions.length === 0) return [];
  const rows = await manager.query<{ n: number; holders: string[] }[]>(selection, [
    JSON.stringify(questions.map((question, n) => ({ n, ...question }))),
    graceDays,
  ]);
  const byNumber = new Map(rows.map(({ n, holders }) => [n, holders]));
  return questions.map((_, n) => {
    const holders = byNumber.get(n) ?? [];
    return holders.length === 1 ? holders[0]! : null;
  });
}

const selection = `
  select asked.n, array_agg(distinct m.person_id::text) as holders
  from json_to_recordset($1) as asked (n int, "organisationId" bigint, role text, day date)
  join membership m on m.organisation_id = asked."organisationId"
    and lower(m.role) = lower(asked.role)
    and m.span && case when m.extracted then daterange(asked.day - $2::int, asked.day + $2::int, '[]')
      else daterange(asked.day, asked.day, '[]') end
  group by asked.n`;
