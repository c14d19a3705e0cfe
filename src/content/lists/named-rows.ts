import type { Argument, Arguments } from '../../graphql/arguments.js';
import type { Scope } from '../../graphql/scope.js';
import { sql, type Sql } from '../../graphql/sql.js';
import { Value } from '../../graphql/value.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Speaker } from '../speakers/speaker.entity.js';
import type { OrganisationAsked } from './affiliation.js';
import { demandsNothing, demandsOf, onlyDemand } from './demands.js';
import { OrganisationFilter, SpeakerFilter } from './organisation-filter.js';

/**
 * The row id of the one speaker that a filter names, by id or by kind and slug: a slug alone may be
 * that of a person and of an organisation. Null where it names none or several.
 */
export function idOfSpeaker(speaker: Argument, scope: Scope): Sql | null {
  const { kind, ...named } = (speaker ?? {}) as Arguments;
  const isOne =
    kind === undefined
      ? namesOne(named, ['id'])
      : (kind as readonly string[]).length === 1 && namesOne(named, ['id', 'slug']);
  return isOne ? sql`(${selectSpeakers(speaker, scope)})` : null;
}

/** The row ids of the speakers that a filter names by id or slug, as an array; null where it asks otherwise. */
export function idsOfSpeakers(speaker: Argument, scope: Scope): Sql | null {
  const asked = demandsOf(speaker).map(([name]) => name);
  const isNamed = asked.every((name) => name !== 'name') && asked.some((name) => name !== 'kind');
  return isNamed ? sql`array(${selectSpeakers(speaker, scope)})` : null;
}

function selectSpeakers(speaker: Argument, scope: Scope): Sql {
  const { from, row, visible } = scope.table(Speaker);
  return sql`select ${row.id} from ${from}
    where ${visible} and ${scope.matches(SpeakerFilter, row, speaker)}`;
}

/** The row id of the organisation of an AffiliationFilter; null where it names none or several. */
export function idOfOrganisation(affiliation: Argument, scope: Scope): Sql | null {
  const asked = affiliation as OrganisationAsked | undefined;
  if (!namesOne(asked?.organisation, ['id', 'slug'])) return null;
  return sql`(${selectOrganisations(asked!.organisation, scope)})`;
}

/**
 * The outlets that a filter of articles asks for, as an array of row ids: undefined for all, null where
 * more than the outlet is asked for.
 */
export function idsOfOutlets(article: Argument, scope: Scope): Sql | undefined | null {
  if (demandsNothing((article ?? {}) as Arguments)) return undefined;
  const [name, outlet] = onlyDemand(article);
  return name === 'outlet' ? sql`array(${selectOrganisations(outlet, scope)})` : null;
}

function selectOrganisations(organisation: Argument, scope: Scope): Sql {
  const { from, row, visible } = scope.table(Organisation);
  return sql`select ${row.id} from ${from}
    where ${visible} and ${scope.matches(OrganisationFilter, row, organisation)}`;
}

function namesOne(filter: Argument, by: readonly string[]): boolean {
  const [name, value] = onlyDemand(filter);
  if (name === undefined || !by.includes(name)) return false;
  if (name === 'slug') return onlyDemand(value)[0] === 'eq';
  return value instanceof Value && value.outline.length === 1;
}
