import { Field, InputType } from 'type-graphql';
import { WhosaidError } from '../../base/errors.js';
import type { Argument } from '../../graphql/arguments.js';
import { Where } from '../../graphql/compiled.js';
import type { Row } from '../../graphql/row.js';
import type { Scope } from '../../graphql/scope.js';
import { parameter, sql, type Sql } from '../../graphql/sql.js';
import type { Value } from '../../graphql/value.js';
import { QuoteSearch } from '../quotes/quote-search.entity.js';
import type { Quote } from '../quotes/quote.entity.js';

/** What the words of a quote say, stemmed by its language (semantics 65). */
@InputType({ description: 'What the words of a quote say.' })
export class TextFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words joined by AND, "a phrase", -not, OR; nothing to look for matches nothing.',
  })
  @Where((quote: Row<Quote>, matches: Value, scope) => {
    const search = scope.table(QuoteSearch);
    return sql`${quote.id} in (select ${search.row.quoteId} from ${search.from}
      where ${search.row.words} @@ (select search_query(${soughtText(matches)})))`;
  })
  matches?: Value;
}

/** Longest search, in UTF-16 units. */
const longestSearch = 5_000;

/** More hyphens before one word than Postgres can stack; each would turn the meaning round. */
const stackedHyphens = /(?:-[^\p{L}\p{N}-]*){16}/u;

/** What is to be looked for, as a parameter; BAD_USER_INPUT where it cannot be meant. */
export function soughtText(sought: Value): Sql {
  const checked = sought.map((words) => {
    if (typeof words !== 'string') return words;
    if (words.length > longestSearch) {
      const message = `A search may have ${longestSearch} characters at most.`;
      throw new WhosaidError('BAD_USER_INPUT', message, null, { limit: longestSearch });
    }
    if (stackedHyphens.test(words)) {
      throw new WhosaidError('BAD_USER_INPUT', 'A search may not hold so many hyphens in a row.');
    }
    return words;
  });
  return parameter(checked, 'text');
}

/** The condition of a TextFilter on a quote. */
export function textMatches(quote: Row<Quote>, text: Argument, scope: Scope): Sql {
  return scope.matches(TextFilter, quote, text);
}
