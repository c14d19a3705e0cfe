import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One call of importArticles or one run of ingest, with what came of each item. */
@Entity('import_batch')
@Unique('import_batch_key', ['keyScope', 'idempotencyKey'])
@ObjectType({ description: 'One call of importArticles or one run of ingest.' })
export class ImportBatch {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'Names the batch.' })
  id: string;

  /** The API key that the idempotency key belongs to: its row id, 'bootstrap' or 'command'. */
  @Column('text')
  keyScope: string;

  @Column('text')
  idempotencyKey: string;

  /** sha256 of the input in canonical form. */
  @Column('text')
  inputHash: string;

  @Column('integer', { default: 0 })
  @Field(() => Int, { description: 'Articles that were new.' })
  created: number;

  @Column('integer', { default: 0 })
  @Field(() => Int, { description: 'Articles that changed.' })
  updated: number;

  @Column('integer', { default: 0 })
  @Field(() => Int, { description: 'Articles that were here already.' })
  unchanged: number;

  @Column('integer', { default: 0 })
  @Field(() => Int, { description: 'Articles that were not taken.' })
  rejected: number;

  /** Outcome of each item by its index: what a repeat answers and where it goes on. */
  @Column('jsonb', { default: () => `'[]'` })
  results: unknown;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;
}
