import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { ImportBatch } from '../articles/import-batch.entity.js';
import { Person } from '../people/person.entity.js';
import { Article } from '../articles/article.entity.js';
import { ArticleVersion } from '../articles/article-version.entity.js';

/** Words of somebody in an article. Who said them stands in attribution, where in quote_span. */
@Entity('quote')
@ForeignKey(() => ArticleVersion, ['articleId', 'articleVersion'], ['articleId', 'version'])
@Check('quote_text_given', `text <> ''`)
@Check('quote_position', 'position >= 1')
@Check('quote_kind', `kind IN ('DIRECT', 'INDIRECT', 'MIXED')`)
@Check('quote_medium', `medium IN ('SPOKEN', 'WRITTEN', 'SOCIAL', 'BROADCAST', 'UNKNOWN')`)
@Check('quote_status', `status IN ('ACTIVE', 'CORRECTED', 'RETRACTED')`)
@Check('quote_method', `method IN ('MANUAL', 'FEED', 'RULE', 'MODEL')`)
@Check('quote_confidence', 'confidence BETWEEN 0 AND 1')
@Check('quote_cue_span', 'cue_start >= 0 AND cue_start < cue_end')
@Index('quote_position_once', { synchronize: false })
@Index('quote_by_time', { synchronize: false })
export class Quote {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @Column('integer', { default: 1 })
  version: number;

  @ForeignKey(() => Article)
  @Index('quote_article')
  @Column('bigint')
  articleId: string;

  /** The version of the article that spans point into. */
  @Column('integer')
  articleVersion: number;

  /** 1..n in document order; unique among the unretracted quotes of an article. */
  @Column('integer')
  position: number;

  @Column('text')
  text: string;

  @Column('text')
  kind: 'DIRECT' | 'INDIRECT' | 'MIXED';

  @Column('text', { default: 'UNKNOWN' })
  medium: 'SPOKEN' | 'WRITTEN' | 'SOCIAL' | 'BROADCAST' | 'UNKNOWN';

  @Column('text')
  language: string;

  @Column('text', { default: 'ACTIVE' })
  status: 'ACTIVE' | 'CORRECTED' | 'RETRACTED';

  @Column('text', { nullable: true })
  cue: string | null;

  @Column('integer', { nullable: true })
  cueStart: number | null;

  @Column('integer', { nullable: true })
  cueEnd: number | null;

  @Column('text', { nullable: true })
  addressee: string | null;

  /** Who voiced it for an organisation. */
  @ForeignKey(() => Person)
  @Index('quote_spokesperson', { where: 'spokesperson_id IS NOT NULL' })
  @Column('bigint', { nullable: true })
  spokespersonId: string | null;

  @Column('timestamptz', { nullable: true })
  saidAt: Date | null;

  @Column('double precision', { nullable: true })
  confidence: number | null;

  @Column('text')
  method: 'MANUAL' | 'FEED' | 'RULE' | 'MODEL';

  @Column('text', { nullable: true })
  agent: string | null;

  @Column('text', { nullable: true })
  agentVersion: string | null;

  @Column('timestamptz', { nullable: true })
  verifiedAt: Date | null;

  @Column('text', { nullable: true })
  verifiedByName: string | null;

  @Column('text', { nullable: true })
  verifiedByKind: string | null;

  @ForeignKey(() => ImportBatch)
  @Column('bigint', { nullable: true })
  importBatchId: string | null;

  /** Text and kind as last imported: what a later import is compared with (semantics 76). */
  @Column('text', { nullable: true })
  importedText: string | null;

  @Column('text', { nullable: true })
  importedKind: string | null;

  /** Retracted because an import no longer had it: comes back when it is given again. */
  @Column('boolean', { default: false })
  retractedByImport: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  /** Copies of the article's publishedAt and visibleFrom, kept by triggers: lists need no join. */
  @Column('timestamptz')
  publishedAt: Date;

  @Column('timestamptz')
  visibleFrom: Date;
}
