import { Check, Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

import type { RoleName } from '../../base/viewer.js';

/**
 * A key that was given out. Only the hash of its secret is kept. The database records the making
 * and the revoking in the history and lets nothing else of it change but the last use.
 */
@Entity('api_key')
@Check('api_key_name', `name <> '' AND char_length(name) <= 200`)
@Check('api_key_role', `role IN ('READER', 'IMPORTER', 'EDITOR', 'ADMIN')`)
@Check('api_key_hash', 'octet_length(secret_hash) = 32')
export class ApiKey {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  role: RoleName;

  @Column('bytea')
  secretHash: Buffer;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  /** Name of the key that made it; system for the command line. */
  @Column('text')
  createdBy: string;

  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;

  /** Within a minute. */
  @Column('timestamptz', { nullable: true })
  lastUsedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  @Column('text', { nullable: true })
  revokedBy: string | null;
}
