import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Resolver } from 'type-graphql';
import { entityRef } from '../../graphql/entity-ref.js';
import type { RequestContext } from '../../graphql/request-context.js';
import { Requires } from '../../graphql/requires.js';
import type { Outcome } from '../../graphql/user-error.js';
import { deleteMembership, saveMembership } from '../people/save-membership.js';
import { savePerson } from '../people/save-person.js';
import { MembershipPayload, PersonPayload } from './edit-payloads.js';
import { mergeSpeakers } from './merge-speakers.js';
import { runEdit, runOrRehearse, type Edit } from './run-edit.js';
import { MergeInput, SaveMembershipInput, SavePersonInput } from './speaker-edit.input.js';
import { splitPerson } from './split-person.js';
import { unmergeSpeaker } from './unmerge-speaker.js';

/** Merging moves many rows. */
const timeoutMs = 60_000;

/** Everything that editors do to people and their offices. */
@Resolver()
export class PersonEditsResolver {
  @Mutation(() => PersonPayload, { description: 'Makes or changes a person.' })
  @Requires('EDITOR')
  async savePerson(
    @Arg('input', () => SavePersonInput, { description: 'The person.' }) input: SavePersonInput,
    @Ctx() context: RequestContext,
  ): Promise<PersonPayload> {
    return payloadOf(
      await runEdit(context, input, (manager, viewer) => savePerson(manager, viewer, input)),
    );
  }

  @Mutation(() => PersonPayload, {
    description: 'Makes another person out of some quotes of one; the rest stays.',
  })
  @Requires('EDITOR', { timeoutMs })
  async splitPerson(
    @Arg('id', () => ID, { description: 'Id of the one who is two.' }) id: string,
    @Arg('quoteIds', () => [ID], { description: 'What the other said, at most 1,000.' })
    quoteIds: string[],
    @Arg('name', () => String, { description: 'Name of the other.' }) name: string,
    @Ctx() context: RequestContext,
  ): Promise<PersonPayload> {
    return payloadOf(
      await runEdit(context, { quoteIds, name }, (manager, viewer) =>
        splitPerson(manager, viewer, { id, quoteIds, name }),
      ),
    );
  }

  @Mutation(() => PersonPayload, {
    description: 'Makes people one: all goes to the survivor, old ids and slugs lead there.',
  })
  @Requires('EDITOR', { timeoutMs })
  async mergePeople(
    @Arg('input', () => MergeInput, { description: 'Who is the same as whom.' })
    input: MergeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    const edit: Edit<string> = (manager, viewer) => mergeSpeakers(manager, viewer, 'PERSON', input);
    return runOrRehearse(context, info, input, edit, payloadOf);
  }

  @Mutation(() => PersonPayload, {
    description: 'Undoes the merge of a person, from its record; answers the one who is back.',
  })
  @Requires('EDITOR', { timeoutMs })
  async unmergePeople(
    @Arg('id', () => ID, { description: 'The id that the duplicate had.' }) id: string,
    @Arg('expectedVersion', () => Int, {
      nullable: true,
      description: 'The version of the survivor that was read; omitted: any.',
    })
    expectedVersion: number | null,
    @Ctx() context: RequestContext,
  ): Promise<PersonPayload> {
    return payloadOf(
      await runEdit(context, { id }, (manager, viewer) =>
        unmergeSpeaker(manager, viewer, 'PERSON', { id, expectedVersion }),
      ),
    );
  }

  @Mutation(() => MembershipPayload, { description: 'Makes or changes an office.' })
  @Requires('EDITOR')
  async saveMembership(
    @Arg('input', () => SaveMembershipInput, { description: 'The office.' })
    input: SaveMembershipInput,
    @Ctx() context: RequestContext,
  ): Promise<MembershipPayload> {
    const { value, userErrors } = await runEdit(context, input, (manager, viewer) =>
      saveMembership(manager, viewer, input),
    );
    return { membership: value === null ? null : entityRef('Membership', value), userErrors };
  }

  @Mutation(() => MembershipPayload, {
    description: 'Removes an office; roles that were frozen with it keep their words.',
  })
  @Requires('EDITOR')
  async deleteMembership(
    @Arg('id', () => ID, { description: 'Id of the office.' }) id: string,
    @Arg('expectedVersion', () => Int, {
      nullable: true,
      description: 'The version that was read; omitted: any.',
    })
    expectedVersion: number | null,
    @Ctx() context: RequestContext,
  ): Promise<MembershipPayload> {
    const { userErrors } = await runEdit(context, { id }, (manager, viewer) =>
      deleteMembership(manager, viewer, id, expectedVersion ?? null),
    );
    return { membership: null, userErrors };
  }
}

function payloadOf({ value, userErrors }: Outcome<string>): PersonPayload {
  return { person: value === null ? null : entityRef('Person', value), userErrors };
}
