import { isDeepStrictEqual } from 'node:util';

/** What happened to one field, both sides as JSON; null stands for nothing. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

type Picture = Readonly<Record<string, unknown>>;

/**
 * The fields in which two pictures of an entity differ, in the order of the second. Without a
 * first picture: every field that is not empty, for its creation.
 */
export function changedFields(before: Picture | null, after: Picture): FieldChange[] {
  return Object.keys(after)
    .map((field) => ({
      field,
      before: before?.[field] ?? null,
      after: after[field] ?? null,
    }))
    .filter((change) => !isDeepStrictEqual(change.before, change.after));
}
