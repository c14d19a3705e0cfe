import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Speaker } from '../speakers/speaker.entity.js';
import { Article } from './article.entity.js';

/** A place in the current text of an article that names a person or organisation. */
@Entity('mention')
@Check('mention_span', 'span_start >= 0 AND span_start < span_end')
@Unique('mention_place', ['articleId', 'spanStart'])
@Index('mention_speaker', ['speakerId', 'articleId'])
export class Mention {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @ForeignKey(() => Article, { onDelete: 'CASCADE' })
  @Column('bigint')
  articleId: string;

  @ForeignKey(() => Speaker)
  @Column('bigint')
  speakerId: string;

  @Column('text')
  surfaceForm: string;

  @Column('integer')
  spanStart: number;

  @Column('integer')
  spanEnd: number;
}
