import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';
import { Person } from './person.entity.js';
import { Node } from '../../graphql/node.js';
import { PartialDate } from '../../graphql/scalars.js';

/** An office of a person in an organisation, with partial dates. */
@Entity('membership')
@Check('membership_role_given', `role <> ''`)
@Index('membership_person', ['personId', 'organisationId'])
@Index('membership_organisation', ['organisationId', 'personId'])
@Index('membership_extracted_once', { synchronize: false })
@Index('membership_by_start', { synchronize: false })
@ObjectType({
  implements: Node,
  description:
    'An office of a person. Extracted ones span the first to the last day on which a text stated them.',
})
export class Membership {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  @Field(() => ID, { description: 'Stays the same for good.' })
  id: string;

  @Column('integer', { default: 1 })
  @Field(() => Int, { description: 'Goes up by one with every edit.' })
  version: number;

  @ForeignKey(() => Person)
  @Column('bigint')
  @Field(() => Person, { name: 'person', description: 'Who holds the office.' })
  personId: string;

  @ForeignKey(() => Organisation)
  @Column('bigint')
  @Field(() => Organisation, { name: 'organisation', description: 'Where the office is.' })
  organisationId: string;

  @Column('text')
  @Field(() => String, { description: 'The office in words.' })
  role: string;

  @Column('text', { nullable: true })
  @Field(() => PartialDate, { nullable: true, description: 'Its first day; open where null.' })
  startDate: string | null;

  @Column('text', { nullable: true })
  @Field(() => PartialDate, { nullable: true, description: 'Its last day; open where null.' })
  endDate: string | null;

  /** First to last day, both inside; a trigger derives it from the partial dates. */
  @Column('daterange')
  span: string;

  /** Read out of articles: it spans the first to the last day on which a text stated it. */
  @Column('boolean', { default: false })
  @Field(() => Boolean, {
    description: 'True where articles stated it and no editor has saved it.',
  })
  extracted: boolean;

  /** Hidden like a speaker while only hidden articles state it. */
  @Column('timestamptz', { default: () => `'-infinity'` })
  visibleFrom: Date;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
