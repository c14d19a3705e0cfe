import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/**
 * Closes the revisions of all entities that were committed since the seal before, so that even the
 * newest of an entity cannot vanish unnoticed. Written once.
 */
@Entity('revision_seal')
export class RevisionSeal {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @Column('timestamptz', { default: () => 'now()' })
  sealedAt: Date;

  /** Ids of the revisions under this seal. */
  @Column('int8multirange')
  covers: string;

  /** Greatest id that had been drawn when it was made, and the first transaction yet to come then. */
  @Column('bigint')
  drawnUpTo: string;

  @Column('bigint')
  nextTransaction: string;

  /** No id up to this one can still appear that no seal covers. */
  @Column('bigint')
  settledUpTo: string;

  /** sha256 of the hash of the seal before and of those of the revisions, by id. */
  @Column('bytea')
  hash: Buffer;
}
