import type { DataSource, EntityManager } from 'typeorm';
import type { Viewer } from '../../../src/base/viewer.js';
import { writeTransaction } from '../../../src/content/history/write-transaction.js';

/** An editor with a key of their own. */
export const editor: Viewer = { role: 'EDITOR', name: 'Night desk', keyId: '3' };

/** An operation that writes. */
type Operation<Input, Result> = (
  manager: EntityManager,
  viewer: Viewer,
  input: Input,
) => Promise<Result>;

/** Runs operations as a resolver does: each in a transaction of its own. */
export class Desk {
  constructor(readonly dataSource: DataSource) {}

  do<Input, Result>(operation: Operation<Input, Result>, input: Input): Promise<Result> {
    return writeTransaction(this.dataSource, (manager) => operation(manager, editor, input));
  }

  /** The first row of a query. */
  async row(query: string, parameters: unknown[] = []): Promise<Record<string, unknown>> {
    const [row] = await this.dataSource.query<Record<string, unknown>[]>(query, parameters);
    if (row === undefined) throw new Error('There is no row.');
    return row;
  }

  /** Revisions of an entity, oldest first. */
  revisions(entityType: string, entityId: string): Promise<Revision[]> {
    return this.dataSource.query(
      `select version, actor_name as actor, actor_kind as kind, reason, reason_public as public, changes
       from revision where entity_type = $1 and entity_id = $2 order by version`,
      [entityType, entityId],
    );
  }
}

export interface Revision {
  readonly version: number;
  readonly actor: string;
  readonly kind: string;
  readonly reason: string | null;
  readonly public: boolean;
  readonly changes: readonly { field: string; before: unknown; after: unknown }[];
}
