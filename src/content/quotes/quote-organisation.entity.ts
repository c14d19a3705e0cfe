import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Derived by triggers: a row for a quote and each organisation to which it belongs by the parent
 * links of the day of speaking, with all that lists and statistics of an organisation ask for.
 * Indexes: quote_organisation_by_time (organisation, newest first, position, quote) and
 * quote_organisation_direct, the same of the rows with office or self.
 */
@Entity('quote_organisation')
@Index('quote_organisation_by_time', { synchronize: false })
@Index('quote_organisation_direct', { synchronize: false })
export class QuoteOrganisation {
  @PrimaryColumn('bigint')
  quoteId: string;

  @PrimaryColumn('bigint')
  organisationId: string;

  @Column('timestamptz')
  publishedAt: Date;

  /** As of the quote. */
  @Column('timestamptz')
  visibleFrom: Date;

  @Column('integer')
  position: number;

  /** The frozen office of a speaker is in this organisation. */
  @Column('boolean')
  office: boolean;

  /** The frozen office of a speaker is in an organisation below it. */
  @Column('boolean')
  officeBelow: boolean;

  /** This organisation is a speaker. */
  @Column('boolean')
  self: boolean;

  /** An organisation below it is a speaker. */
  @Column('boolean')
  selfBelow: boolean;

  @Column('boolean')
  retracted: boolean;

  @Column('bigint')
  articleId: string;

  @Column('bigint')
  outletId: string;

  @Column('text')
  kind: string;

  /** The named speaker; one of them where it is joint; null without any. */
  @Column('bigint', { nullable: true })
  speakerId: string | null;

  /** Several named speakers say it, as quote_speaker tells. */
  @Column('boolean')
  joint: boolean;
}
