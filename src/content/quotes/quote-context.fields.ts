import { Args, ArgsType, Field, FieldResolver, Int, Resolver } from 'type-graphql';
import { WhosaidError } from '../../base/errors.js';
import { Compiled } from '../../graphql/compiled.js';
import type { Row } from '../../graphql/row.js';
import { formatInputs, type Selected } from '../../graphql/selected.js';
import { integer, sql } from '../../graphql/sql.js';
import { surroundings, TextSpan } from '../articles/text-span.object.js';
import { reachOf, sentencesAround } from './sentences-around.js';
import { Quote } from './quote.entity.js';

const mostSentences = 20;

@ArgsType()
class ContextArgs {
  @Field(() => Int, {
    defaultValue: 1,
    description: `How many sentences before and behind, at most ${mostSentences}.`,
  })
  sentences: number;
}

/** Quote.context. */
@Resolver(() => Quote)
export class QuoteContextFields {
  @FieldResolver(() => TextSpan, {
    description:
      'The sentences that hold it and those around, up to 10,000 code points on either side; empty where it has no place.',
  })
  @Compiled({ format: sentencesAround })
  context(quote: Row<Quote>, @Args(() => ContextArgs) { sentences }: ContextArgs): Selected {
    if (sentences < 0 || sentences > mostSentences) {
      throw new WhosaidError(
        'BAD_USER_INPUT',
        `sentences must be from 0 to ${mostSentences}, and not ${sentences}.`,
        null,
        { limit: mostSentences },
      );
    }
    const reach = integer(reachOf(sentences) + surroundings);
    return formatInputs(sql`(select json_build_object('language', ${quote.language},
        'start', p.first, 'end', p.last, 'from', p.from, 'text', w.text,
        'isCut', char_length(w.text) = p.till - p.from)
      from article_version v
      cross join lateral (select min(s.span_start) as first, max(s.span_end) as last,
          greatest(coalesce(min(s.span_start), 0) - ${reach}, 0) as from,
          coalesce(max(s.span_end), 0) + ${reach} as till
        from quote_span s where s.quote_id = ${quote.id}) p
      cross join lateral (select
        substring(v.plain_text from p.from + 1 for p.till - p.from) as text) w
      where v.article_id = ${quote.articleId} and v.version = ${quote.articleVersion})`);
  }
}
