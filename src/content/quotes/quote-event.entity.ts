import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Quote } from './quote.entity.js';

/**
 * What the public is told of a quote. The database writes it when a transaction commits that made a
 * public quote appear, change or vanish; ids rise in the order of the commits (semantics 68).
 */
@Entity('quote_event')
@Check('quote_event_type', `type IN ('PUBLISHED', 'CORRECTED', 'RETRACTED', 'WITHDRAWN')`)
@Index('quote_event_of', ['quoteId', 'id'])
export class QuoteEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @ForeignKey(() => Quote)
  @Column('bigint')
  quoteId: string;

  /** Of the quote after the change. */
  @Column('integer')
  quoteVersion: number;

  /** WITHDRAWN is not told to anybody: it says that the next time is a new publication. */
  @Column('text')
  type: 'PUBLISHED' | 'CORRECTED' | 'RETRACTED' | 'WITHDRAWN';

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at: Date;
}
