import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * Derived by triggers: what writes added to and took from quote_count and what is not folded into
 * it yet. Writers only append here, so that imports never wait for each other's counters.
 */
@Entity('quote_count_change')
@Index('quote_count_change_of', ['organisationId', 'speakerId'])
export class QuoteCountChange {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @Column('bigint')
  organisationId: string;

  @Column('bigint')
  speakerId: string;

  @Column('date')
  day: string;

  /** When it counts from: an embargo's end, or -infinity. Until then it is not folded. */
  @Column('timestamptz')
  visibleFrom: Date;

  @Column('integer')
  office: number;

  @Column('integer')
  officeTree: number;

  @Column('integer')
  withSelf: number;

  @Column('integer')
  treeWithSelf: number;

  @Column('integer')
  indirect: number;

  @Column('integer')
  mixed: number;
}
