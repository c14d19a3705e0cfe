import { sql, type Sql } from '../../graphql/sql.js';

/**
 * The words of a text: runs of characters other than space. Where single blanks part them they are
 * counted by their blanks, in bytes, which costs a small part of looking for words.
 */
export function wordCount(text: Sql): Sql {
  return sql`(case when ${text} ~ '^\\s|\\s$|\\s\\s|[^\\S ]' or ${text} = ''
    then (select count(*) from regexp_matches(${text}, '\\S+', 'g'))
    else octet_length(${text}) - octet_length(replace(${text}, ' ', '')) + 1 end)`;
}
