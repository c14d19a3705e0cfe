import { Cell } from '../../base/csv-row.js';

/** A quote as the export query answers it. */
export interface ExportedQuote {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly medium: string;
  readonly language: string;
  readonly status: string;
  readonly speakerKind: string;
  readonly speaker: { readonly name: string } | null;
  readonly attributionText: string | null;
  readonly roleAtTime: { readonly organisation: { readonly name: string } | null } | null;
  readonly saidAt: string | null;
  readonly position: number;
  readonly article: {
    readonly id: string;
    readonly publishedAt: string;
    readonly headline: string;
    readonly url: string | null;
    readonly outlet: { readonly name: string };
  };
}

/** Columns of an export in their order, and what of a quote stands in them (semantics 72). */
export const exportColumns: Readonly<Record<string, (quote: ExportedQuote) => Cell>> = {
  id: (quote) => quote.id,
  text: (quote) => quote.text,
  kind: (quote) => quote.kind,
  medium: (quote) => quote.medium,
  language: (quote) => quote.language,
  status: (quote) => quote.status,
  speakerKind: (quote) => quote.speakerKind,
  speaker: (quote) => quote.speaker?.name ?? null,
  attributionText: (quote) => quote.attributionText,
  roleOrganisation: (quote) => quote.roleAtTime?.organisation?.name ?? null,
  saidAt: (quote) => quote.saidAt,
  publishedAt: (quote) => quote.article.publishedAt,
  outlet: (quote) => quote.article.outlet.name,
  headline: (quote) => quote.article.headline,
  url: (quote) => quote.article.url,
  articleId: (quote) => quote.article.id,
  position: (quote) => quote.position,
};

/** Asks for one batch; the order is the default one of `quotes`. */
export const exportQuery = `query ExportQuotes($filter: QuoteFilter, $after: String) {
  quotes(first: 100, after: $after, filter: $filter) {
    nodes {
      id text kind medium language status speakerKind attributionText saidAt position
      speaker { name }
      roleAtTime { organisation { name } }
      article { id publishedAt headline url outlet { name } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;
