import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One change of one entity: who, when, what, why. The database refuses to change or remove it. */
@Entity('revision')
@Unique('revision_version', ['entityType', 'entityId', 'version'])
export class Revision {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @Column('text')
  entityType: string;

  @Column('bigint')
  entityId: string;

  /** 1 for the creation, without gaps. */
  @Column('integer')
  version: number;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt: Date;

  /** Name of the key; the public sees only the kind. */
  @Column('text')
  actorName: string;

  /** importer, editor, admin or system. */
  @Column('text')
  actorKind: string;

  @Column('text', { nullable: true })
  reason: string | null;

  /** False where the reason is for editors only. */
  @Column('boolean', { default: true })
  reasonPublic: boolean;

  /** [{ field, before, after }] */
  @Column('jsonb')
  changes: unknown;

  /** sha256 of this row and of the hash of the version before; a trigger writes it. */
  @Column('bytea')
  hash: Buffer;
}
