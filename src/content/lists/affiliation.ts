import type { Argument } from '../../graphql/arguments.js';
import type { Row } from '../../graphql/row.js';
import type { Scope } from '../../graphql/scope.js';
import { sql, type Sql } from '../../graphql/sql.js';
import { OrganisationPath } from '../organisations/organisation-path.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import type { Quote } from '../quotes/quote.entity.js';
import { OrganisationFilter } from './organisation-filter.js';

/** What is asked of an organisation, and whether those below it count. */
export interface OrganisationAsked {
  readonly organisation?: Argument;
  readonly includeDescendants?: boolean;
}

/**
 * Whether a column names an organisation that is asked for or, with includeDescendants, stands
 * below one by links valid on `day`; without a day by links of any date.
 */
export function standsUnder(
  column: Sql,
  { organisation, includeDescendants }: OrganisationAsked,
  scope: Scope,
  day?: Sql,
): Sql {
  const asked = scope.table(Organisation);
  const matches = sql`${asked.visible} and ${scope.matches(OrganisationFilter, asked.row, organisation)}`;
  if (includeDescendants !== true) {
    return sql`exists (select from ${asked.from} where ${asked.row.id} = ${column} and ${matches})`;
  }
  const path = scope.table(OrganisationPath);
  const valid = day ? sql`${path.row.span} @> ${day}` : sql`true`;
  return sql`exists (select from ${path.from} join ${asked.from} on ${asked.row.id} = ${path.row.ancestorId}
    where ${path.row.descendantId} = ${column} and ${valid} and ${matches})`;
}

/** The day of speaking: in UTC of saidAt, else of publishedAt (semantics 27). */
export function dayOfSpeaking(quote: Row<Quote>): Sql {
  return sql`(coalesce(${quote.saidAt}, ${quote.publishedAt}) at time zone 'UTC')::date`;
}
