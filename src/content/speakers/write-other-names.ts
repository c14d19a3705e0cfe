import type { EntityManager } from 'typeorm';
import { WhosaidError } from '../../base/errors.js';
import { fold } from '../../base/fold.js';
import { requireDateOrder } from './require-date-order.js';
import { requireName } from './require-name.js';
import { OtherName } from './other-name.entity.js';

/** A name beside the main one. */
export interface OtherNameInput {
  readonly name: string;
  /** alias, acronym, former and the like. */
  readonly kind: string;
  readonly startDate?: string | null;
  readonly endDate?: string | null;
}

/** Gives somebody these other names instead of those they had; BAD_USER_INPUT at the bad one. */
export async function writeOtherNames(
  manager: EntityManager,
  speakerId: string,
  names: readonly OtherNameInput[],
): Promise<void> {
  const rows = names.map((input, index) => {
    const path = `otherNames.${index}`;
    const name = requireName(input.name, `${path}.name`);
    const kind = input.kind.trim();
    if (kind === '')
      throw new WhosaidError(
        'BAD_USER_INPUT',
        'Say what sort of name it is: alias, acronym, former.',
        `${path}.kind`,
      );
    const { startDate = null, endDate = null } = input;
    requireDateOrder(startDate, endDate, `${path}.endDate`);
    return { speakerId, name, foldedName: fold(name), kind, startDate, endDate };
  });
  await manager.delete(OtherName, { speakerId });
  if (rows.length > 0) await manager.insert(OtherName, rows);
}
