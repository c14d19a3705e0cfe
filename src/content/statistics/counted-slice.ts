import type { Argument, Arguments } from '../../graphql/arguments.js';
import type { Scope } from '../../graphql/scope.js';
import { sql, type Sql } from '../../graphql/sql.js';
import { lifted } from '../lists/lifted.js';
import { sliceOf, type QuoteSlice } from '../lists/quote-slice.js';
import type { KeyedRow } from './facet-keys.js';
import type { Calendar } from './calendar.js';
import { publicQuotes } from './public-quotes.js';

/** A slice, and how a statement that counts it comes to what it reads. */
export interface CountedSlice {
  readonly within: (statement: Sql) => Sql;
  readonly slice: QuoteSlice;
}

/** The same for a series, with the calendar to count it by. */
export interface CountedSeries extends CountedSlice {
  readonly calendar: Calendar;
}

/** The public quotes that a filter matches, as a slice: out of narrow tables, or tried one by one. */
export function countedSlice(filter: Argument, scope: Scope): CountedSlice {
  const slice = sliceOf((filter ?? {}) as Arguments, scope);
  return slice
    ? { within: (statement) => statement, slice }
    : triedSlice(filter, scope, () => sql`true`);
}

/** The same of a period. */
export function countedSeries(filter: Argument, scope: Scope, calendar: Calendar): CountedSeries {
  const slice = sliceOf((filter ?? {}) as Arguments, scope);
  return slice
    ? { within: (statement) => statement, slice, calendar }
    : triedSeries(filter, scope, calendar);
}

/**
 * The same, whatever is asked for: `tried` has a row for each quote, quote_id, article_id, published_at,
 * kind, medium, language and status. Of a short period no more than its quotes are tried.
 */
export function triedSeries(filter: Argument, scope: Scope, calendar: Calendar): CountedSeries {
  const covers = (instant: Sql): Sql => calendar.covers(instant);
  const short = triedSlice(filter, scope, covers);
  if (!calendar.mayBeLong) return { ...short, calendar: { ...calendar, covers: () => sql`true` } };
  // opaque to the planner, which takes any period for one of next to no quotes
  const opaque = (instant: Sql): Sql => sql`case when ${covers(instant)} then true end`;
  const long = triedSlice(filter, scope, () => sql`true`);
  // only one of the two runs
  const within = (statement: Sql): Sql => sql`
    select * from (${short.within(statement)}) s where ${calendar.isShort}
    union all select * from (${long.within(statement)}) s where not ${calendar.isShort}`;
  return { slice: long.slice, within, calendar: { ...calendar, covers: opaque } };
}

function triedSlice(
  filter: Argument,
  scope: Scope,
  covers: (publishedAt: Sql) => Sql,
): CountedSlice {
  const { from, where, row } = publicQuotes(scope, filter);
  // what an index of quotes tells at once is not worth writing down
  const kept = asksQuotesAlone(filter) ? sql`not materialized` : sql`materialized`;
  const tried = sql`with tried as ${kept} (
      select ${row.id} as quote_id, ${row.articleId} as article_id, ${row.publishedAt} as published_at,
        ${row.kind} as kind, ${row.medium} as medium, ${row.language} as language, ${row.status} as status
      from ${from} where ${where} and ${covers(row.publishedAt)}
    )`;
  return { within: (statement) => sql`${tried} select * from (${statement}) s`, slice: ofTried };
}

/** The columns of a row t of `tried` that facets are made of. */
export const triedRow: KeyedRow = {
  articleId: sql`t.article_id`,
  publishedAt: sql`t.published_at`,
  kind: sql`t.kind`,
  medium: sql`t.medium`,
  language: sql`t.language`,
  status: sql`t.status`,
};

const articles = sql`select t.article_id, p.outlet_id, t.published_at, t.quotes
  from (select article_id, min(published_at) as published_at, count(*) as quotes
    from tried group by 1) t
  join article_quotes p on p.article_id = t.article_id`;

const ofTried: QuoteSlice = {
  count: sql`select count(*) from tried`,
  kinds: sql`select kind as key, count(*) as count from tried group by 1`,
  ids: sql`select quote_id from tried`,
  prints: articles,
  articles,
  voices: sql`select s.speaker_id, s.quote_id, s.outlet_id, s.published_at, s.joint
    from tried t join quote_speaker s on s.quote_id = t.quote_id`,
  bySpeaker: null,
  publishedAt: undefined,
  everything: false,
};

/** Conditions on columns that the index quote_counted holds. */
const ofQuotes = ['publishedAt', 'kind', 'medium', 'language', 'status'];

function asksQuotesAlone(filter: Argument): boolean {
  return Object.entries(lifted(filter)).every(([name, asked]) =>
    ['and', 'or', 'not'].includes(name)
      ? [asked].flat().every((part) => asksQuotesAlone(part as Argument))
      : ofQuotes.includes(name),
  );
}
