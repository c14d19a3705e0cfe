import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Article } from './article.entity.js';

/** The text that spans point into. A row is written once: the database refuses to change it. */
@Entity('article_version')
@Check('article_version_text_given', `plain_text <> ''`)
@Check('article_version_hash', `text_hash = encode(sha256(convert_to(plain_text, 'UTF8')), 'hex')`)
export class ArticleVersion {
  @ForeignKey(() => Article)
  @PrimaryColumn('bigint')
  articleId: string;

  @PrimaryColumn('integer')
  version: number;

  @Column('text')
  plainText: string;

  @Index('article_version_by_hash')
  @Column('text')
  textHash: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
