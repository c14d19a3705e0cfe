import type { Argument, Arguments } from '../../graphql/arguments.js';
import type { Row } from '../../graphql/row.js';
import type { Scope } from '../../graphql/scope.js';
import { all, join, sql, type Sql } from '../../graphql/sql.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { ArticleQuotes } from '../quotes/article-quotes.entity.js';
import { QuoteOrganisation } from '../quotes/quote-organisation.entity.js';
import { QuoteSpeaker } from '../quotes/quote-speaker.entity.js';
import { Speaker } from '../speakers/speaker.entity.js';
import { belongs, type OrganisationAsked } from './affiliation.js';
import { QuoteFilter } from './filters.js';
import { OrganisationFilter, SpeakerFilter } from './organisation-filter.js';
import { demandsNothing, onlyDemand, organisationOf } from './quote-source.js';

/**
 * The public, unretracted quotes of a filter that names no more than an organisation or a speaker,
 * outlets, kinds and a period: all of it stands in narrow tables, so that an index answers what is
 * counted, without reading quotes.
 */
export interface QuoteSlice {
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
  const { affiliation, speaker, article, publishedAt, kind, ...others } = filter;
  if (Object.values(others).some((asked) => asked !== undefined)) return null;
  const outlets = outletsOf(article, scope);
  if (outlets === null) return null;
  const cut: Cut = { publishedAt, kinds: kind as readonly string[] | undefined, outlets };
  if (affiliation !== undefined) {
    const id = speaker === undefined ? organisationOf(affiliation, scope) : null;
    return id && sliceOver(quotesFor(id, affiliation as OrganisationAsked, cut, scope), cut);
  }
  if (speaker !== undefined) {
    const [by] = onlyDemand(speaker);
    if (by !== 'id' && by !== 'slug') return null;
    return sliceOver(quotesBy(speaker, cut, scope), cut);
  }
  return sliceOfAll(cut, scope);
}

/** What a slice asks for beside an organisation or speaker. */
interface Cut {
  readonly publishedAt: Argument;
  readonly kinds: readonly string[] | undefined;
  /** Array of their ids; undefined for all. */
  readonly outlets: Sql | undefined;
}

/**
 * The outlets that a filter of articles asks for, as an array of row ids: undefined for all, null where
 * more than the outlet is asked for.
 */
export function outletsOf(article: Argument, scope: Scope): Sql | undefined | null {
  if (demandsNothing((article ?? {}) as Arguments)) return undefined;
  const [name, outlet] = onlyDemand(article);
  if (name !== 'outlet') return null;
  const { from, row, visible } = scope.table(Organisation);
  return sql`array(select ${row.id} from ${from}
    where ${visible} and ${scope.matches(OrganisationFilter, row, outlet)})`;
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

/** Statement of quotes: quote_id, article_id, outlet_id, published_at, speaker_id, joint. */
function quotesFor(organisationId: Sql, asked: OrganisationAsked, cut: Cut, scope: Scope): Sql {
  const { from, row } = scope.table(QuoteOrganisation);
  return sql`select ${columns(row)} from ${from}
    where ${row.organisationId} = ${organisationId} and ${belongs(row, asked)}
      and ${counted(row, cut, scope)}`;
}

/** The same for speakers: a person and an organisation may share a slug. */
function quotesBy(speaker: Argument, cut: Cut, scope: Scope): Sql {
  const asked = scope.table(Speaker);
  const ids = sql`array(select ${asked.row.id} from ${asked.from}
    where ${asked.visible} and ${scope.matches(SpeakerFilter, asked.row, speaker)})`;
  const { from, row } = scope.table(QuoteSpeaker);
  const other = scope.table(QuoteSpeaker);
  return sql`select ${columns(row)} from ${from}
    where ${row.speakerId} = any(${ids}) and ${counted(row, cut, scope)}
      and (not ${row.joint} or not exists (select from ${other.from}
        where ${other.row.quoteId} = ${row.quoteId} and ${other.row.speakerId} = any(${ids})
          and ${other.row.speakerId} < ${row.speakerId}))`;
}

function columns(row: Row<QuoteSpeaker> | Row<QuoteOrganisation>): Sql {
  const { quoteId, articleId, outletId, publishedAt, speakerId, joint } = row;
  return join([quoteId, articleId, outletId, publishedAt, speakerId, joint], ', ');
}

function sliceOver(quotes: Sql, { publishedAt }: Cut): QuoteSlice {
  return {
    articles: sql`select q.article_id, min(q.outlet_id) as outlet_id,
        min(q.published_at) as published_at, count(*) as quotes
      from (${quotes}) q group by 1`,
    voices: sql`select case when q.joint then s.speaker_id else q.speaker_id end as speaker_id,
        q.quote_id, q.outlet_id, q.published_at, q.joint
      from (${quotes}) q left join quote_speaker s on q.joint and s.quote_id = q.quote_id
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
  return {
    articles: sql`select ${articleId}, ${outletId}, ${publishedAt}, ${quotes} as quotes
      from ${articles.from}
      where ${visibleFrom} <= now() and ${quotes} > 0 and ${within(articles.row, cut, scope)}`,
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
