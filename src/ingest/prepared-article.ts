import type { QuoteFacts, SpeakerKind } from '../content/quotes/quote-draft.js';
import type { OrganisationWish, PersonWish, SpeakerWish } from './speaker-wish.js';
import type { Span } from '../content/quotes/span.js';

/** What an article asks of the database and gives to it, before anybody is looked up. */
export interface PreparedArticle {
  readonly language: string;
  readonly quotes: readonly PreparedQuote[];
  /** People and organisations that are to be known, whether they speak or not. */
  readonly others: readonly (PersonWish | OrganisationWish)[];
  /** Places that name one of the others, beyond the names themselves. */
  readonly surfaceForms: readonly SurfaceForm[];
}

/** A place in the text and whom it names. */
export interface SurfaceForm extends Span {
  readonly exact: string;
  readonly wish: PersonWish | OrganisationWish;
}

/** A quote whose speakers are wishes. */
export interface PreparedQuote extends Omit<QuoteFacts, 'spokespersonId' | 'language'> {
  readonly spokesperson: PersonWish | null;
  readonly attributions: readonly PreparedAttribution[];
}

/** One who says a quote, as a wish. */
export interface PreparedAttribution {
  readonly wish: SpeakerWish | null;
  /** What it is where the wish finds nobody to point at. */
  readonly otherwise: SpeakerKind;
  readonly text: string | null;
  readonly span: Span | null;
  readonly confidence: number | null;
  readonly reason: string | null;
  readonly statedRole: string | null;
  readonly statedOrganisation: OrganisationWish | null;
  readonly candidates: readonly { readonly name: string; readonly wish: SpeakerWish | null }[];
}

/** Every wish of an article; each object is asked once. */
export function wishesOf(article: PreparedArticle): SpeakerWish[] {
  const wishes = new Set<SpeakerWish>(article.others);
  for (const { attributions, spokesperson } of article.quotes) {
    for (const { wish, statedOrganisation } of attributions) {
      if (wish) wishes.add(wish);
      if (statedOrganisation) wishes.add(statedOrganisation);
    }
    if (spokesperson) wishes.add(spokesperson);
  }
  for (const wish of wishes) {
    if (wish.from === 'text' && wish.kind === 'PERSON' && wish.organisation) {
      wishes.add(wish.organisation);
    }
  }
  return [...wishes];
}
