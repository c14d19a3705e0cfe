import type { StatedMembership } from '../content/people/save-extracted-memberships.js';
import type { AttributionDraft, QuoteDraft } from '../content/quotes/quote-draft.js';
import type { Link, Links } from './link-speakers.js';
import { wishesOf, type PreparedAttribution, type PreparedQuote } from './prepared-article.js';
import type { ItemToStore } from './item-to-store.js';

/** A quote whose wishes are replaced by those whom they mean; nobody says it twice. */
export function draftOf(quote: PreparedQuote, language: string, links: Links): QuoteDraft {
  const attributions = quote.attributions.map((one) => attributionOf(one, links));
  const certainties = quote.attributions.map(({ wish }) => linkOf(wish, links)?.certainty ?? 1);
  const { spokesperson, ...facts } = quote;
  const voice = linkOf(spokesperson, links);
  const isFirst = ({ speakerId }: AttributionDraft, index: number) =>
    speakerId === null || attributions.findIndex((one) => one.speakerId === speakerId) === index;
  return {
    ...facts,
    language,
    spokespersonId: voice?.kind === 'PERSON' ? voice.speakerId : null,
    confidence: times(quote.confidence, Math.min(1, ...certainties)),
    attributions: attributions.filter(isFirst),
  };
}

/** The offices that an article states, on its day of publication (semantics 78). */
export function membershipsStated(one: ItemToStore, links: Links): StatedMembership[] {
  return wishesOf(one.prepared).flatMap((wish) => {
    if (wish.from !== 'text' || wish.kind !== 'PERSON' || wish.name === null) return [];
    const personId = links.get(wish)?.speakerId;
    const organisationId = linkOf(wish.organisation, links)?.speakerId;
    if (!personId || !organisationId || !wish.role) return [];
    const { role, day } = wish;
    const { visibleFrom } = one.decision;
    return [{ personId, organisationId, role, firstDay: day, lastDay: day, visibleFrom }];
  });
}

/** Row ids of everybody whom an article asked for, its outlet included. */
export function speakersUsed({ prepared, outletId }: ItemToStore, links: Links): string[] {
  return [outletId, ...wishesOf(prepared).flatMap((wish) => links.get(wish)?.speakerId ?? [])];
}

function attributionOf(given: PreparedAttribution, links: Links): AttributionDraft {
  const link = linkOf(given.wish, links);
  const speakerId = link?.speakerId ?? null;
  const { text, span, reason, statedRole } = given;
  return {
    speakerKind: link && speakerId !== null ? link.kind : given.otherwise,
    speakerId,
    text,
    span,
    reason,
    statedRole,
    statedOffice:
      given.wish?.from === 'text' && given.wish.kind === 'PERSON' ? given.wish.role : null,
    confidence: times(given.confidence, link?.certainty ?? 1),
    statedOrganisationId: linkOf(given.statedOrganisation, links)?.speakerId ?? null,
    candidates: candidatesOf(given, link, links),
  };
}

/** Those whom the text leaves possible, then namesakes; each half as likely as the one before. */
function candidatesOf(
  given: PreparedAttribution,
  link: Link | null,
  links: Links,
): AttributionDraft['candidates'] {
  const inText = given.candidates.map(({ name, wish }) => {
    return { name, speakerId: linkOf(wish, links)?.speakerId ?? null };
  });
  const namesakes = (link?.rivals ?? []).map(({ id, name }) => ({ name, speakerId: id }));
  const doubt = 1 - (given.confidence ?? 1) * (link?.certainty ?? 1);
  return [...inText, ...namesakes]
    .filter(({ speakerId }) => speakerId === null || speakerId !== link?.speakerId)
    .map((one, index) => ({ ...one, score: doubt / 2 ** (index + 1) }));
}

function linkOf(wish: PreparedAttribution['wish'], links: Links): Link | null {
  return wish === null ? null : (links.get(wish) ?? null);
}

function times(confidence: number | null, certainty: number): number | null {
  if (confidence === null || certainty === 1) return confidence;
  return Math.round(confidence * certainty * 1000) / 1000;
}
