/** A variable of type QuoteFilter or ArticleFilter. */
export type FilterVariable = Readonly<Record<string, unknown>>;
