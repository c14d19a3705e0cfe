/** A stretch of the text of one version of an article, in Unicode code points, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with the words that it cuts out. */
export interface PlacedSpan extends Span {
  readonly exact: string;
}
