import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Organisation } from './organisation.entity.js';

/**
 * Ancestry of organisations with the days on which it holds: itself at depth 0, its parent at 1
 * and so on up. Triggers keep it equal to organisation_parent.
 */
@Entity('organisation_path')
@Index('organisation_path_up', ['descendantId'])
export class OrganisationPath {
  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  @PrimaryColumn('bigint')
  ancestorId: string;

  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  @PrimaryColumn('bigint')
  descendantId: string;

  @PrimaryColumn('daterange')
  span: string;

  @Column('integer')
  depth: number;
}
