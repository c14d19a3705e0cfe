import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Derived by triggers: a row for a quote and each of its named speakers, with all that a list of a
 * speaker's quotes filters and sorts by. Index quote_speaker_by_time: speaker, newest first,
 * position, quote.
 */
@Entity('quote_speaker')
@Index('quote_speaker_by_time', { synchronize: false })
@Index('quote_speaker_embargoed', { synchronize: false })
export class QuoteSpeaker {
  @PrimaryColumn('bigint')
  quoteId: string;

  @PrimaryColumn('bigint')
  speakerId: string;

  /** The frozen office of this speaker. */
  @Column('bigint', { nullable: true })
  roleOrganisationId: string | null;

  /** UTC day of saidAt, else of publishedAt: the day whose parent links hold for the quote. */
  @Column('date')
  saidOn: string;

  @Column('integer')
  position: number;

  @Column('timestamptz')
  publishedAt: Date;

  /** As of the quote; -infinity once an embargo has passed. */
  @Column('timestamptz')
  visibleFrom: Date;

  @Column('boolean')
  retracted: boolean;
}
