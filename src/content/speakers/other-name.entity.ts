import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Speaker } from './speaker.entity.js';

/** Another name of a person or organisation: an alias, an acronym, a former name. */
@Entity('other_name')
@Check('other_name_given', `name <> ''`)
@Index('other_name_last_word', { synchronize: false })
@Index('other_name_name_key', { synchronize: false })
export class OtherName {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @ForeignKey(() => Speaker, { onDelete: 'CASCADE' })
  @Index('other_name_of')
  @Column('bigint')
  speakerId: string;

  @Column('text')
  name: string;

  @Index('other_name_folded')
  @Column('text')
  foldedName: string;

  @Column('text')
  kind: string;

  @Column('text', { nullable: true })
  startDate: string | null;

  @Column('text', { nullable: true })
  endDate: string | null;
}
