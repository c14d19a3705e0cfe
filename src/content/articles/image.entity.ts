import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';
import { Article } from './article.entity.js';

/** A picture of an article with its caption and credit. */
@Entity('image')
@Unique('image_place', ['articleId', 'ordinal'])
export class Image {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @ForeignKey(() => Article, { onDelete: 'CASCADE' })
  @Column('bigint')
  articleId: string;

  @Column('integer')
  ordinal: number;

  @Column('text', { nullable: true })
  url: string | null;

  @Column('text', { nullable: true })
  caption: string | null;

  @Column('text', { nullable: true })
  altText: string | null;

  /** As printed: Gareth Roe/PA. */
  @Column('text', { nullable: true })
  credit: string | null;

  @ForeignKey(() => Organisation)
  @Index('image_credit_organisation', { where: 'credit_organisation_id IS NOT NULL' })
  @Column('bigint', { nullable: true })
  creditOrganisationId: string | null;
}
