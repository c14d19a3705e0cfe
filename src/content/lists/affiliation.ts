import type { Argument } from '../../graphql/arguments.js';
import type { Row } from '../../graphql/row.js';
import type { Scope } from '../../graphql/scope.js';
import { any, sql, type Sql } from '../../graphql/sql.js';
import { OrganisationPath } from '../organisations/organisation-path.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import type { QuoteOrganisation } from '../quotes/quote-organisation.entity.js';
import { OrganisationFilter } from './organisation-filter.js';

/** What is asked of an organisation, and whether those below it count. */
export interface OrganisationAsked {
  readonly organisation?: Argument;
  readonly includeDescendants?: boolean;
  /** Whether what the organisation itself said counts too. */
  readonly orSelf?: boolean;
}

/**
 * Whether a column names an organisation that is asked for or, with includeDescendants, ever stood
 * below one.
 */
export function standsUnder(
  column: Sql,
  { organisation, includeDescendants }: OrganisationAsked,
  scope: Scope,
): Sql {
  const asked = scope.table(Organisation);
  const matches = sql`${asked.visible} and ${scope.matches(OrganisationFilter, asked.row, organisation)}`;
  if (includeDescendants !== true) {
    return sql`exists (select from ${asked.from} where ${asked.row.id} = ${column} and ${matches})`;
  }
  const path = scope.table(OrganisationPath);
  return sql`exists (select from ${path.from} join ${asked.from} on ${asked.row.id} = ${path.row.ancestorId}
    where ${path.row.descendantId} = ${column} and ${matches})`;
}

/**
 * Whether a quote belongs to the organisation of a row: somebody said it through an office in it,
 * or itself did, or one below it on the day of speaking, as far as asked (semantics 27).
 */
export function belongs(
  { office, officeBelow, self, selfBelow }: Row<QuoteOrganisation>,
  { includeDescendants, orSelf }: OrganisationAsked,
): Sql {
  const ways = [
    office,
    ...(includeDescendants ? [officeBelow] : []),
    ...(orSelf ? [self] : []),
    ...(includeDescendants && orSelf ? [selfBelow] : []),
  ];
  // the partial index of direct rows is found by its own words
  return includeDescendants ? any(ways) : sql`(${office} or ${self}) and ${any(ways)}`;
}
