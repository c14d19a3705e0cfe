import type { QuestionName } from './questions.js';

/*
 * The nine by hand: what a patient engineer would write for this schema and nothing but these
 * questions. JSON is put together as text, which is cheaper in Postgres than nested
 * json_build_object.
 */

/** An object from keys and expressions that yield JSON as text. */
function object(fields: Readonly<Record<string, string>>): string {
  const parts = Object.entries(fields).map(
    ([key, value], i) => `'${i === 0 ? '{' : ','}"${key}":' || ${value}`,
  );
  return `(${parts.join(' || ')} || '}')`;
}
const id = (prefix: string, column: string) => `'"${prefix}_' || ${column} || '"'`;
const text = (column: string) => `coalesce(to_json(${column})::text, 'null')`;
const time = (column: string) =>
  `'"' || to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"'`;
/** Rows of a subquery as a list, in its order. */
const list = (value: string, rows: string) =>
  `(select '[' || coalesce(string_agg(${value}, ','), '') || ']' from (${rows}) l)`;
const orNull = (column: string, value: string) =>
  `case when ${column} is null then 'null' else ${value} end`;

const speakerId = `'"' || case s.kind when 'PERSON' then 'per_' else 'org_' end || s.id || '"'`;
const speaker = orNull('s.id', object({ id: speakerId, name: text('s.name') }));
const outlet = object({ id: id('org', 'o.id'), name: text('o.name') });
const quote = object({
  id: id('quo', 'q.id'),
  text: text('q.text'),
  kind: `'"' || q.kind || '"'`,
  speaker,
  roleAtTime: orNull(
    't.role_basis',
    object({
      statedText: text('t.role_text'),
      organisation: orNull('r.id', object({ id: id('org', 'r.id'), name: text('r.name') })),
    }),
  ),
  article: object({
    id: id('art', 'a.id'),
    headline: text('a.headline'),
    publishedAt: time('a.published_at'),
    outlet,
  }),
});
const aroundQuote = `
  join article a on a.id = q.article_id
  join speaker o on o.id = a.outlet_id
  left join attribution t on t.quote_id = q.id and t.ordinal = 1
  left join speaker s on s.id = t.speaker_id
  left join speaker r on r.id = t.role_organisation_id`;
const isPublic = (alias: string) => `${alias}.visible_from <= now() and not ${alias}.retracted`;
const newestFirst = (alias: string) =>
  `order by ${alias}.published_at desc, ${alias}.position, ${alias}.quote_id`;
const hasMore = (size: number, rows: string) =>
  `(select count(*) > ${size} from (${rows}) m)::text`;

/** A page: one row more than it shows tells whether there is a next one. */
function page(size: number, rows: string): string {
  return `with page as materialized (${rows} limit ${size + 1})
    select ${object({
      nodes: list(
        'l.json',
        `select ${quote} as json from (select * from page limit ${size}) p
           join quote q on q.id = p.quote_id ${aroundQuote} ${newestFirst('p')}`,
      ),
      pageInfo: object({ hasNextPage: hasMore(size, 'select from page') }),
    })}`;
}

const latest = (size: number) => `select x.* from quote_speaker x
  where x.speaker_id = s.id and ${isPublic('x')} ${newestFirst('x')} limit ${size}`;
const shortQuotes = (rows: string) =>
  list(
    'l.json',
    `select ${object({
      id: id('quo', 'q.id'),
      text: text('q.text'),
      article: object({ id: id('art', 'q.article_id'), publishedAt: time('q.published_at') }),
    })} as json from (${rows}) p join quote q on q.id = p.quote_id ${newestFirst('p')}`,
  );
const behind = (nth: number) =>
  `select x.* from quote_speaker x
  where x.speaker_id = s.id and ${isPublic('x')} and x.published_at <= $2::timestamptz[][${nth}]
    and (x.published_at < $2::timestamptz[][${nth}] or x.position > $3::int[][${nth}]
      or x.position = $3::int[][${nth}] and x.quote_id > $4::bigint[][${nth}])
  ${newestFirst('x')} limit 100`.replaceAll(/\$(\d)::(\w+)\[\]\[(\d)\]/g, '($$$1::$2[])[$3]');

