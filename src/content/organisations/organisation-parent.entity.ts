import { Field, ObjectType } from 'type-graphql';
import {
  Check,
  Column,
  Entity,
  Exclusion,
  ForeignKey,
  Index,
  PrimaryGeneratedColumn,
} from 'typeorm';
import { Organisation } from './organisation.entity.js';
import { PartialDate } from '../../graphql/scalars.js';

/**
 * A child body under its parent for a span of time. The database refuses two parents on one day
 * and any cycle, at whatever dates.
 */
@Entity('organisation_parent')
@Check('organisation_parent_other', 'child_id <> parent_id')
@Exclusion('organisation_parent_one_at_a_time', 'USING gist (child_id WITH =, span WITH &&)')
@ObjectType('ParentLink', { description: 'A body above an organisation, for a span of time.' })
export class OrganisationParent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @ForeignKey(() => Organisation)
  @Column('bigint')
  childId: string;

  @ForeignKey(() => Organisation)
  @Index('organisation_parent_children')
  @Column('bigint')
  @Field(() => Organisation, { name: 'parent', description: 'The body above.' })
  parentId: string;

  @Column('text', { nullable: true })
  @Field(() => PartialDate, { nullable: true, description: 'From when it stood below it.' })
  startDate: string | null;

  @Column('text', { nullable: true })
  @Field(() => PartialDate, { nullable: true, description: 'Until when it stood below it.' })
  endDate: string | null;

  /** First to last day, both inside; a trigger derives it from the partial dates. */
  @Column('daterange')
  span: string;
}
