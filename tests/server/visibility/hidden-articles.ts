import { article } from '../../ingest/importer.js';

/** A word that stands in everything of an article that the public may not see, and nowhere else. */
export const marker = 'zyqmark';

/** Why an article is not public. */
export const hiddenStates = {
  draft: { status: 'DRAFT' },
  embargoed: { embargoUntil: '2999-01-01T00:00:00Z' },
  withheld: { status: 'WITHHELD' },
  canceled: { status: 'CANCELED' },
} as const;

/** Words that a public article has too. */
export const shut = 'The bridge stays shut until the spring comes.';

/** Quotes that are given: of known people, of a new one, with the words of a public quote. */
export function givenArticle(name: string, state: object): object {
  const spy = `Zed ${marker[0]!.toUpperCase()}${marker.slice(1)}${name}`;
  const text = `“The ${marker} ${name} bridge opens.” “${shut}” “We ${marker} know.” said ${spy}. Ada Roe, Bridge Board.`;
  return article({
    ...state,
    externalId: `${marker}-${name}`,
    outlet: { slug: name === 'draft' ? 'the-slate' : 'the-herald' },
    url: `https://slate.example/${marker}/${name}`,
    headline: `${marker} ${name}`,
    standfirst: `${marker} below`,
    byline: marker,
    dateline: marker,
    publishedAt: '2027-01-02T03:04:05Z',
    plainText: text,
    images: [{ caption: `Ada Roe and ${marker}`, credit: 'Bridge Board' }],
    quotes: [
      {
        text: `The ${marker} ${name} bridge opens.`,
        kind: 'DIRECT',
        speaker: { slug: 'ada-roe' },
        statedRole: `${marker} envoy`,
      },
      { text: shut, kind: 'DIRECT', speaker: { slug: 'ben-marsh' }, confidence: 0.5 },
      { text: `We ${marker} know.`, kind: 'DIRECT', speaker: { name: spy }, statedRole: marker },
    ],
  });
}

/** What is withdrawn later, of people who are known anyway. */
export function withdrawnArticle(): object {
  const text = `It was the ${marker} bridge,`;
  return article({
    headline: `Withdrawn ${marker}`,
    plainText: `“${text}” said Ada Roe of the Bridge Board.`,
    quotes: [{ text, kind: 'DIRECT', speaker: { slug: 'ada-roe' } }],
  });
}

/** A text that states offices of known people and of new ones, on days when nobody stated them. */
export function extractedArticle(name: string, state: object): object {
  const body = `${marker[0]!.toUpperCase()}${marker.slice(1)}${name} Institute`;
  return article({
    ...state,
    externalId: `${marker}-${name}-extracted`,
    headline: `${marker} ${name} again`,
    publishedAt: '2026-05-06T07:08:09Z',
    plainText: [
      `“We count the ${marker} days at the bridge,” said Cora Wren, pilot of the Dock Union (ZYQ).`,
      `“Nobody told the ${marker} ZYQ,” said Ada Roe, director of the ${body}.`,
      `“The bridge stays shut until the spring comes, ${marker} or not,” said Ben Marsh, treasurer of the Bridge Board (ZYB).`,
      `“We ${marker} agree,” said Nils Holt, clerk of the Dock Union.`,
    ].join('\n\n'),
  });
}
