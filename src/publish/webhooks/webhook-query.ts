/** What a delivery tells of each quote, as the public sees it. */
export const webhookQuery = `query WebhookQuotes($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    ... on Quote {
      version text kind medium language status position speakerKind attributionText saidAt
      speaker { id name slug }
      roleAtTime { statedText organisation { id name } }
      article { id headline url publishedAt outlet { id name } }
    }
  }
}`;

/** Asks webhookQuery as an anonymous caller; null for a quote that the public does not see. */
export type ReadQuotes = (quoteIds: readonly string[]) => Promise<readonly (object | null)[]>;
