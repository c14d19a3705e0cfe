import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';
import { Node } from '../../graphql/node.js';
import { DateTime } from '../../graphql/scalars.js';
import { PublicationStatus } from './publication-status.enum.js';

/** A published piece, known by outlet and external id; its texts stand in article_version. */
@Entity('article')
@Unique('article_identity', ['outletId', 'externalId'])
@Unique('article_slug', ['slug'])
@Unique('article_url', ['url'])
@Check('article_status', `status IN ('DRAFT', 'PUBLISHED', 'WITHHELD', 'CANCELED')`)
@Check('article_headline_given', `headline <> ''`)
@Check('article_external_id_given', `external_id <> ''`)
@Index('article_embargo', { synchronize: false })
@Index('article_by_time', ['publishedAt', 'id'])
@Index('article_by_update', ['updatedAt', 'id'])
@Index('article_outlet_time', ['outletId', 'publishedAt', 'id'])
@ObjectType({ implements: Node, description: 'A published piece with its quotes.' })
export class Article {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'Stays the same for good.' })
  id: string;

  @ForeignKey(() => Organisation)
  @Column('bigint')
  @Field(() => Organisation, { name: 'outlet', description: 'Who published it.' })
  outletId: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'Its id at the outlet.' })
  externalId: string;

  @Column('text')
  @Field(() => String, { description: 'The name in addresses.' })
  slug: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where it stands on the web.' })
  url: string | null;

  @Column('text')
  @Field(() => String, { description: 'The headline.' })
  headline: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The lines below the headline.' })
  standfirst: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Place and day at the head of the text.' })
  dateline: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Who wrote it, as printed.' })
  byline: string | null;

  @Column('text')
  @Field(() => String, { description: 'Language of the text, a BCP 47 code.' })
  language: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When the outlet published it.' })
  publishedAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  @Field(() => DateTime, { description: 'When it last changed here.' })
  updatedAt: Date;

  /** Number of the current row of article_version; goes up with every write. */
  @Column('integer', { default: 1 })
  @Field(() => Int, { description: 'Goes up by one with every change.' })
  version: number;

  @Column('text', { default: 'PUBLISHED' })
  @Field(() => PublicationStatus, { description: 'Whether it is published.' })
  status: `${PublicationStatus}`;

  @Column('timestamptz', { nullable: true })
  embargoUntil: Date | null;

  /**
   * From when the public sees it: -infinity when published, the embargo's end when that is set,
   * infinity otherwise. A trigger derives it; it is the one thing that visibility looks at.
   */
  @Column('timestamptz')
  visibleFrom: Date;

  /** sha256 of the current plain text in UTF-8, hexadecimal. */
  @Column('text')
  @Field(() => String, { description: 'sha256 of plainText in UTF-8, hexadecimal.' })
  textHash: string;

  @Column('integer')
  @Field(() => Int, { description: 'Runs of characters other than space in plainText.' })
  wordCount: number;

  /** True once an editor set the status: an import then never loosens it (semantics 76). */
  @Column('boolean', { default: false })
  statusByEditor: boolean;

  /** sha256 of the import's input in canonical form: equal input is UNCHANGED (semantics 38). */
  @Column('text', { nullable: true })
  inputHash: string | null;
}
