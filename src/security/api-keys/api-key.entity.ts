import { Field, ObjectType } from 'type-graphql';
import { Check, Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

import type { RoleName } from '../../base/viewer.js';
import { DateTime } from '../../graphql/scalars.js';
import { Role } from './role.enum.js';

/**
 * A key that was given out. Only the hash of its secret is kept. The database records the making
 * and the revoking in the history and lets nothing else of it change but the last use.
 */
@ObjectType({ description: 'A key that was given out; its secret is shown once, when it is made.' })
@Entity('api_key')
@Check('api_key_name', `name <> '' AND char_length(name) <= 200`)
@Check('api_key_role', `role IN ('READER', 'IMPORTER', 'EDITOR', 'ADMIN')`)
@Check('api_key_hash', 'octet_length(secret_hash) = 32')
export class ApiKey {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @Field(() => String, { description: 'What the key is for.' })
  @Column('text')
  name: string;

  @Field(() => Role, { description: 'What the key may do.' })
  @Column('text')
  role: RoleName;

  @Column('bytea')
  secretHash: Buffer;

  @Field(() => DateTime, { description: 'When it was made.' })
  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  /** Name of the key that made it; system for the command line. */
  @Column('text')
  createdBy: string;

  @Field(() => DateTime, { nullable: true, description: 'From when on it is refused.' })
  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Its last use, within a minute.' })
  @Column('timestamptz', { nullable: true })
  lastUsedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked.' })
  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  @Column('text', { nullable: true })
  revokedBy: string | null;
}
