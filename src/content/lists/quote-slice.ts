import type { Argument, Arguments } from '../../graphql/arguments.js';
import type { Row } from '../../graphql/row.js';
import type { Scope } from '../../graphql/scope.js';
import { all, join, literal, sql, type Sql } from '../../graphql/sql.js';
import { ArticleQuotes } from '../quotes/article-quotes.entity.js';
import { QuoteOrganisation } from '../quotes/quote-organisation.entity.js';
import { QuoteSpeaker } from '../quotes/quote-speaker.entity.js';
import { belongs, type OrganisationAsked } from './affiliation.js';
import { demandsNothing } from './demands.js';
import { QuoteFilter } from './filters.js';
import { lifted } from './lifted.js';
import { idOfOrganisation, idsOfOutlets, idsOfSpeakers } from './named-rows.js';
import { isSaidBy } from './narrow-conditions.js';

/**
 * The public, unretracted quotes of a filter that names no more than an organisation, speakers,
 * outlets, kinds and a period: all of it stands in narrow tables, so that an index answers what is
 * counted, without reading quotes.
 */
export interface QuoteSlice {
  /** Statement of how many they are. */
  readonly count: Sql;
  /** Statement of how many are of each kind: key, count. */
  readonly kinds: Sql;
  /** Statement of its quotes: quote_id; null where no more than their articles is at hand. */
  readonly ids: Sql | null;
  /** Statement of how many were published by whom and when, in any number of rows: outlet_id, published_at, quotes. */
  readonly prints: Sql;
  /** Statement of its articles: article_id, outlet_id, published_at, quotes. */
  readonly articles: Sql;
  /** Statement of a row for each quote and named speaker: speaker_id, quote_id, outlet_id, published_at, joint. */
  readonly voices: Sql;
  /** Column of quote_count_now with a speaker's quotes of the kinds, where nothing but kinds and a period is asked for. */
  readonly bySpeaker: Sql | null;
  readonly publishedAt: Argument;
  /** Whether nothing but a period is asked for. */
  readonly everything: boolean;
}

/** The slice that a filter means; null where it asks for something else. */
export function sliceOf(filter: Arguments, scope: Scope): QuoteSlice | null {
  const { speaker, ...others } = lifted(filter);
  const speakers = speaker === undefined ? undefined : idsOfSpeakers(speaker, scope);
  return speakers === null ? null : sliceBy(speakers, others, scope);
}

/** The same of what one speaker said. */
export function sliceOfSpeaker(speakerId: Sql, filter: Arguments, scope: Scope): QuoteSlice | null {
  return sliceBy(sql`array[${speakerId}]`, lifted(filter), scope);
}

function sliceBy(speakers: Cut['speakers'], asked: Arguments, scope: Scope): QuoteSlice | null {
  const { affiliation, article, publishedAt, kind, ...others } = asked;
  const outlets = demandsNothing(others) ? idsOfOutlets(article, scope) : null;
  if (outlets === null) return null;
  const kinds = kind as readonly string[] | undefined;
  const cut: Cut = { publishedAt, kinds, outlets, speakers };
  if (affiliation !== undefined) {
    const id = idOfOrganisation(affiliation, scope);
    return id && sliceOver(quotesFor(id, affiliation as OrganisationAsked, cut, scope), cut);
  }
  return speakers ? sliceOver(quotesBy(speakers, cut, scope), cut) : sliceOfAll(cut, scope);
}

/** What a slice asks for beside an organisation. */
interface Cut {
  readonly publishedAt: Argument;
  readonly kinds: readonly string[] | undefined;
  /** Array of their ids; undefined for all. */
  readonly outlets: Sql | undefined;
  /** The same of speakers. */
  readonly speakers: Sql | undefined;
}

type CutRow = Pick<Row<QuoteSpeaker>, 'outletId' | 'publishedAt'>;

function within(row: CutRow, { publishedAt, outlets }: Cut, scope: Scope): Sql {
  return all([
    ...(outlets ? [sql`${row.outletId} = any(${outlets})`] : []),
    scope.matches(QuoteFilter, row, { publishedAt }),
  ]);
}

/** Counted rows of a table by quote: public, unretracted, within the cut. */
function counted(
  row: CutRow & Pick<Row<QuoteSpeaker>, 'visibleFrom' | 'retracted' | 'kind'>,
  cut: Cut,
  scope: Scope,
): Sql {
  return all([
    sql`${row.visibleFrom} <= now() and not ${row.retracted}`,
    within(row, cut, scope),
    scope.matches(QuoteFilter, row, { kind: cut.kinds as Argument }),
  ]);
}

/** Statement of quotes: quote_id, article_id, outlet_id, published_at, kind, speaker_id, joint. */
function quotesFor(organisationId: Sql, asked: OrganisationAsked, cut: Cut, scope: Scope): Sql {
  const { from, row } = scope.table(QuoteOrganisation);
  return sql`select ${columns(row)} from ${from}
    where ${row.organisationId} = ${organisationId} and ${belongs(row, asked)}
      and ${counted(row, cut, scope)} and ${cut.speakers ? isSaidBy(row, cut.speakers, scope) : sql`true`}`;
}

