import type { NamedEntity, Span } from '../attribution/attributed-quote.js';
import type { CodePointIndex } from '../base/code-points.js';
import { fold } from '../base/fold.js';
import { isPastOffice } from './past-office.js';
import type { SurfaceForm } from './prepared-article.js';
import { ShortNames } from './short-names.js';
import type { OrganisationWish, PersonWish } from './speaker-wish.js';

/** The wishes of one article: one for each name, and for the names that mean the same. */
export class ArticleWishes {
  readonly surfaceForms: SurfaceForm[] = [];
  private readonly short: ShortNames;
  private readonly people = new Map<string, PersonWish>();
  private readonly organisations = new Map<string, OrganisationWish>();
  /** Folded names that the text uses and does not vouch for. */
  private readonly doubtful: ReadonlySet<string>;

  /** Wants everybody whom the text vouches for, and keeps the places that name them. */
  constructor(
    text: CodePointIndex,
    /** Day of publication. */
    private readonly day: string,
    entities: readonly NamedEntity[],
  ) {
    const certain = entities.filter((entity) => entity.certain);
    const vouched = new Set(certain.map(({ name }) => fold(name)));
    const names = entities.map(({ name }) => fold(name));
    this.doubtful = new Set(names.filter((name) => !vouched.has(name)));
    const formOf = ({ start, end }: Span) => ({ start, end, exact: text.slice(start, end) });
    const formsOf = certain.map(({ mentions }) => mentions.map(formOf));
    this.short = new ShortNames(
      certain.map(({ kind, name }, index) => {
        return { kind, name, forms: formsOf[index]!.map(({ exact }) => exact) };
      }),
    );
    certain.forEach(({ kind, name, honorific, office, organisation }, index) => {
      const wish =
        kind === 'PERSON'
          ? this.person(name, honorific, office, isPastOffice(office) ? null : organisation)
          : this.organisation(name);
      for (const form of formsOf[index]!) this.surfaceForms.push({ ...form, wish });
    });
  }

  /** The person of this name, or the holder of this office where there is no name. */
  person(
    given: string | null,
    honorific: string | null,
    role: string | null,
    stated: string | null,
  ): PersonWish {
    const organisation = stated !== null && this.isDoubtful(stated) ? null : stated;
    const name = given === null ? null : this.short.fullNameOf('PERSON', given);
    const key = name === null ? `${role} of ${organisation}` : fold(name);
    const known = this.people.get(key);
    const wish: PersonWish = {
      from: 'text',
      kind: 'PERSON',
      name: name === null ? null : name.normalize('NFC'),
      honorific,
      role,
      organisation: organisation === null ? null : this.organisation(organisation),
      day: this.day,
    };
    if (known && (known.role !== null || role === null)) return known;
    this.people.set(key, wish);
    return wish;
  }

  /** The organisation of this name, wanted from now on. */
  private organisation(given: string): OrganisationWish {
    const name = this.short.fullNameOf('ORGANISATION', given);
    const known = this.organisations.get(fold(name));
    if (known) return known;
    const wish: OrganisationWish = {
      from: 'text',
      kind: 'ORGANISATION',
      name: name.normalize('NFC'),
      acronyms: this.short.acronymsOf(name),
      classification: null,
    };
    this.organisations.set(fold(name), wish);
    return wish;
  }

  /**
   * The organisation that speaks under this name, or null where the text does not vouch for one: what
   * merely describes a body (the Roe campaign), places and words that may be anything make none.
   */
  speaking(name: string): OrganisationWish | null {
    return this.organisations.get(fold(this.short.fullNameOf('ORGANISATION', name))) ?? null;
  }

  /** The organisation of an office, unless its name is one that the text does not vouch for. */
  ofOffice(name: string): OrganisationWish | null {
    return this.isDoubtful(name) ? null : this.organisation(name);
  }

  /** Whether the text uses this name without saying what it names. */
  private isDoubtful(name: string): boolean {
    return this.doubtful.has(fold(name));
  }

  /** Who of those already wanted has this name. */
  find(name: string): PersonWish | OrganisationWish | null {
    return this.people.get(fold(name)) ?? this.organisations.get(fold(name)) ?? null;
  }

  /** Everybody who is wanted, organisations first. */
  all(): (PersonWish | OrganisationWish)[] {
    return [...this.organisations.values(), ...this.people.values()];
  }
}
