import type { Quoted } from '../02-quotations/quote-marks.js';
import type { Mention } from './find-mentions.js';
import type { Role } from './office-phrase.js';

/** As names, titles and pronouns of the text show it; null where nothing does. */
export type Gender = 'female' | 'male' | null;

/** Everybody and everything that the mentions of a text name, one entry a bearer. */
export interface Entity {
  readonly id: number;
  kind: 'PERSON' | 'ORGANISATION' | 'UNKNOWN';
  certain: boolean;
  /** It is told where things are, not who: in Tarn, near Tarn. */
  isPlace: boolean;
  /** Somebody holds an office in it: director of Tarn Marine. */
  givesOffice: boolean;
  words: readonly string[];
  /** The mention with the fullest name. */
  fullest: Mention;
  readonly mentions: Mention[];
  gender: Gender;
  /** In years, as the text tells it. */
  age: number | null;
  honorific: string | null;
  /** Every role that the text states, in its order, titles last. */
  readonly roles: Role[];
  /**
   * Of these the one that counts: as printed, the office alone, and its organisation. Where a person merely
   * belongs to the organisation, the role is held elsewhere and there is no office: Sen. Roe, who leads a committee.
   */
  role: string | null;
  office: string | null;
  organisation: string | null;
}

/** A text of which it is known whom and what it names. */
export interface Named extends Quoted {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  /** Entity of a mention. */
  readonly bearer: ReadonlyMap<Mention, Entity>;
}
