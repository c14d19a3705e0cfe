import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { ImportBatch } from '../articles/import-batch.entity.js';
import { Person } from '../people/person.entity.js';
import { Article } from '../articles/article.entity.js';
import { ArticleVersion } from '../articles/article-version.entity.js';
import { Node } from '../../graphql/node.js';
import { DateTime } from '../../graphql/scalars.js';
import type { ProvenanceMethod } from './provenance-method.enum.js';
import { QuoteKind } from './quote-kind.enum.js';
import { QuoteMedium } from './quote-medium.enum.js';
import { QuoteStatus } from './quote-status.enum.js';

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
@Index('quote_by_said', { synchronize: false })
@Index('quote_not_active', { synchronize: false })
@Index('quote_by_confidence', { synchronize: false })
@Index('quote_by_language', ['language', 'kind', 'medium', 'status', 'visibleFrom', 'verifiedAt'])
@Index('quote_by_created', ['createdAt', 'position', 'id'])
@Index('quote_counted', { synchronize: false })
@ObjectType({ implements: Node, description: 'Words of somebody in an article.' })
export class Quote {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, {
    description: 'Stays the same for good, over new versions of the article too.',
  })
  id: string;

  @Column('integer', { default: 1 })
  @Field(() => Int, { description: 'Goes up by one with every change.' })
  version: number;

  @ForeignKey(() => Article)
  @Index('quote_article')
  @Column('bigint')
  articleId: string;

  /** The version of the article that spans point into. */
  @Column('integer')
  articleVersion: number;

  /**
   * From 1 in document order, unique among the unretracted quotes of an article. A retraction leaves
   * a gap until the article is numbered anew.
   */
  @Column('integer')
  @Field(() => Int, {
    description:
      '1 for the first quote of the article, in the order of the text; one that an editor retracts leaves a gap.',
  })
  position: number;

  @Column('text')
  @Field(() => String, {
    description:
      'The words: the content spans joined by one space; the paraphrase where the quote is indirect.',
  })
  text: string;

  @Column('text')
  @Field(() => QuoteKind, { description: 'How the words are reported: word for word or not.' })
  kind: `${QuoteKind}`;

  @Column('text', { default: 'UNKNOWN' })
  @Field(() => QuoteMedium, { description: 'By what way it was said.' })
  medium: `${QuoteMedium}`;

  @Column('text')
  @Field(() => String, { description: 'Language of the words, a BCP 47 code.' })
  language: string;

  @Column('text', { default: 'ACTIVE' })
  @Field(() => QuoteStatus, { description: 'Whether it stands, was corrected or was retracted.' })
  status: `${QuoteStatus}`;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The word or words that introduce it: said, told reporters, according to.',
  })
  cue: string | null;

  @Column('integer', { nullable: true })
  cueStart: number | null;

  @Column('integer', { nullable: true })
  cueEnd: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Whom it was said to.' })
  addressee: string | null;

  /** Who voiced it for an organisation. */
  @ForeignKey(() => Person)
  @Index('quote_spokesperson', { where: 'spokesperson_id IS NOT NULL' })
  @Column('bigint', { nullable: true })
  @Field(() => Person, {
    name: 'spokesperson',
    nullable: true,
    description: 'Who voiced it for an organisation.',
  })
  spokespersonId: string | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was said, if the article tells.' })
  saidAt: Date | null;

  @Column('double precision', { nullable: true })
  @Field(() => Float, {
    nullable: true,
    description: 'How sure the attribution is, 0 to 1; null where a person decided.',
  })
  confidence: number | null;

  @Column('text')
  method: `${ProvenanceMethod}`;

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
