import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Resolver } from 'type-graphql';
import { entityRef } from '../../graphql/entity-ref.js';
import type { RequestContext } from '../../graphql/request-context.js';
import { Requires } from '../../graphql/requires.js';
import { PartialDate } from '../../graphql/scalars.js';
import type { Outcome } from '../../graphql/user-error.js';
import { deleteParent, saveOrganisation } from '../organisations/save-organisation.js';
import { OrganisationPayload } from './edit-payloads.js';
import { mergeSpeakers } from './merge-speakers.js';
import { runEdit, runOrRehearse, type Edit } from './run-edit.js';
import { MergeInput, SaveOrganisationInput } from './speaker-edit.input.js';
import { unmergeSpeaker } from './unmerge-speaker.js';

/** Merging moves many rows. */
const timeoutMs = 60_000;

/** Everything that editors do to organisations. */
@Resolver()
export class OrganisationEditsResolver {
  @Mutation(() => OrganisationPayload, {
    description: 'Makes or changes an organisation, with one link to a parent at most.',
  })
  @Requires('EDITOR')
  async saveOrganisation(
    @Arg('input', () => SaveOrganisationInput, { description: 'The organisation.' })
    input: SaveOrganisationInput,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationPayload> {
    return payloadOf(
      await runEdit(context, input, (manager, viewer) => saveOrganisation(manager, viewer, input)),
    );
  }

  @Mutation(() => OrganisationPayload, { description: 'Removes one link to a parent.' })
  @Requires('EDITOR')
  async deleteParent(
    @Arg('organisationId', () => ID, { description: 'Id of the child.' }) organisationId: string,
    @Arg('parentId', () => ID, { description: 'Id of the parent.' }) parentId: string,
    @Arg('parentFrom', () => PartialDate, {
      nullable: true,
      description: 'Start of the link; omitted: the one with an open start, else the only one.',
    })
    parentFrom: string | null,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationPayload> {
    return payloadOf(
      await runEdit(context, { organisationId, parentId }, (manager, viewer) =>
        deleteParent(manager, viewer, organisationId, parentId, parentFrom ?? null),
      ),
    );
  }

  @Mutation(() => OrganisationPayload, {
    description: 'Makes organisations one: all goes to the survivor, old ids and slugs lead there.',
  })
  @Requires('EDITOR', { timeoutMs })
  async mergeOrganisations(
    @Arg('input', () => MergeInput, { description: 'Which is the same as which.' })
    input: MergeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganisationPayload> {
    const edit: Edit<string> = (manager, viewer) =>
      mergeSpeakers(manager, viewer, 'ORGANISATION', input);
    return runOrRehearse(context, info, input, edit, payloadOf);
  }

  @Mutation(() => OrganisationPayload, {
    description: 'Undoes the merge of an organisation, from its record; answers the one back.',
  })
  @Requires('EDITOR', { timeoutMs })
  async unmergeOrganisations(
    @Arg('id', () => ID, { description: 'The id that the duplicate had.' }) id: string,
    @Arg('expectedVersion', () => Int, {
      nullable: true,
      description: 'The version of the survivor that was read; omitted: any.',
    })
    expectedVersion: number | null,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationPayload> {
    return payloadOf(
      await runEdit(context, { id }, (manager, viewer) =>
        unmergeSpeaker(manager, viewer, 'ORGANISATION', { id, expectedVersion }),
      ),
    );
  }
}

function payloadOf({ value, userErrors }: Outcome<string>): OrganisationPayload {
  return { organisation: value === null ? null : entityRef('Organisation', value), userErrors };
}
