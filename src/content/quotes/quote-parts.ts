import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../graphql/scalars.js';
import { ActorObject } from '../history/actor.object.js';
import { ImportBatch } from '../articles/import-batch.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Membership } from '../people/membership.entity.js';
import { ProvenanceMethod } from './provenance-method.enum.js';
import { RoleBasis } from '../people/role-basis.enum.js';

/** The office in which somebody spoke. */
@ObjectType({
  description:
    'The office in which somebody spoke. Frozen when the quote is stored: a later change of office does not move it.',
})
export class QuoteRole {
  @Field(() => String, { nullable: true, description: 'The office in the words of the article.' })
  statedText: string | null;

  @Field(() => RoleBasis, { description: 'What decided it.' })
  basis: RoleBasis;

  @Field(() => Organisation, { nullable: true, description: 'Whom the speaker spoke for.' })
  organisation: Organisation | null;

  @Field(() => Membership, {
    nullable: true,
    description: 'The membership that it rests on; null without one, or once it is deleted.',
  })
  membership: Membership | null;
}

/** Where a quote comes from and how far it can be trusted. */
@ObjectType({ description: 'Where a quote comes from and how far it can be trusted.' })
export class Provenance {
  @Field(() => ProvenanceMethod, { description: 'How it came here.' })
  method: ProvenanceMethod;

  @Field(() => String, { nullable: true, description: 'Name of what found it.' })
  agent: string | null;

  @Field(() => String, { nullable: true, description: 'Version of what found it.' })
  agentVersion: string | null;

  @Field(() => Int, { description: 'Version of the article that the spans point into.' })
  articleVersion: number;

  @Field(() => String, { description: 'sha256 of the text of that version.' })
  articleTextHash: string;

  @Field(() => Boolean, {
    description: 'True when every span still cuts its exact words out of the text with that hash.',
  })
  verbatim: boolean;

  @Field(() => DateTime, { nullable: true, description: 'When an editor last vouched for it.' })
  verifiedAt: Date | null;

  @Field(() => ActorObject, { nullable: true, description: 'Who vouched for it.' })
  verifiedBy: ActorObject | null;

  @Field(() => ImportBatch, { nullable: true, description: 'The import that brought it.' })
  importBatch: ImportBatch | null;
}
