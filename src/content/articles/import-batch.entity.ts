import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One call of importArticles or one run of ingest, with what came of each item. */
@Entity('import_batch')
@Unique('import_batch_key', ['keyScope', 'idempotencyKey'])
export class ImportBatch {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
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
  created: number;

  @Column('integer', { default: 0 })
  updated: number;

  @Column('integer', { default: 0 })
  unchanged: number;

  @Column('integer', { default: 0 })
  rejected: number;

  /** Outcome of each item by its index: what a repeat answers and where it goes on. */
  @Column('jsonb', { default: () => `'[]'` })
  results: unknown;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;
}
