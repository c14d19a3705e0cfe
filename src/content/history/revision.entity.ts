import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { DateTime } from '../../graphql/scalars.js';
import { FieldChangeObject } from './field-change.object.js';

/** One change of one entity: who, when, what, why. The database refuses to change or remove it. */
@Entity('revision')
@Unique('revision_version', ['entityType', 'entityId', 'version'])
@ObjectType({ description: 'One change of one thing: who, when, what, why.' })
export class Revision {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @Column('text')
  entityType: string;

  @Column('bigint')
  entityId: string;

  /** 1 for the creation, without gaps. */
  @Column('integer')
  @Field(() => Int, { description: 'That of the entity after the change; 1 for its creation.' })
  version: number;

  @Column('timestamptz', { default: () => 'now()' })
  @Field(() => DateTime, { description: 'When it was changed.' })
  changedAt: Date;

  /** Name of the key; the public sees only the kind. */
  @Column('text')
  actorName: string;

  /** importer, editor, admin or system. */
  @Column('text')
  actorKind: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why, where the reader may know.' })
  reason: string | null;

  /** False where the reason is for editors only. */
  @Column('boolean', { default: true })
  reasonPublic: boolean;

  /** [{ field, before, after }] */
  @Column('jsonb')
  @Field(() => [FieldChangeObject], { description: 'What was changed.' })
  changes: unknown;

  /** sha256 of this row and of the hash of the version before; a trigger writes it. */
  @Column('bytea')
  hash: Buffer;
}
