import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Derived by triggers: public, unretracted quotes of an organisation (speaker 0), of a speaker
 * (organisation 0), of a speaker through an office in or below an organisation, or of all (0, 0),
 * per UTC day (not where a speaker is given), per month and altogether. Read it through the view
 * quote_count_now, by sum: that adds what is not folded yet, embargoes that passed among it.
 */
@Entity('quote_count')
@Check('quote_count_grain', `grain IN ('ALL', 'MONTH', 'DAY')`)
@Index('quote_count_top', { synchronize: false })
@Index('quote_count_top_tree', { synchronize: false })
@Index('quote_count_offices', { synchronize: false })
export class QuoteCount {
  /** 0 for whatever organisation, or none. */
  @PrimaryColumn('bigint')
  organisationId: string;

  /** 0 for whatever speaker, or none. */
  @PrimaryColumn('bigint')
  speakerId: string;

  @PrimaryColumn('text')
  grain: 'ALL' | 'MONTH' | 'DAY';

  /** First day of the span in UTC, by publishedAt; -infinity for ALL. */
  @PrimaryColumn('date')
  starts: string;

  /** Through an office in the organisation. Where it is 0, all four counts are the same. */
  @Column('integer')
  office: number;

  /** Through an office in the organisation or below it. */
  @Column('integer')
  officeTree: number;

  /** Through an office in it, or said by it. */
  @Column('integer')
  withSelf: number;

  /** Through an office in it or below it, or said by it or by one below it. */
  @Column('integer')
  treeWithSelf: number;

  /** Of a speaker, organisation 0: the indirect ones of all; 0 elsewhere. */
  @Column('integer')
  indirect: number;

  /** Likewise the mixed ones; what is neither is direct. */
  @Column('integer')
  mixed: number;
}
