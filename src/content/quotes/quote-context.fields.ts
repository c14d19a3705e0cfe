import { Args, ArgsType, Field, FieldResolver, Int, Resolver } from 'type-graphql';
import { WhosaidError } from '../../base/errors.js';
import { Compiled } from '../../graphql/compiled.js';
import type { Row } from '../../graphql/row.js';
import { formatInputs, type Selected } from '../../graphql/selected.js';
import { sql } from '../../graphql/sql.js';
import { TextSpan } from '../articles/text-span.object.js';
import { sentencesAround } from './sentences-around.js';
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
    description: 'The sentences that hold it and those around; empty where it has no place.',
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
    return formatInputs(sql`(select json_build_object('text', v.plain_text, 'language', ${quote.language},
        'start', min(s.span_start), 'end', max(s.span_end))
      from article_version v left join quote_span s on s.quote_id = ${quote.id}
      where v.article_id = ${quote.articleId} and v.version = ${quote.articleVersion}
      group by v.plain_text)`);
  }
}
