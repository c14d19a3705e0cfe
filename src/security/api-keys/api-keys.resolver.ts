import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';

import { rowIdOf, toNodeId } from '../../graphql/node-id.js';
import type { RequestContext } from '../../graphql/request-context.js';
import { Requires } from '../../graphql/requires.js';
import { withUserErrors } from '../../graphql/user-error.js';
import { ApiKey } from './api-key.entity.js';
import { CreateApiKeyInput } from './api-key-input.js';
import { CreateApiKeyPayload, RevokeApiKeyPayload } from './api-key-payloads.js';
import { createApiKey } from './create-api-key.js';
import { distrustKey } from './find-viewer.js';
import { listApiKeys } from './list-api-keys.js';
import { revokeApiKey } from './revoke-api-key.js';

/** Query.apiKeys, Mutation.createApiKey and revokeApiKey. */
@Resolver(() => ApiKey)
export class ApiKeysResolver {
  @FieldResolver(() => ID, { description: 'Names the key; it is no secret.' })
  id(@Root() key: ApiKey): string {
    return toNodeId('ApiKey', key.id);
  }

  @Query(() => [ApiKey], { description: 'Every key that was given out, the newest first.' })
  @Requires('EDITOR')
  async apiKeys(@Ctx() { dataSource }: RequestContext): Promise<ApiKey[]> {
    return listApiKeys(dataSource.manager);
  }

  @Mutation(() => CreateApiKeyPayload, { description: 'Gives a new key out.' })
  @Requires('ADMIN')
  async createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'The new key.' })
    input: CreateApiKeyInput,
    @Ctx() { dataSource, viewer }: RequestContext,
  ): Promise<CreateApiKeyPayload> {
    const { value, userErrors } = await withUserErrors(() =>
      createApiKey(dataSource.manager, viewer, input),
    );
    if (value === null) return { id: null, secret: null, userErrors };
    return { id: toNodeId('ApiKey', value.id), secret: value.key, userErrors };
  }

  @Mutation(() => RevokeApiKeyPayload, { description: 'Ends a key for ever, within seconds.' })
  @Requires('ADMIN')
  async revokeApiKey(
    @Arg('id', () => ID, { description: 'Id of the key.' }) id: string,
    @Ctx() { dataSource, viewer }: RequestContext,
  ): Promise<RevokeApiKeyPayload> {
    const rowId = rowIdOf('ApiKey', id);
    const { value, userErrors } = await withUserErrors(() =>
      revokeApiKey(dataSource.manager, viewer, rowId),
    );
    if (rowId !== null) distrustKey(dataSource, rowId);
    return { revoked: value ?? false, userErrors };
  }
}
