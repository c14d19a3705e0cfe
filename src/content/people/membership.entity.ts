import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';
import { Person } from './person.entity.js';

/** An office of a person in an organisation, with partial dates. */
@Entity('membership')
@Check('membership_role_given', `role <> ''`)
@Index('membership_person', ['personId', 'organisationId'])
@Index('membership_organisation', ['organisationId', 'personId'])
@Index('membership_extracted_once', { synchronize: false })
@Index('membership_by_start', { synchronize: false })
export class Membership {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @Column('integer', { default: 1 })
  version: number;

  @ForeignKey(() => Person)
  @Column('bigint')
  personId: string;

  @ForeignKey(() => Organisation)
  @Column('bigint')
  organisationId: string;

  @Column('text')
  role: string;

  @Column('text', { nullable: true })
  startDate: string | null;

  @Column('text', { nullable: true })
  endDate: string | null;

  /** First to last day, both inside; a trigger derives it from the partial dates. */
  @Column('daterange')
  span: string;

  /** Read out of articles: it spans the first to the last day on which a text stated it. */
  @Column('boolean', { default: false })
  extracted: boolean;

  /** Hidden like a speaker while only hidden articles state it. */
  @Column('timestamptz', { default: () => `'-infinity'` })
  visibleFrom: Date;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
