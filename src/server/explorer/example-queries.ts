/** What the explorer opens with: one tab each, answered by the sample articles. */
export const exampleQueries: readonly string[] = [
  `# Everything that one person said, newest first.
# Press the triangle, or Ctrl-Enter.
query WhoSaidWhat {
  person(slug: "eleanor-whitcombe") {
    name
    quotes(first: 10) {
      totalCount
      nodes {
        text
        kind
        roleAtTime { statedText organisation { name } }
        article { headline publishedAt outlet { name } }
      }
    }
  }
}
`,
  `# What was said for an organisation: by its people in office at the time, and by itself.
query SpokenForAnOrganisation {
  quotes(
    first: 20
    filter: {
      affiliation: {
        organisation: { name: { eq: "Aldersea Port Authority" } }
        includeDescendants: true
        orSelf: true
      }
    }
  ) {
    totalCount
    nodes {
      speaker { name }
      text
      article { headline publishedAt }
    }
  }
}
`,
  `# One article with its quotes in the order of the text. Spans count Unicode code points of plainText.
query AnArticleInOrder {
  articles(first: 1, orderBy: [{ field: PUBLISHED_AT, direction: DESC }]) {
    nodes {
      headline
      outlet { name }
      plainText
      quotes(first: 50, orderBy: [{ field: POSITION, direction: ASC }]) {
        nodes {
          position
          text
          cue
          spans { start end exact }
          attributions { text reason confidence speaker { name } }
        }
      }
    }
  }
}
`,
  `# Speakers without a name: the words as printed are kept.
query NamelessSpeakers {
  quotes(first: 20, filter: { speakerKind: [GROUP, DOCUMENT, UNNAMED, UNRESOLVED] }) {
    nodes {
      speakerKind
      attributionText
      text
      article { headline }
    }
  }
}
`,
  `# A page of speakers, each with their latest words. Go on with after: endCursor.
query SpeakersPageByPage($after: String) {
  people(first: 5, after: $after, orderBy: [{ field: QUOTE_COUNT, direction: DESC }]) {
    pageInfo { hasNextPage endCursor }
    nodes {
      name
      memberships { nodes { role organisation { name } startDate endDate } }
      quotes(first: 2) { totalCount nodes { text } }
    }
  }
}
`,
  `# Who says what in a text of your own. Nothing is stored.
query TryAText {
  extractQuotes(
    text: "“The lock gates will hold,” said Dana Whitlock, the harbour engineer. She added that divers had checked them twice."
  ) {
    language
    quotes {
      text
      kind
      cue
      attributions { text name role organisation reason confidence }
    }
  }
}
`,
];
