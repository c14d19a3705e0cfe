import type { Row } from '../graphql/row.js';
import { sql, type Sql } from '../graphql/sql.js';
import type { Quote } from '../content/quotes/quote.entity.js';
import type { QuoteKind, QuoteStatus } from '../content/quotes/quote-draft.js';
import type { EntityKind } from '../content/speakers/entity-kind.js';

/** A person or organisation as it is told outside. */
export interface SpeakerFacts {
  readonly kind: EntityKind;
  readonly name: string;
  readonly slug: string;
  readonly wikidataId: string | null;
}

/** What is told of a quote outside the API: row ids are bigint as text, times RFC 3339 in UTC. */
export interface QuoteFacts {
  readonly rowId: string;
  readonly text: string;
  readonly kind: QuoteKind;
  readonly language: string;
  readonly position: number;
  readonly status: QuoteStatus;
  readonly saidAt: string | null;
  /** All who say it together, in the order of the text. */
  readonly said: readonly {
    readonly speaker: SpeakerFacts | null;
    /** As printed. */
    readonly text: string | null;
    readonly role: string | null;
    readonly organisation: string | null;
  }[];
  readonly article: {
    readonly rowId: string;
    readonly slug: string;
    readonly headline: string;
    readonly url: string | null;
    readonly byline: string | null;
    readonly publishedAt: string;
    readonly outlet: SpeakerFacts;
  };
}

/** The facts of a quote as one JSON value; what a visible quote names is visible. */
export function quoteFacts(quote: Row<Quote>): Sql {
  return sql`(select jsonb_build_object(
      'rowId', ${quote.id}::text, 'text', ${quote.text}, 'kind', ${quote.kind},
      'language', ${quote.language}, 'position', ${quote.position}, 'status', ${quote.status},
      'saidAt', ${instantJson(quote.saidAt)},
      'said', (select coalesce(jsonb_agg(jsonb_build_object('speaker', ${speakerFacts(sql`w`)}, 'text', a.text,
          'role', coalesce(a.role_text, m.role), 'organisation', o.name) order by a.ordinal), '[]')
        from attribution a left join speaker w on w.id = a.speaker_id
        left join membership m on m.id = a.role_membership_id
        left join speaker o on o.id = a.role_organisation_id where a.quote_id = ${quote.id}),
      'article', jsonb_build_object('rowId', p.id::text, 'slug', p.slug, 'headline', p.headline, 'url', p.url,
        'byline', p.byline, 'publishedAt', ${instantJson(sql`p.published_at`)}, 'outlet', ${speakerFacts(sql`b`)}))
    from article p join speaker b on b.id = p.outlet_id where p.id = ${quote.articleId})`;
}

/** The facts of a row of speaker as JSON; null where there is none. */
export function speakerFacts(row: Sql): Sql {
  return sql`case when ${row}.id is not null then jsonb_build_object('kind', ${row}.kind, 'name', ${row}.name,
    'slug', ${row}.slug, 'wikidataId', ${row}.wikidata_id) end`;
}

/** An instant as it is told outside. */
export function instantJson(instant: Sql): Sql {
  return sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
