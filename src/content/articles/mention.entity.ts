import { Field, ObjectType } from 'type-graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Reads } from '../../graphql/compiled.js';
import type { Row } from '../../graphql/row.js';
import { named, record } from '../../graphql/selected.js';
import { sql } from '../../graphql/sql.js';
import { Speaker } from '../speakers/speaker.entity.js';
import { Article } from './article.entity.js';
import { TextSpan } from './text-span.object.js';

/** A place in the current text of an article that names a person or organisation. */
@Entity('mention')
@Check('mention_span', 'span_start >= 0 AND span_start < span_end')
@Unique('mention_place', ['articleId', 'spanStart'])
@Index('mention_speaker', ['speakerId', 'articleId'])
@ObjectType({ description: 'A place in the text that names a person or organisation.' })
export class Mention {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @ForeignKey(() => Article, { onDelete: 'CASCADE' })
  @Column('bigint')
  articleId: string;

  @ForeignKey(() => Speaker)
  @Column('bigint')
  @Field(() => Speaker, { name: 'entity', description: 'Who or what is named.' })
  @Reads((mention: Row<Mention>) =>
    named(Speaker, (speaker) => sql`${speaker.id} = ${mention.speakerId}`),
  )
  speakerId: string;

  @Column('text')
  @Field(() => String, { description: 'The name as it stands in the text.' })
  surfaceForm: string;

  @Field(() => TextSpan, { name: 'span', description: 'Where it stands in plainText.' })
  @Reads((mention: Row<Mention>) =>
    record({
      start: mention.spanStart,
      end: mention.spanEnd,
      articleId: mention.articleId,
      articleVersion: sql`(select a.version from article a where a.id = ${mention.articleId})`,
    }),
  )
  @Column('integer')
  spanStart: number;

  @Column('integer')
  spanEnd: number;
}
