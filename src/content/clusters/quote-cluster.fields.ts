import { FieldResolver, Int, Resolver } from 'type-graphql';
import { Compiled } from '../../graphql/compiled.js';
import type { Row } from '../../graphql/row.js';
import { named, one, type Selected } from '../../graphql/selected.js';
import { sql } from '../../graphql/sql.js';
import { Quote } from '../quotes/quote.entity.js';
import { canonicalPrinting, isPublic, printingsOf } from './public-printings.js';
import { QuoteCluster } from './quote-cluster.entity.js';

/** Quote.cluster. */
@Resolver(() => Quote)
export class ClusterOfQuote {
  @FieldResolver(() => QuoteCluster, {
    nullable: true,
    description:
      'The same words elsewhere; null under four words, and where the quote is not public or retracted.',
  })
  @Compiled()
  cluster(quote: Row<Quote>): Selected {
    return one(
      QuoteCluster,
      (cluster) => sql`${cluster.id} = (select cluster_of(s.form_id) from quote_search s
        where s.quote_id = ${quote.id} and ${isPublic})`,
    );
  }
}

/** Fields of a cluster that are more than a column; all of them count what the public sees. */
@Resolver(() => QuoteCluster)
export class QuoteClusterFields {
  @FieldResolver(() => String, { description: 'The longest form, as it was printed first.' })
  @Compiled()
  canonicalText(cluster: Row<QuoteCluster>): Selected {
    return sql`(select c.text from (${canonicalPrinting(cluster.id)}) c)`;
  }

  @FieldResolver(() => Int, { description: 'How often it was printed, whole or in part.' })
  @Compiled()
  occurrenceCount(cluster: Row<QuoteCluster>): Selected {
    return sql`(select count(*) from ${printingsOf(cluster.id)})`;
  }

  @FieldResolver(() => Int, { description: 'By how many outlets.' })
  @Compiled()
  outletCount(cluster: Row<QuoteCluster>): Selected {
    return sql`(select count(distinct p.outlet_id) from ${printingsOf(cluster.id)}
      join quote q on q.id = s.quote_id join article p on p.id = q.article_id)`;
  }

  @FieldResolver(() => Quote, { description: 'The printing that was published first.' })
  @Compiled()
  firstSeen(cluster: Row<QuoteCluster>): Selected {
    return named(
      Quote,
      (quote) => sql`${quote.id} = (select s.quote_id from ${printingsOf(cluster.id)}
        order by s.published_at, s.quote_id limit 1)`,
    );
  }
}
