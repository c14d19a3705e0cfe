import type { EntityKind } from '../content/speakers/entity-kind.js';
/** A speaker whom a client points at or names; exact names alone count (semantics 43). */
export type GivenWish =
  | {
      readonly from: 'pointer';
      readonly by: 'id' | 'slug' | 'wikidataId';
      /** For ids a row id. */
      readonly value: string;
      readonly kind: EntityKind | null;
      /** Where in the input: what NOT_FOUND names. */
      readonly path: string;
    }
  | {
      readonly from: 'name';
      readonly kind: EntityKind;
      readonly name: string;
    };

/** A person whom a text shows: by a full name, or by a surname or an office with what goes along. */
export interface PersonWish {
  readonly from: 'text';
  readonly kind: 'PERSON';
  /** Null where the text has the office alone. */
  readonly name: string | null;
  readonly honorific: string | null;
  readonly role: string | null;
  readonly organisation: OrganisationWish | null;
  /** Day of publication, YYYY-MM-DD. */
  readonly day: string;
}

/** An organisation that a text names. */
export interface OrganisationWish {
  readonly from: 'text';
  readonly kind: 'ORGANISATION';
  readonly name: string;
  /** Acronyms that the text uses for it. */
  readonly acronyms: readonly string[];
  /** What it is, where the reader of the file knows: outlet, news agency. */
  readonly classification: string | null;
}

/** A speaker to be found or made. Each object is one question; equal ones may be asked twice. */
export type SpeakerWish = GivenWish | PersonWish | OrganisationWish;
