import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Quote } from './quote.entity.js';

/** What an editor tells the reader about a change of a quote. Written once. */
@Entity('correction')
@Unique('correction_of', ['quoteId', 'quoteVersion'])
@Check('correction_kind', `kind IN ('TEXT', 'ATTRIBUTION', 'DATE', 'CLARIFICATION', 'RETRACTION')`)
@Check('correction_note_given', `note <> ''`)
export class Correction {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @ForeignKey(() => Quote)
  @Column('bigint')
  quoteId: string;

  /** The version of the quote that it made. */
  @Column('integer')
  quoteVersion: number;

  @Column('text')
  kind: 'TEXT' | 'ATTRIBUTION' | 'DATE' | 'CLARIFICATION' | 'RETRACTION';

  @Column('text')
  note: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  /** Null for one that only editors may see (semantics 19). */
  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;
}
