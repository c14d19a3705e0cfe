import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';
import { Article } from './article.entity.js';

/** A picture of an article with its caption and credit. */
@Entity('image')
@Unique('image_place', ['articleId', 'ordinal'])
@ObjectType({ description: 'A picture of an article with its caption and credit.' })
export class Image {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @ForeignKey(() => Article, { onDelete: 'CASCADE' })
  @Column('bigint')
  articleId: string;

  @Column('integer')
  ordinal: number;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where it stands on the web.' })
  url: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The words below it.' })
  caption: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What is to be seen, for those who do not see it.',
  })
  altText: string | null;

  /** As printed: Gareth Roe/PA. */
  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Whose picture it is, as printed.' })
  credit: string | null;

  @ForeignKey(() => Organisation)
  @Index('image_credit_organisation', { where: 'credit_organisation_id IS NOT NULL' })
  @Column('bigint', { nullable: true })
  @Field(() => Organisation, {
    name: 'creditOrganisation',
    nullable: true,
    description: 'The organisation that the credit names.',
  })
  creditOrganisationId: string | null;
}
