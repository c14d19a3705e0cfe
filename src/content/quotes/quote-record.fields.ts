import { FieldResolver, Resolver } from 'type-graphql';
import { Compiled } from '../../graphql/compiled.js';
import type { Row } from '../../graphql/row.js';
import { many, type Selected } from '../../graphql/selected.js';
import { sql } from '../../graphql/sql.js';
import { ClaimReview } from './claim-review.entity.js';
import { Correction } from './correction.entity.js';
import { Quote } from './quote.entity.js';

/** What editors and fact checkers added to a quote. */
@Resolver(() => Quote)
export class QuoteRecordFields {
  @FieldResolver(() => [Correction], {
    description: 'What editors told the readers about it, the latest first.',
  })
  @Compiled()
  corrections(quote: Row<Quote>): Selected {
    return many(Correction, (correction) => ({
      where: sql`${correction.quoteId} = ${quote.id}`,
      orderBy: sql`${correction.quoteVersion} desc`,
    }));
  }

  @FieldResolver(() => [ClaimReview], {
    description: 'What fact checkers found, the latest review first.',
  })
  @Compiled()
  claimReviews(quote: Row<Quote>): Selected {
    return many(ClaimReview, (review) => ({
      where: sql`${review.quoteId} = ${quote.id}`,
      orderBy: sql`${review.reviewDate} desc nulls last, ${review.id}`,
    }));
  }
}
