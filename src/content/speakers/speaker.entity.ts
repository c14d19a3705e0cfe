import {
  Check,
  Column,
  Entity,
  ForeignKey,
  Index,
  PrimaryGeneratedColumn,
  TableInheritance,
} from 'typeorm';

/**
 * Whoever can say something under a name of their own. People and organisations share one table,
 * so that an attribution, a mention and a name point at either by one foreign key.
 */
@Entity('speaker')
@TableInheritance({ column: { type: 'text', name: 'kind' } })
@Check('speaker_kind', `kind IN ('PERSON', 'ORGANISATION')`)
@Check('speaker_name_given', `name <> ''`)
@Check('speaker_slug_form', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check('speaker_merged_elsewhere', 'merged_into_id <> id')
@Index('speaker_by_name', { synchronize: false })
@Index('speaker_folded_name', { synchronize: false })
@Index('speaker_last_word', { synchronize: false })
@Index('speaker_name_key', { synchronize: false })
@Index('speaker_wikidata', { synchronize: false })
export abstract class Speaker {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @Column('text', { name: 'kind' })
  kind: 'PERSON' | 'ORGANISATION';

  @Column('integer', { default: 1 })
  version: number;

  @Column('text')
  name: string;

  /** base/fold.ts of the name: what orders and searches names. */
  @Column('text')
  foldedName: string;

  /** The current slug; the table speaker_slug keeps all that ever were. */
  @Column('text')
  slug: string;

  @Column('text', { nullable: true })
  description: string | null;

  @Column('text', { nullable: true })
  wikidataId: string | null;

  /** Set once merged: this row is in no list, its id and slugs stand for the survivor. */
  @ForeignKey(() => Speaker)
  @Index('speaker_merged_into', { where: 'merged_into_id IS NOT NULL' })
  @Column('bigint', { nullable: true })
  mergedIntoId: string | null;

  /** From when the public sees it: later than -infinity while only hidden articles made it. */
  @Column('timestamptz', { default: () => `'-infinity'` })
  visibleFrom: Date;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
