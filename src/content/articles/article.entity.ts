import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';

/** A published piece, known by outlet and external id; its texts stand in article_version. */
@Entity('article')
@Unique('article_identity', ['outletId', 'externalId'])
@Unique('article_slug', ['slug'])
@Unique('article_url', ['url'])
@Check('article_status', `status IN ('DRAFT', 'PUBLISHED', 'WITHHELD', 'CANCELED')`)
@Check('article_headline_given', `headline <> ''`)
@Check('article_external_id_given', `external_id <> ''`)
@Index('article_by_time', ['publishedAt', 'id'])
@Index('article_outlet_time', ['outletId', 'publishedAt', 'id'])
export class Article {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @ForeignKey(() => Organisation)
  @Column('bigint')
  outletId: string;

  @Column('text')
  externalId: string;

  @Column('text')
  slug: string;

  @Column('text', { nullable: true })
  url: string | null;

  @Column('text')
  headline: string;

  @Column('text', { nullable: true })
  standfirst: string | null;

  @Column('text', { nullable: true })
  dateline: string | null;

  @Column('text', { nullable: true })
  byline: string | null;

  @Column('text')
  language: string;

  @Column('timestamptz')
  publishedAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;

  /** Number of the current row of article_version; goes up with every write. */
  @Column('integer', { default: 1 })
  version: number;

  @Column('text', { default: 'PUBLISHED' })
  status: 'DRAFT' | 'PUBLISHED' | 'WITHHELD' | 'CANCELED';

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
  textHash: string;

  @Column('integer')
  wordCount: number;

  /** True once an editor set the status: an import then never loosens it (semantics 76). */
  @Column('boolean', { default: false })
  statusByEditor: boolean;

  /** sha256 of the import's input in canonical form: equal input is UNCHANGED (semantics 38). */
  @Column('text', { nullable: true })
  inputHash: string | null;
}
