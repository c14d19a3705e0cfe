import { Args, Field, FieldResolver, Float, ObjectType, Resolver } from 'type-graphql';
import { Compiled } from '../../graphql/compiled.js';
import { connectionOver, edgeTo } from '../../graphql/connection-types.js';
import { key } from '../../graphql/order.js';
import { ForwardPageArgs } from '../../graphql/page-args.js';
import type { Row } from '../../graphql/row.js';
import { connectionOf, formatInputs, type Selected } from '../../graphql/selected.js';
import { sql, type Sql } from '../../graphql/sql.js';
import { Quote } from '../quotes/quote.entity.js';
import { canonicalPrinting, printingsOf } from './public-printings.js';
import { QuoteCluster } from './quote-cluster.entity.js';
import { DiffOp, VariantRelation } from './variant-enums.js';
import { wordDiff, type DiffPart } from './word-diff.js';

/** A stretch of words that was kept, added or left out. */
@ObjectType({ description: 'A stretch of words that was kept, added or left out.' })
export class TextDiff {
  @Field(() => DiffOp, { description: 'What became of it.' })
  op: DiffOp;

  @Field(() => String, { description: 'The words, with the spaces around them.' })
  text: string;
}

/** A printing of the words of a cluster. */
@ObjectType({ description: 'A printing of the words.' })
export class VariantEdge extends edgeTo(() => Quote) {
  @Field(() => Float, {
    description: 'How much of the words of both they share (Dice 1945), 0 to 1.',
  })
  similarity: number;

  @Field(() => VariantRelation, { description: 'What it is to the canonical printing.' })
  relation: VariantRelation;
}

/** The printings of a cluster. */
@ObjectType({ description: 'All printings in pages, as they were published.' })
export class VariantConnection extends connectionOver(() => VariantEdge) {}

/** QuoteCluster.variants (semantics 11, 67). */
@Resolver(() => QuoteCluster)
export class Variants {
  @FieldResolver(() => VariantConnection, {
    description: 'All printings, the first one too, by publication.',
  })
  @Compiled()
  variants(
    cluster: Row<QuoteCluster>,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
  ): Selected {
    const statement = sql`
      with canonical as materialized (${canonicalPrinting(cluster.id)})
      select s.quote_id as node_id, s.published_at, c.text as canonical,
        2.0 * f.words / (f.words + g.words) as similarity,
        case when ${saidByOthers} then 'ATTRIBUTION_CONFLICT'
          when f.id = g.id then 'EXACT' else 'PARTIAL' end as relation
      from canonical c cross join ${printingsOf(cluster.id)}
      join quote_form f on f.id = m.form_id join quote_form g on g.id = ${cluster.id}`;
    return connectionOf(statement, page, (row) => ({
      where: [],
      order: {
        name: 'variants',
        keys: [key(row['publishedAt']!, 'timestamptz'), key(row['nodeId']!, 'bigint')],
      },
    }));
  }
}

/** Whether quotes s and c are both by somebody named, and nobody of the one is among the other's. */
const saidByOthers = sql`(
  exists (select from attribution a where a.quote_id = s.quote_id and a.speaker_id is not null)
  and exists (select from attribution a where a.quote_id = c.id and a.speaker_id is not null)
  and not exists (select from attribution a join attribution b on b.speaker_id = a.speaker_id
    where a.quote_id = s.quote_id and b.quote_id = c.id))`;

/** Fields of a printing that are more than a column. */
@Resolver(() => VariantEdge)
export class VariantFields {
  @FieldResolver(() => [TextDiff], {
    description: 'What makes this printing of the canonical text, word by word.',
  })
  @Compiled({ format: differences })
  differences(variant: { readonly nodeId: Sql; readonly canonical: Sql }): Selected {
    return formatInputs(sql`(select json_build_object('canonical', ${variant.canonical}, 'text', q.text)
      from quote q where q.id = ${variant.nodeId})`);
  }
}

function differences(texts: { canonical: string; text: string }): readonly DiffPart[] {
  return wordDiff(texts.canonical, texts.text);
}
