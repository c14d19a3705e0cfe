import { Args, Field, FieldResolver, Float, ObjectType, Resolver } from 'type-graphql';
import { Compiled } from '../../graphql/compiled.js';
import { connectionOver, edgeTo } from '../../graphql/connection-types.js';
import { key } from '../../graphql/order.js';
import { ForwardPageArgs, pageSizeOf } from '../../graphql/page-args.js';
import type { AnyRow, Row } from '../../graphql/row.js';
import {
  connectionOf,
  formatInputs,
  type Listing,
  type Selected,
  type WholeRange,
} from '../../graphql/selected.js';
import { integer, sql, type Sql } from '../../graphql/sql.js';
import { Quote } from '../quotes/quote.entity.js';
import { canonicalPrinting, isPublic, printingsOf } from './public-printings.js';
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
export class VariantEdge extends edgeTo(() => Quote) {}

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
    // of words that stand in thousands of places a first page reads no more than it shows
    const most = page.after ? sql`all` : integer(pageSizeOf(page).size + 1);
    const statement = sql`
      select s.quote_id as node_id, s.published_at, s.form_id, ${cluster.id} as cluster_id
      from cluster_forms(${cluster.id}) m cross join lateral (
        select s.quote_id, s.published_at, s.form_id from quote_search s
        where s.form_id = m.form_id and ${isPublic}
        order by s.published_at, s.quote_id limit ${most}) s`;
    const whole = (): WholeRange => ({ from: printingsOf(cluster.id), where: sql`true`, row: {} });
    const order = (row: AnyRow): Listing => ({
      where: [],
      order: {
        name: 'variants',
        keys: [key(row['publishedAt']!, 'timestamptz'), key(row['nodeId']!, 'bigint')],
      },
    });
    return connectionOf(statement, page, order, whole);
  }
}

interface Columns {
  readonly nodeId: Sql;
  readonly formId: Sql;
  readonly clusterId: Sql;
}

/**
 * Fields of a printing. They are made for those of a page alone: of words that stand in thousands of
 * places, more than a lookup for each takes too long.
 */
@Resolver(() => VariantEdge)
export class VariantFields {
  @FieldResolver(() => Float, {
    description: 'How much of the words of both they share (Dice 1945), 0 to 1.',
  })
  @Compiled()
  similarity({ formId, clusterId }: Columns): Selected {
    return sql`(select 2.0 * f.words / (f.words + g.words) from quote_form f, quote_form g
      where f.id = ${formId} and g.id = ${clusterId})`;
  }

  @FieldResolver(() => VariantRelation, { description: 'What it is to the canonical printing.' })
  @Compiled()
  relation({ nodeId, formId, clusterId }: Columns): Selected {
    return sql`(select case when ${saidByOthers(nodeId)} then 'ATTRIBUTION_CONFLICT'
        when ${formId} = ${clusterId} then 'EXACT' else 'PARTIAL' end
      from (${canonicalPrinting(clusterId)}) c)`;
  }

  @FieldResolver(() => [TextDiff], {
    description: 'What makes this printing of the canonical text, word by word.',
  })
  @Compiled({ format: differences })
  differences({ nodeId, clusterId }: Columns): Selected {
    return formatInputs(sql`(select json_build_object('canonical', c.text, 'text', q.text)
      from quote q, (${canonicalPrinting(clusterId)}) c where q.id = ${nodeId})`);
  }
}

/** Whether this quote and c are both by somebody named, and nobody of the one is among the other's. */
function saidByOthers(quoteId: Sql): Sql {
  return sql`(
    exists (select from attribution a where a.quote_id = ${quoteId} and a.speaker_id is not null)
    and exists (select from attribution a where a.quote_id = c.id and a.speaker_id is not null)
    and not exists (select from attribution a join attribution b on b.speaker_id = a.speaker_id
      where a.quote_id = ${quoteId} and b.quote_id = c.id))`;
}

function differences(texts: { canonical: string; text: string }): readonly DiffPart[] {
  return wordDiff(texts.canonical, texts.text);
}