const months = `generate_series($2::date, $3::date - 1, interval '1 month')`;
const bucket = (column: string) => `'"' || to_char(${column}, 'YYYY-MM-DD') || 'T00:00:00.000Z"'`;

/** A named prepared statement for each question; one row, one column, the text of the answer. */
export const rawStatements: Readonly<Record<QuestionName, string>> = {
  speaker: `select ${object({
    person: object({
      id: id('per', 's.id'),
      name: text('s.name'),
      quotes: `(${page(20, latest(21).replace(/ limit 21$/, ''))})`,
    }),
  })} from speaker s where s.id = $1 and s.kind = 'PERSON' and s.visible_from <= now()`,

  further: `select ${object({
    person: object({
      id: id('per', 's.id'),
      ...Object.fromEntries(
        [...'abcde'].map((name, i) => [name, object({ nodes: shortQuotes(behind(i + 1)) })]),
      ),
    }),
  })} from speaker s where s.id = $1 and s.kind = 'PERSON' and s.visible_from <= now()`,

  organisation: `select ${object({
    quotes: `(${page(
      50,
      `select x.* from quote_organisation x where x.organisation_id = $1
         and (x.office or x.office_below) and ${isPublic('x')}
         and x.published_at >= $2::timestamptz and x.published_at < $3::timestamptz
         ${newestFirst('x')}`,
    )})`,
  })}`,

  article: `select ${object({
    article: object({
      id: id('art', 'a.id'),
      headline: text('a.headline'),
      publishedAt: time('a.published_at'),
      outlet,
      quotes: object({
        nodes: list(
          object({
            id: id('quo', 'l.id'),
            position: 'l.position',
            text: text('l.text'),
            kind: `'"' || l.kind || '"'`,
            spans: list(
              object({ start: 'l.span_start', end: 'l.span_end', exact: text('l.exact') }),
              'select * from quote_span p where p.quote_id = l.id order by p.ordinal',
            ),
            speaker: `(select ${orNull(
              's.id',
              `case s.kind when 'PERSON' then ${object({
                __typename: `'"Person"'`,
                id: speakerId,
                name: text('s.name'),
                memberships: object({
                  edges: list(
                    object({
                      node: object({
                        id: id('mem', 'l.id'),
                        role: text('l.role'),
                        startDate: text('l.start_date'),
                        endDate: text('l.end_date'),
                        organisation: object({ id: id('org', 'l.org'), name: text('l.name') }),
                      }),
                    }),
                    `select m.*, n.id as org, n.name from membership m
                       join speaker n on n.id = m.organisation_id
                       where m.person_id = s.id and m.visible_from <= now()
                       order by coalesce(lower(m.span), '-infinity'::date) desc, m.id limit 20`,
                  ),
                }),
              })} else ${object({
                __typename: `'"Organisation"'`,
                id: speakerId,
                name: text('s.name'),
              })} end`,
            )} from attribution t left join speaker s on s.id = t.speaker_id
               where t.quote_id = l.id and t.ordinal = 1)`,
          }),
          `select * from quote q where q.article_id = a.id and q.status <> 'RETRACTED'
             and q.visible_from <= now() order by q.position, q.id limit 100`,
        ),
      }),
    }),
  })} from article a join speaker o on o.id = a.outlet_id
    where a.id = $1 and a.visible_from <= now()`,

  members: `select ${object({
    organisation: object({
      id: id('org', 'b.id'),
      name: text('b.name'),
      memberships: object({
        edges: list(
          'l.json',
          `select ${object({
            node: object({
              id: id('mem', 'm.id'),
              role: text('m.role'),
              person: object({
                id: id('per', 's.id'),
                name: text('s.name'),
                quotes: object({ nodes: shortQuotes(latest(5)) }),
              }),
            }),
          })} as json from (select * from membership m
             where m.organisation_id = b.id and m.visible_from <= now()
             order by coalesce(lower(m.span), '-infinity'::date) desc, m.id limit 20) m
           join speaker s on s.id = m.person_id
           order by coalesce(lower(m.span), '-infinity'::date) desc, m.id`,
        ),
      }),
    }),
  })} from speaker b where b.id = $1 and b.kind = 'ORGANISATION' and b.visible_from <= now()`,

  series: `with counted as materialized (
      select organisation_id, starts, sum(office_tree) as quotes from quote_count_now
      where organisation_id = any($1::bigint[]) and speaker_id = 0 and grain = 'MONTH'
        and starts >= $2::date and starts < $3::date group by 1, 2
    ),
    best as materialized (
      select * from (
        select b.month, b.quotes, s.id, s.name,
          rank() over (partition by b.month order by b.quotes desc) as rank,
          row_number() over (partition by b.month
            order by b.quotes desc, s.folded_name collate "C", s.name collate "C", s.id) as place
        from top_speakers(($1::bigint[])[1], array(select m::date from ${months} m), true, 10) b
        join speaker s on s.id = b.speaker_id
      ) r where place <= 10
    )
    select ${object({
      ...Object.fromEntries(
        [...'abcdefghij'].map((name, i) => [
          name,
          list(
            object({ points: 'l.points' }),
            `select ${list(
              object({
                bucketStart: bucket('l.month'),
                quoteCount: 'l.quotes',
              }),
              `select m as month, coalesce(c.quotes, 0) as quotes from ${months} m
                 left join counted c on c.starts = m::date and c.organisation_id = ($1::bigint[])[${i + 1}]
                 order by m`,
            )} as points`,
          ),
        ]),
      ),
      organisation: object({
        topSpeakers: list(
          'l.json',
          `select ${object({
            bucketStart: bucket('m'),
            totalQuotes: 'coalesce(c.quotes, 0)',
            entries: list(
              object({
                rank: 'l.rank',
                quoteCount: 'l.quotes',
                share: 'to_json(l.quotes::float8 / c.quotes)::text',
                speaker: object({ id: id('per', 'l.id'), name: text('l.name') }),
              }),
              'select * from best b where b.month = m::date order by b.place',
            ),
          })} as json from ${months} m
            left join counted c on c.starts = m::date and c.organisation_id = ($1::bigint[])[1]
            order by m`,
        ),
      }),
    })}`,

  search: `with sought as materialized (select search_query($1) as words),
    ranked as materialized (
      select * from (
        select h.* from sought, newest_hits(sought.words, 2000, false) h
        order by h.published_at desc fetch first 2000 rows with ties
      ) n order by n.score desc, n.published_at desc, n.quote_id limit 21
    )
    select ${object({
      searchQuotes: object({
        edges: list(
          'l.json',
          `select ${object({
            score: 'to_json(h.score::text::double precision)::text',
            node: object({
              id: id('quo', 'q.id'),
              text: text('q.text'),
              article: object({
                id: id('art', 'a.id'),
                headline: text('a.headline'),
                publishedAt: time('a.published_at'),
              }),
              speaker,
            }),
            highlights: `'[{"html":' || ${text(
              `ts_headline(search_config(q.language), q.text, sought.words,
                'StartSel=<mark>, StopSel=</mark>, HighlightAll=true')`,
            )} || '}]'`,
          })} as json
          from sought, (select * from ranked limit 20) h join quote q on q.id = h.quote_id
          join article a on a.id = q.article_id
          left join attribution t on t.quote_id = q.id and t.ordinal = 1
          left join speaker s on s.id = t.speaker_id
          order by h.score desc, h.published_at desc, h.quote_id`,
        ),
        pageInfo: object({ hasNextPage: hasMore(20, 'select from ranked') }),
      }),
    })}`,

  total: `select ${object({
    quotes: object({ totalCount: 'coalesce(sum(office_tree), 0)' }),
  })} from quote_count_now where organisation_id = $1 and speaker_id = 0 and grain = 'ALL'`,

  quote: `select ${object({ node: quote })} from quote q ${aroundQuote}
    where q.id = $1 and q.visible_from <= now()`,
};
