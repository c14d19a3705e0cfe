import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Node } from '../../graphql/node.js';
import { sql } from '../../graphql/sql.js';
import { StandsFor } from '../../graphql/stands-for.js';

/**
 * Derived by triggers: each wording of quotes once, and the cluster that it leads. Rows are only
 * added, so that ids stay; which wording leads the cluster of a shorter one is found at the moment
 * of reading, by cluster_of() (semantics 67, 93).
 */
@Entity('quote_form')
@Unique('quote_form_once', ['fingerprint'])
@Index('quote_form_lead', { synchronize: false })
@Index('quote_form_runs', { synchronize: false })
@StandsFor((rowId) => sql`cluster_of(${rowId})`)
@ObjectType({
  implements: Node,
  description:
    'The same words, whole or in part, wherever they were published and whoever says them.',
})
export class QuoteCluster {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, {
    description: 'Stays the same for good; a longer wording that comes in answers for it.',
  })
  id: string;

  /** sha256 of the form. */
  @Column('bytea')
  fingerprint: Buffer;

  /** The words in normal form, one space between them. */
  @Column('text')
  form: string;

  /** How many, at least 4. */
  @Column('integer')
  words: number;

  /** The first of the runs; null where there are fewer than five words. */
  @Column('integer', { nullable: true })
  lead: number | null;

  /** Every five words that follow each other, as numbers. */
  @Column('integer', { array: true })
  runs: number[];
}
