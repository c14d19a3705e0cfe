import { Field, InputType } from 'type-graphql';
import type { Argument } from '../../graphql/arguments.js';
import { Where } from '../../graphql/compiled.js';
import type { Row } from '../../graphql/row.js';
import type { Scope } from '../../graphql/scope.js';
import { parameter, sql, type Sql } from '../../graphql/sql.js';
import type { Value } from '../../graphql/value.js';
import type { Quote } from '../quotes/quote.entity.js';

/** What the words of a quote say, stemmed by its language (semantics 65). */
@InputType({ description: 'What the words of a quote say.' })
export class TextFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words joined by AND, "a phrase", -not, OR; nothing to look for matches nothing.',
  })
  @Where((quote: Row<Quote>, matches: Value) => {
    const config = searchConfiguration(quote.language);
    const query = sql`websearch_to_tsquery(${config}, ${parameter(matches, 'text')})`;
    return sql`to_tsvector(${config}, ${quote.text}) @@ ${query}`;
  })
  matches?: Value;
}

/** The condition of a TextFilter on a quote. */
export function textMatches(quote: Row<Quote>, text: Argument, scope: Scope): Sql {
  return scope.matches(TextFilter, quote, text);
}

/** Postgres' text search configuration for a language code; `simple` where it has none. */
export function searchConfiguration(language: Sql): Sql {
  return sql`(case split_part(lower(${language}), '-', 1)
    when 'da' then 'danish' when 'nl' then 'dutch' when 'en' then 'english' when 'fi' then 'finnish'
    when 'fr' then 'french' when 'de' then 'german' when 'hu' then 'hungarian' when 'it' then 'italian'
    when 'no' then 'norwegian' when 'nb' then 'norwegian' when 'pt' then 'portuguese'
    when 'ro' then 'romanian' when 'ru' then 'russian' when 'es' then 'spanish' when 'sv' then 'swedish'
    when 'tr' then 'turkish' else 'simple' end)::regconfig`;
}
