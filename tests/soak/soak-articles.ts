import { Random } from '../bench/data/random.js';

/** An article as it is sent, and what must stand in the store once it was taken. */
export interface SoakArticle {
  readonly input: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly quotes: readonly string[];
}

export const outletSlug = 'the-soak';

const filler =
  'rain fell over boats and nets that nobody had moved since the storm of last winter while few people came to look at the old quay'.split(
    ' ',
  );
const first = ['Ada', 'Ben', 'Cora', 'Dan', 'Eve', 'Finn', 'Gail', 'Hugh'];
const last = ['Roe', 'Marsh', 'Tiller', 'Wren', 'Holt', 'Pike', 'Crane', 'Dale'];
const roles = ['clerk of the River Board', 'pilot of the Dock Union', 'chair of the Port Trust'];

/**
 * Article `index` in its edition `edition`, the same for the same seed: four quotes, given with
 * every other article and extracted from the rest. The first quote has new words in each edition,
 * the others stay, so that a later edition touches what was there.
 */
export function soakArticle(seed: number, index: number, edition: number): SoakArticle {
  const random = new Random(seed * 1_000_003 + index);
  const words = (count: number) =>
    Array.from({ length: count }, () => filler[random.below(filler.length)]!).join(' ');
  const said = Array.from({ length: 4 }, (_, place) => {
    const person = random.below(first.length * last.length);
    const name = `${first[person % first.length]!} ${last[Math.floor(person / first.length)]!}`;
    const mark = place === 0 ? ` in edition ${edition}` : '';
    return {
      name,
      role: roles[person % roles.length]!,
      text: `We know that ${words(10)}${mark},`,
      before: `The council heard that ${words(14)}.`,
    };
  });
  const text = said
    .map(({ name, role, text: quote, before }) => `${before}\n\n“${quote}” said ${name}, ${role}.`)
    .join('\n\n');
  const given = said.map(({ name, role, text: quote }) => ({
    text: quote,
    kind: 'DIRECT',
    speaker: { name },
    statedRole: role,
  }));
  return {
    text,
    quotes: said.map(({ text: quote }) => quote),
    input: {
      externalId: externalIdOf(index),
      outlet: { slug: outletSlug },
      headline: `Council meets again, ${index}`,
      publishedAt: new Date(Date.UTC(2024, 0, 1) + index * 600_000).toISOString(),
      language: 'en',
      plainText: text,
      ...(index % 2 === 0 ? { quotes: given } : {}),
    },
  };
}

/** How the article is known to its outlet. */
export function externalIdOf(index: number): string {
  return `soak-${index}`;
}
