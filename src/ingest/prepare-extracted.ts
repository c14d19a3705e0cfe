import type {
  AttributedQuote,
  AttributedSpeaker,
  Attribution,
} from '../attribution/attributed-quote.js';
import { CodePointIndex } from '../base/code-points.js';
import { ArticleWishes } from './article-wishes.js';
import { isPastOffice } from './past-office.js';
import type { PreparedArticle, PreparedAttribution, PreparedQuote } from './prepared-article.js';

/** What the provenance of an extracted quote names. */
const agent = { agent: 'whosaid', agentVersion: '1' } as const;
/**
 * An article as the engine read it. Whoever the text vouches for is to be known, quoted or not; the
 * same name in one article is one wish.
 */
export function prepareExtracted(
  attribution: Attribution,
  plainText: string,
  publishedAt: Date,
): PreparedArticle {
  const text = new CodePointIndex(plainText);
  const day = publishedAt.toISOString().slice(0, 10);
  const wishes = new ArticleWishes(text, day, attribution.entities);
  return {
    language: attribution.language,
    quotes: attribution.quotes.map((quote) => prepareQuote(quote, text, wishes)),
    others: wishes.all(),
    surfaceForms: wishes.surfaceForms,
  };
}

function prepareQuote(
  quote: AttributedQuote,
  text: CodePointIndex,
  wishes: ArticleWishes,
): PreparedQuote {
  const spokesperson = quote.attributions.find((one) => one.spokesperson !== null)?.spokesperson;
  return {
    text: quote.text,
    kind: quote.kind,
    medium: quote.medium,
    spans: quote.spans.map(({ start, end }) => ({ start, end, exact: text.slice(start, end) })),
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
  const { name, honorific, role, office } = speaker;
  const stated = isPastOffice(office) ? null : speaker.organisation;
  const isOrganisation = speaker.speakerKind === 'ORGANISATION';
  const isPerson = speaker.speakerKind === 'PERSON';
  const wish =
    isOrganisation && name !== null
      ? wishes.speaking(name)
      : isPerson
        ? wishes.person(name, honorific, office, stated)
        : null;
  const nameless = speaker.text === null || name !== null ? 'UNRESOLVED' : 'UNNAMED';
  return {
    wish,
    otherwise: isPerson || isOrganisation ? nameless : speaker.speakerKind,
    text: speaker.text,
    span: speaker.span,
    confidence: speaker.confidence,
    reason: speaker.reason,
    statedRole: isOrganisation ? null : role,
    statedOrganisation: isOrganisation || stated === null ? null : wishes.ofOffice(stated),
    candidates: speaker.candidates.map((candidate) => ({
      name: candidate,
      wish: wishes.find(candidate),
    })),
  };
}
