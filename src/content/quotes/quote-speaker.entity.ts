import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Derived by triggers: a row for a quote and each of its named speakers, with all that a list of a
 * speaker's quotes filters and sorts by and all that statistics count by, so that an index holds it.
 * Indexes: quote_speaker_by_time (speaker, newest first, position, quote), quote_speaker_by_outlet
 * (outlet, time), quote_speaker_by_day (time), quote_speaker_by_article (article, speaker) and
 * quote_speaker_joint (speaker, time; what several say).
 */
@Entity('quote_speaker')
@Index('quote_speaker_by_time', { synchronize: false })
@Index('quote_speaker_by_outlet', { synchronize: false })
@Index('quote_speaker_by_day', { synchronize: false })
@Index('quote_speaker_joint', { synchronize: false })
@Index('quote_speaker_by_article', { synchronize: false })
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

  /** As of the quote. */
  @Column('timestamptz')
  visibleFrom: Date;

  @Column('boolean')
  retracted: boolean;

  @Column('bigint')
  articleId: string;

  @Column('bigint')
  outletId: string;

  @Column('text')
  kind: string;

  /** Another speaker says it too. */
  @Column('boolean')
  joint: boolean;
}
