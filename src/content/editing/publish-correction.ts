import type { EntityManager } from 'typeorm';
import { Correction } from '../quotes/correction.entity.js';

/** A correction that was made. */
export interface NewCorrection {
  readonly quoteId: string;
  /** The version of the quote after it. */
  readonly quoteVersion: number;
  readonly kind: Correction['kind'];
  readonly note: string;
  /** False: for editors only. */
  readonly isPublic: boolean;
}

/** Stores a correction and answers its row id. The event of it is written by the database. */
export async function publishCorrection(
  manager: EntityManager,
  { isPublic, ...columns }: NewCorrection,
): Promise<string> {
  const { identifiers } = await manager.insert(Correction, {
    ...columns,
    publishedAt: isPublic ? () => 'now()' : null,
  });
  return (identifiers[0] as { id: string }).id;
}
