import { describe, expect, it } from '@jest/globals';
import { attribute } from '../../src/attribution/attribute.js';

/** Names of all speakers of a text in order, each once. */
function speakers(text: string): (string | null)[] {
  const all = attribute(text, { language: 'en' }).quotes.flatMap(({ attributions }) =>
    attributions.map(({ name, text: printed }) => name ?? printed),
  );
  return [...new Set(all)];
}

describe('a name is whole and one bearer however it is written', () => {
  it.each([
    ['Rosa dos Prados came. “It is late,” dos Prados said.', ['Rosa dos Prados']],
    ['He met Colonel Hugo Lima de la Vega, who said that it was late.', ['Hugo Lima de la Vega']],
    ['Mayor Nur binti Salim came. “It is late,” said Nur.', ['Nur binti Salim']],
    ['“It is late,” said Jean-Luc d’Orval, an analyst. D’Orval left.', ['Jean-Luc d’Orval']],
    ['Ali al-Masri came. Al-Masri said that it was late.', ['Ali al-Masri']],
    ['Jane Oduya KC, prosecuting, said that it was late. “It is,” Oduya added.', ['Jane Oduya']],
    ['Det Con Jane Oduya said that it was late.', ['Jane Oduya']],
    ['Secretary-General Jane Oduya said that it was late.', ['Jane Oduya']],
    ['It rained. Tarn Chief of Staff Jane Oduya said that it was late.', ['Jane Oduya']],
    ['Prime Minister Pham Duc Long came. “It is late,” Pham said.', ['Pham Duc Long']],
    ['Mayor Park Ji-won came. Mr Park said that it was late.', ['Park Ji-won']],
    ['It rained. Jane “Jay” Oduya came. Oduya said it was late.', ['Jane “Jay” Oduya']],
    ['Jane English came. “It is late,” English said.', ['Jane English']],
    ['Chris Christie came with Jane Roe. Christie said that it was late.', ['Chris Christie']],
  ])('%s', (text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });
});

describe('what only looks like a name is none', () => {
  it.each([
    ['The English ferry left. The crew said that it was late.', ['The crew']],
    ['The MV Tarn sank. Jane Roe said that it was late. “It is,” she added.', ['Jane Roe']],
    ['Tarn State Twitter accounts were closed. Twitter said that it was late.', ['Twitter']],
  ])('%s', (text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });
});
