import { Field, InputType } from 'type-graphql';
import type { Argument } from '../../graphql/arguments.js';
import { Where } from '../../graphql/compiled.js';
import { DateTime } from '../../graphql/scalars.js';
import type { Scope } from '../../graphql/scope.js';
import { parameter, sql, type Sql } from '../../graphql/sql.js';
import type { Value } from '../../graphql/value.js';

interface TextRow {
  readonly text: Sql;
}

interface InstantRow {
  readonly instant: Sql;
}

/** A demand on a text; a missing text meets none (semantics 21, 23). */
@InputType({ description: 'All that is given must hold; a missing text meets none of it.' })
export class StringFilter {
  @Field(() => String, { nullable: true, description: 'Exactly this text.' })
  @Where(({ text }: TextRow, wanted: Value) => given(text, sql`${text} = ${asText(wanted)}`))
  eq?: Value;

  @Field(() => [String], { nullable: true, description: 'Exactly one of these texts.' })
  @Where(({ text }: TextRow, wanted: Value) =>
    given(text, sql`${text} = any(${parameter(wanted, 'text[]')})`),
  )
  in?: Value;

  @Field(() => String, {
    nullable: true,
    description: 'Has this part, ignoring case but not diacritics; no wildcards.',
  })
  @Where(({ text }: TextRow, wanted: Value) =>
    given(text, sql`position(lower(${asText(wanted)}) in lower(${text})) > 0`),
  )
  contains?: Value;

  @Field(() => String, {
    nullable: true,
    description: 'Starts like this, ignoring case but not diacritics; no wildcards.',
  })
  @Where(({ text }: TextRow, wanted: Value) =>
    given(text, sql`starts_with(lower(${text}), lower(${asText(wanted)}))`),
  )
  startsWith?: Value;
}

/** A demand on an instant, half-open (semantics 22). */
@InputType({ description: 'Half-open: gte <= t < lt.' })
export class DateTimeRange {
  @Field(() => DateTime, { nullable: true, description: 'At this instant or later.' })
  @Where(({ instant }: InstantRow, from: Value) => sql`${instant} >= ${at(from)}`)
  gte?: Value;

  @Field(() => DateTime, { nullable: true, description: 'Before this instant.' })
  @Where(({ instant }: InstantRow, until: Value) => sql`${instant} < ${at(until)}`)
  lt?: Value;
}

function given(text: Sql, condition: Sql): Sql {
  return sql`(${text} is not null and ${condition})`;
}

function asText(value: Value): Sql {
  return parameter(value, 'text');
}

function at(value: Value): Sql {
  return parameter(value, 'timestamptz');
}

/** The condition of a StringFilter on a column. */
export function matchesText<R>(
  column: (row: R) => Sql,
): (row: R, filter: Argument, scope: Scope) => Sql {
  return (row, filter, scope) => scope.matches(StringFilter, { text: column(row) }, filter);
}

/** The condition of a DateTimeRange on a column. */
export function isWithin<R>(
  column: (row: R) => Sql,
): (row: R, range: Argument, scope: Scope) => Sql {
  return (row, range, scope) => scope.matches(DateTimeRange, { instant: column(row) }, range);
}
