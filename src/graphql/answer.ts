/**
 * An object that the engine's statement gave: its values stand under response keys, and all that
 * is inside came from the same statement.
 */
export class Answer {
  constructor(private readonly members: Readonly<Record<string, unknown>>) {}

  /** What stands under a response key, objects as answers again. */
  at(key: string): unknown {
    return toAnswer(this.members[key]);
  }

  /** What stands under a key as plain JSON. */
  raw(key: string): unknown {
    return this.members[key];
  }

  has(key: string): boolean {
    return Object.hasOwn(this.members, key);
  }
}

/** JSON out of a statement, its objects as answers. */
export function toAnswer(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return json.map(toAnswer);
  return new Answer(json as Record<string, unknown>);
}
