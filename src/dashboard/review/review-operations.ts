import { Operation } from '../ask.js';
import { ShownQuote, shownQuoteFragment, SpeakerLink } from '../quotes/shown-quote.js';

/** A speaker that a quote could be given to. */
export interface Choosable extends SpeakerLink {
  readonly id: string;
}

/** A quote on the table of an editor. */
export interface ReviewedQuote extends ShownQuote {
  readonly version: number;
  readonly revisions: {
    readonly nodes: readonly {
      readonly changes: readonly { readonly field: string; readonly before: unknown }[];
    }[];
  };
  readonly attributions: readonly (ShownQuote['attributions'][number] & {
    readonly speaker: (SpeakerLink & { readonly id: string }) | null;
    readonly reason: string | null;
    readonly candidates: readonly { readonly speaker: Choosable; readonly score: number }[];
  })[];
  readonly article: ShownQuote['article'] & {
    readonly id: string;
    readonly mentions: { readonly nodes: readonly { readonly entity: Choosable }[] };
  };
}

const reviewedFragment = `
fragment Reviewed on Quote {
  ...ShownQuote
  version
  revisions(first: 1) { nodes { changes { field before } } }
  attributions {
    speaker { id }
    reason
    candidates { speaker { id __typename name slug } score }
  }
  article {
    id
    mentions(first: 100) { nodes { entity { id __typename name slug } } }
  }
}
${shownQuoteFragment}`;

/** The next quote to review, how many are left, and the one that was changed last. */
export interface Review {
  readonly viewer: { readonly name: string; readonly role: string } | null;
  readonly left: {
    readonly totalCount: number;
    readonly nodes: readonly ReviewedQuote[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  readonly all: { readonly totalCount: number };
  readonly done: readonly (ReviewedQuote | null)[];
}

/** The least sure quote that nobody has verified, behind a place in that order. */
export const reviewOperation: Operation<Review> = {
  document: `query Review($left: QuoteFilter, $all: QuoteFilter, $after: String, $done: [ID!]!) {
  viewer { name role }
  left: quotes(filter: $left, orderBy: [{ field: CONFIDENCE, direction: ASC }], first: 1, after: $after) {
    totalCount
    nodes { ...Reviewed }
    pageInfo { hasNextPage endCursor }
  }
  all: quotes(filter: $all, first: 0) { totalCount }
  done: nodes(ids: $done) { ...Reviewed }
}
${reviewedFragment}`,
};

/** What every change of a quote answers. */
export interface Changed {
  readonly changed: {
    readonly quote: ReviewedQuote | null;
    readonly userErrors: readonly { readonly code: string; readonly message: string }[];
  };
}

const answered = `{
    quote { ...Reviewed }
    userErrors { code message }
  }
}
${reviewedFragment}`;

/** The quote is right as it stands. */
export const verifyOperation: Operation<Changed> = {
  document: `mutation Verify($input: VerifyQuoteInput!) {
  changed: verifyQuote(input: $input) ${answered}`,
};

/** Nobody vouches for it any more. */
export const unverifyOperation: Operation<Changed> = {
  document: `mutation Unverify($input: VerifyQuoteInput!) {
  changed: unverifyQuote(input: $input) ${answered}`,
};

/** How much of what readers see hangs on speakers. */
export interface Touched {
  readonly nodes: readonly ({
    readonly id: string;
    readonly __typename: 'Person' | 'Organisation';
    readonly name: string;
    readonly slug: string;
    readonly quotes: { readonly totalCount: number };
  } | null)[];
}

/** Speakers whose counts a change would touch, as they stand. */
export const touchedOperation: Operation<Touched> = {
  document: `query Touched($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
    ... on Speaker { name slug quotes(first: 0) { totalCount } }
  }
}`,
};

/** Somebody else said it; as a dry run it only tells what would change. */
export const correctOperation: Operation<Changed> = {
  document: `mutation Correct($input: CorrectQuoteInput!) {
  changed: correctQuote(input: $input) ${answered}`,
};

/** It is no quote at all. */
export const retractOperation: Operation<Changed> = {
  document: `mutation Retract($input: RetractQuoteInput!) {
  changed: retractQuote(input: $input) ${answered}`,
};

/** It is one after all. */
export const restoreOperation: Operation<Changed> = {
  document: `mutation Restore($input: RetractQuoteInput!) {
  changed: restoreQuote(input: $input) ${answered}`,
};

/** A quote that the engine missed. */
export const addOperation: Operation<Changed> = {
  document: `mutation Add($input: AddQuoteInput!) {
  changed: addQuote(input: $input) ${answered}`,
};
