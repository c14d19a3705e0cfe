import { Field, ID, Int, InterfaceType } from 'type-graphql';
import {
  Check,
  Column,
  Entity,
  ForeignKey,
  Index,
  PrimaryGeneratedColumn,
  TableInheritance,
} from 'typeorm';
import { Node } from '../../graphql/node.js';
import type { EntityKind } from './entity-kind.js';

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
@Index('speaker_words', { synchronize: false })
@Index('speaker_small_name', { synchronize: false })
@Index('speaker_wikidata', { synchronize: false })
@InterfaceType({
  implements: Node,
  description: 'Whoever can say something under a name of their own.',
})
export abstract class Speaker {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, {
    description: 'Stays the same for good; after a merge it stands for the survivor.',
  })
  id: string;

  @Column('text', { name: 'kind' })
  kind: EntityKind;

  @Column('integer', { default: 1 })
  @Field(() => Int, { description: 'Goes up by one with every edit.' })
  version: number;

  @Column('text')
  @Field(() => String, { description: 'The name that it goes by.' })
  name: string;

  /** base/fold.ts of the name: what orders and searches names. */
  @Column('text')
  foldedName: string;

  /** The current slug; the table speaker_slug keeps all that ever were. */
  @Column('text')
  @Field(() => String, { description: 'The name in addresses; earlier slugs go on resolving.' })
  slug: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Who or what it is, in a sentence.' })
  description: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Its item in Wikidata, as Q12345.' })
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
