import { Field, ObjectType } from 'type-graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Speaker } from './speaker.entity.js';
import { PartialDate } from '../../graphql/scalars.js';

/** Another name of a person or organisation: an alias, an acronym, a former name. */
@Entity('other_name')
@Check('other_name_given', `name <> ''`)
@Index('other_name_last_word', { synchronize: false })
@Index('other_name_name_key', { synchronize: false })
@Index('other_name_words', { synchronize: false })
@Index('other_name_small', { synchronize: false })
@ObjectType({ description: 'Another name of a person or organisation.' })
export class OtherName {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @ForeignKey(() => Speaker, { onDelete: 'CASCADE' })
  @Index('other_name_of')
  @Column('bigint')
  speakerId: string;

  @Column('text')
  @Field(() => String, { description: 'The name as written.' })
  name: string;

  @Index('other_name_folded')
  @Column('text')
  foldedName: string;

  @Column('text')
  @Field(() => String, { description: 'What sort of name it is: alias, acronym, former name.' })
  kind: string;

  @Column('text', { nullable: true })
  @Field(() => PartialDate, { nullable: true, description: 'From when it was used.' })
  startDate: string | null;

  @Column('text', { nullable: true })
  @Field(() => PartialDate, { nullable: true, description: 'Until when it was used.' })
  endDate: string | null;
}