/** The same as for an organisation for speakers, each quote once however many of them said it. */
function quotesBy(speakers: Sql, cut: Cut, scope: Scope): Sql {
  const { from, row } = scope.table(QuoteSpeaker);
  const other = scope.table(QuoteSpeaker);
  return sql`select ${columns(row)} from ${from}
    where ${row.speakerId} = any(${speakers}) and ${counted(row, cut, scope)}
      and (not ${row.joint} or not exists (select from ${other.from}
        where ${other.row.quoteId} = ${row.quoteId} and ${other.row.speakerId} = any(${speakers})
          and ${other.row.speakerId} < ${row.speakerId}))`;
}

function columns(row: Row<QuoteSpeaker> | Row<QuoteOrganisation>): Sql {
  const { quoteId, articleId, outletId, publishedAt, kind, speakerId, joint } = row;
  return join([quoteId, articleId, outletId, publishedAt, kind, speakerId, joint], ', ');
}

function sliceOver(quotes: Sql, { publishedAt }: Cut): QuoteSlice {
  return {
    count: sql`select count(*) from (${quotes}) q`,
    kinds: sql`select q.kind as key, count(*) as count from (${quotes}) q group by 1`,
    ids: sql`select q.quote_id from (${quotes}) q`,
    prints: sql`select q.outlet_id, q.published_at, 1 as quotes from (${quotes}) q`,
    articles: sql`select q.article_id, min(q.outlet_id) as outlet_id,
        min(q.published_at) as published_at, count(*) as quotes
      from (${quotes}) q group by 1`,
    // one look at the quotes: an index is not entered where its key is null
    voices: sql`select case when q.joint then s.speaker_id else q.speaker_id end as speaker_id,
        q.quote_id, q.outlet_id, q.published_at, q.joint
      from (${quotes}) q
      left join quote_speaker s on s.quote_id = case when q.joint then q.quote_id end
      where q.speaker_id is not null`,
    bySpeaker: null,
    publishedAt,
    everything: false,
  };
}

function sliceOfAll(cut: Cut, scope: Scope): QuoteSlice {
  const articles = scope.table(ArticleQuotes);
  const voices = scope.table(QuoteSpeaker);
  const { articleId, outletId, publishedAt, visibleFrom } = articles.row;
  const quotes = quotesOfKinds(articles.row, cut.kinds);
  const inCut = sql`${visibleFrom} <= now() and ${within(articles.row, cut, scope)}`;
  const prints = sql`select ${articleId}, ${outletId}, ${publishedAt}, ${quotes} as quotes
    from ${articles.from} where ${inCut} and ${quotes} > 0`;
  return {
    count: sql`select coalesce(sum(${quotes}), 0) from ${articles.from} where ${inCut}`,
    kinds: byKind(articles.row, cut.kinds, sql`${articles.from} where ${inCut}`),
    ids: null,
    prints,
    articles: prints,
    voices: sql`select ${voices.row.speakerId}, ${voices.row.quoteId}, ${voices.row.outletId},
        ${voices.row.publishedAt}, ${voices.row.joint}
      from ${voices.from} where ${counted(voices.row, cut, scope)}`,
    bySpeaker: cut.outlets ? null : countOfKinds(cut.kinds),
    publishedAt: cut.publishedAt,
    everything: !cut.outlets && !cut.kinds,
  };
}

function quotesOfKinds(
  row: Row<ArticleQuotes>,
  kinds: readonly string[] = ['DIRECT', 'INDIRECT', 'MIXED'],
): Sql {
  return sumOf([
    ...(kinds.includes('DIRECT') ? [row.direct] : []),
    ...(kinds.includes('INDIRECT') ? [row.indirect] : []),
    ...(kinds.includes('MIXED') ? [row.mixed] : []),
  ]);
}

function byKind(
  { direct, indirect, mixed }: Row<ArticleQuotes>,
  kinds: readonly string[] = ['DIRECT', 'INDIRECT', 'MIXED'],
  articles: Sql,
): Sql {
  const asked = join(kinds.map(literal), ', ');
  return sql`select k.key, k.count
    from (select sum(${direct}) as direct, sum(${indirect}) as indirect, sum(${mixed}) as mixed
      from ${articles}) s
    cross join lateral (values ('DIRECT', s.direct), ('INDIRECT', s.indirect), ('MIXED', s.mixed))
      k(key, count)
    where k.count > 0${kinds.length === 0 ? sql` and false` : sql` and k.key in (${asked})`}`;
}

function countOfKinds(kinds: readonly string[] | undefined): Sql {
  if (!kinds) return sql`office`;
  return sumOf([
    ...(kinds.includes('DIRECT') ? [sql`(office - indirect - mixed)`] : []),
    ...(kinds.includes('INDIRECT') ? [sql`indirect`] : []),
    ...(kinds.includes('MIXED') ? [sql`mixed`] : []),
  ]);
}

function sumOf(counts: readonly Sql[]): Sql {
  return counts.length === 0 ? sql`0` : sql`(${join(counts, ' + ')})`;
}
