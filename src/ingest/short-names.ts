import type { NamedEntity } from '../attribution/attributed-quote.js';
import { fold } from '../base/fold.js';

type Kind = NamedEntity['kind'];

/** An entity with the words by which the text names it. */
export interface NamedForms {
  readonly kind: Kind;
  readonly name: string;
  readonly forms: readonly string[];
}

/**
 * Short names that can only mean one of the full names in the same article: the first letters of a
 * body (CWA, Coastal Waters Agency), the first name of a person (Sir Martin, Sir Martin Loxley).
 */
export class ShortNames {
  private readonly meant = new Map<string, string>();

  constructor(private readonly entities: readonly NamedForms[]) {
    const full = entities.filter(({ name }) => name.includes(' '));
    for (const { kind, name } of entities) {
      if (name.includes(' ')) continue;
      const [first, ...others] = full.filter(
        (other) => other.kind === kind && isShortFor(kind, name, other.name),
      );
      if (first && others.length === 0) this.meant.set(`${kind} ${fold(name)}`, first.name);
    }
  }

  /** The full name that a name of this article stands for; the name itself where there is none. */
  fullNameOf(kind: Kind, name: string): string {
    return this.meant.get(`${kind} ${fold(name)}`) ?? name;
  }

  /** The acronyms that the article uses for an organisation. */
  acronymsOf(name: string): string[] {
    const names = this.entities.flatMap((entity) =>
      entity.kind === 'ORGANISATION' && this.fullNameOf('ORGANISATION', entity.name) === name
        ? [entity.name, ...entity.forms]
        : [],
    );
    return [...new Set(names.filter((one) => isShortFor('ORGANISATION', one, name)))];
  }
}

function isShortFor(kind: Kind, short: string, full: string): boolean {
  if (kind === 'PERSON') return fold(full).split(' ')[0] === fold(short);
  const initials = full
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
  return initials.length > 1 && short.replaceAll('.', '') === initials;
}
