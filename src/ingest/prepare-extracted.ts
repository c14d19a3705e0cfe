import type {
  AttributedQuote,
  AttributedSpeaker,
  Attribution,
  NamedEntity,
} from '../attribution/attributed-quote.js';
import { CodePointIndex } from '../base/code-points.js';
import { fold } from '../base/fold.js';
import type {
  PreparedArticle,
  PreparedAttribution,
  PreparedQuote,
  SurfaceForm,
} from './prepared-article.js';
import type { OrganisationWish, PersonWish } from './speaker-wish.js';

/** What the provenance of an extracted quote names. */
const agent = { agent: 'whosaid', agentVersion: '1' } as const;
/** An office that was held before tells nothing of the day. */
const past = /^(former|ex|late|erstwhile|one-time|onetime)\b/i;

/**
 * An article as the engine read it. Whoever the text vouches for is to be known, quoted or not; the
 * same name in one article is one wish.
 */
export function prepareExtracted(
  attribution: Attribution,
  plainText: string,
  publishedAt: Date,
): PreparedArticle {
  const wishes = new ArticleWishes(plainText, publishedAt.toISOString().slice(0, 10));
  for (const entity of attribution.entities) if (entity.certain) wishes.addEntity(entity);
  return {
    language: attribution.language,
    quotes: attribution.quotes.map((quote) => prepareQuote(quote, wishes)),
    others: wishes.all(),
    surfaceForms: wishes.surfaceForms,
  };
}

function prepareQuote(quote: AttributedQuote, wishes: ArticleWishes): PreparedQuote {
  const spokesperson = quote.attributions.find((one) => one.spokesperson !== null)?.spokesperson;
  return {
    text: quote.text,
    kind: quote.kind,
    medium: quote.medium,
    spans: quote.spans.map(({ start, end }) => ({ start, end, exact: wishes.cut(start, end) })),
    cue: quote.cue,
    cueSpan: quote.cueSpan,
    addressee: quote.addressee,
    spokesperson: spokesperson ? wishes.person(spokesperson, null, null, null) : null,
    saidAt: null,
    confidence: quote.confidence,
    method: 'RULE',
    ...agent,
    attributions: quote.attributions.map((one) => prepareAttribution(one, wishes)),
  };
}

function prepareAttribution(
  speaker: AttributedSpeaker,
  wishes: ArticleWishes,
): PreparedAttribution {
  const { name, honorific, role } = speaker;
  const isPast = role !== null && past.test(role);
  const stated = isPast ? null : speaker.organisation;
  const isOrganisation = speaker.speakerKind === 'ORGANISATION';
  const isPerson = speaker.speakerKind === 'PERSON';
  const wish =
    isOrganisation && name !== null
      ? wishes.organisation(name)
      : isPerson
        ? wishes.person(name, honorific, role, stated)
        : null;
  const nameless = speaker.text === null ? 'UNRESOLVED' : 'UNNAMED';
  return {
    wish,
    otherwise: isPerson || isOrganisation ? nameless : speaker.speakerKind,
    text: speaker.text,
    span: speaker.span,
    confidence: speaker.confidence,
    reason: speaker.reason,
    statedRole: isOrganisation ? null : role,
    statedOrganisation: isOrganisation || stated === null ? null : wishes.organisation(stated),
    candidates: speaker.candidates.map((candidate) => ({
      name: candidate,
      wish: wishes.find(candidate),
    })),
  };
}

/** The wishes of one article, one for each name. */
class ArticleWishes {
  readonly surfaceForms: SurfaceForm[] = [];
  private readonly index: CodePointIndex;
  private readonly people = new Map<string, PersonWish>();
  private readonly organisations = new Map<string, OrganisationWish>();

  constructor(
    text: string,
    private readonly day: string,
  ) {
    this.index = new CodePointIndex(text);
  }

  addEntity(entity: NamedEntity): void {
    const { kind, name, honorific, role, organisation } = entity;
    const forms = entity.mentions.map(({ start, end }) => ({
      start,
      end,
      exact: this.cut(start, end),
    }));
    const isPast = role !== null && past.test(role);
    const wish =
      kind === 'PERSON'
        ? this.person(name, honorific, role, isPast ? null : organisation)
        : this.organisation(
            name,
            acronymsIn(
              name,
              forms.map(({ exact }) => exact),
            ),
          );
    for (const form of forms) this.surfaceForms.push({ ...form, wish });
  }

  person(
    name: string | null,
    honorific: string | null,
    role: string | null,
    organisation: string | null,
  ): PersonWish {
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

  organisation(name: string, acronyms: readonly string[] = []): OrganisationWish {
    const known = this.organisations.get(fold(name));
    if (known) return known;
    const wish: OrganisationWish = {
      from: 'text',
      kind: 'ORGANISATION',
      name: name.normalize('NFC'),
      acronyms,
      classification: null,
    };
    this.organisations.set(fold(name), wish);
    return wish;
  }

  find(name: string): PersonWish | OrganisationWish | null {
    return this.people.get(fold(name)) ?? this.organisations.get(fold(name)) ?? null;
  }

  all(): (PersonWish | OrganisationWish)[] {
    return [...this.organisations.values(), ...this.people.values()];
  }

  cut(start: number, end: number): string {
    return this.index.slice(start, end);
  }
}

/** Short forms in capitals that are made of the first letters of the name: CWA. */
function acronymsIn(name: string, forms: readonly string[]): string[] {
  const initials = name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
  const isShort = (form: string) => form.replaceAll('.', '') === initials && initials.length > 1;
  return [...new Set(forms.filter(isShort))];
}
