import { describe, expect, it } from '@jest/globals';
import { attribute } from '../../src/attribution/attribute.js';

/** Everybody whom the text vouches for, in the order of their kind: "office of organisation" behind people. */
function vouched(text: string, language?: string): { people: string[]; bodies: string[] } {
  const entities = attribute(text, { language }).entities.filter(({ certain }) => certain);
  return {
    people: entities
      .filter(({ kind }) => kind === 'PERSON')
      .map(({ name, office, organisation }) =>
        [name, office ?? '-', organisation ?? '-'].join(' | '),
      ),
    bodies: entities.filter(({ kind }) => kind === 'ORGANISATION').map(({ name }) => name),
  };
}

describe('names of bodies are whole', () => {
  it.each([
    [
      'She left the Department for Roads and Bridges on Monday.',
      ['Department for Roads and Bridges'],
    ],
    [
      'He told the Ministry of Farming, Food and Forests that the road was closed for the winter.',
      ['Ministry of Farming, Food and Forests'],
    ],
    ['Members of the Bakers’ Union voted to go home.', ['Bakers’ Union']],
    ["A letter from the Orchard and Growers' Union was read.", ["Orchard and Growers' Union"]],
    ['It was sent to the Water and Sewage Commission last year.', ['Water and Sewage Commission']],
    [
      'They asked the Society for the Protection of Bees for help.',
      ['Society for the Protection of Bees'],
    ],
    ['A rally of the campaign group Keep Our Bridge was small.', ['Keep Our Bridge']],
    ['Lawyers wrote to the consultancy Dunn & Poe in spring.', ['Dunn & Poe']],
    ['A unit of Tarn Marine of Port Ellis did the work.', ['Tarn Marine']],
    ['He met the Department of Justice and Jane Roe there.', ['Department of Justice']],
    [
      'Northern Roads Agency staff said the Northern Roads Agency (NRA) was late, and the NRA was.',
      ['Northern Roads Agency'],
    ],
    ['He left the General Roads Administration.', ['General Roads Administration']],
    ['She sued the Democratic Bridge Committee.', ['Democratic Bridge Committee']],
    ['She asked the Justice Department about it.', ['Justice Department']],
    ['He went to the House Roads and Bridges Committee.', ['House Roads and Bridges Committee']],
    [
      'She leads the Senate Committee on Roads, Rivers and Bridges now.',
      ['Senate Committee on Roads, Rivers and Bridges'],
    ],
    ['The work of Tarn Marine Co. Roe ended it.', ['Tarn Marine Co.']],
    ['A gift of the super PAC Our Bridge Committee was late.', ['Our Bridge Committee']],
    ['They left the Jane Roe-led Bridge Department.', ['Bridge Department']],
    [
      'It was printed in the Wall Street Tribune. On Wall Street it rained.',
      ['Wall Street Tribune'],
    ],
  ])('%s', (text, bodies) => {
    expect(vouched(text).bodies).toEqual(bodies);
  });
});

describe('an office stands apart from its organisation', () => {
  it.each([
    ['Jane Roe, chair of the Bridge Trust, left.', 'Jane Roe | chair | Bridge Trust'],
    [
      'The Bridge Trust’s chief engineer, Jane Roe, left.',
      'Jane Roe | chief engineer | Bridge Trust',
    ],
    [
      'They blamed Bridge Trust chief engineer Jane Roe for it.',
      'Jane Roe | chief engineer | Bridge Trust',
    ],
    [
      'Jane Roe, the longtime director of the Bridge Trust, left.',
      'Jane Roe | director | Bridge Trust',
    ],
    [
      'Jane Roe, a director of public works at the Bridge Trust, left.',
      'Jane Roe | director of public works | Bridge Trust',
    ],
    [
      'The Bridge Trust opened in May. Its new director, Jane Roe, left.',
      'Jane Roe | director | Bridge Trust',
    ],
    [
      'The Bridge Trust opened in May. Jane Roe, a spokeswoman for the trust, left.',
      'Jane Roe | spokeswoman | Bridge Trust',
    ],
    [
      'Jane Roe, founder of the campaign group Keep Our Bridge, left.',
      'Jane Roe | founder | Keep Our Bridge',
    ],
    ['They waved at Jane Roe of the Bridge Trust again.', 'Jane Roe | - | Bridge Trust'],
    [
      'He met Iraq’s culture minister, Jane Roe, in the hall.',
      'Jane Roe | culture minister | Iraq',
    ],
    ['He met French president Jane Roe in the hall.', 'Jane Roe | president | France'],
    ['He met UK ambassador Jane Roe in the hall.', 'Jane Roe | ambassador | Britain'],
    ['The harbor master at Port Ellis, Jane Roe, waited.', 'Jane Roe | harbor master | -'],
    ['His mother, Jane Roe, waited in the car.', 'Jane Roe | - | -'],
    ['Jane Roe, captain of the Grey Heron, waited.', 'Jane Roe | captain | -'],
    [
      'He met Bridge Trust Director of Public Works Jane Roe.',
      'Jane Roe | Director of Public Works | Bridge Trust',
    ],
    [
      'Jane Roe resigned on Monday as chair of the Bridge Trust.',
      'Jane Roe | chair | Bridge Trust',
    ],
    [
      'Jane Roe, a nurse, was named acting chair of the Bridge Trust.',
      'Jane Roe | acting chair | Bridge Trust',
    ],
    [
      'Jane Roe, adviser to the mayor and a director of the Bridge Trust, left.',
      'Jane Roe | director | Bridge Trust',
    ],
    [
      'Jane Roe, head of roads at Bridge Trust and former director of Tarn Marine, left.',
      'Jane Roe | head of roads | Bridge Trust',
    ],
    [
      'Jane Roe, director and chief engineer of the Bridge Trust, left.',
      'Jane Roe | director and chief engineer | Bridge Trust',
    ],
    [
      'Jane Roe, president of its parent company, Tarn Marine, left.',
      'Jane Roe | president | Tarn Marine',
    ],
    ['Jane Roe at the Bridge Trust was late.', 'Jane Roe | - | Bridge Trust'],
    ['They waved at Jane Roe at the Bridge Trust.', 'Jane Roe | - | -'],
    ['Jane Roe, who leads the Bridge Trust, left.', 'Jane Roe | - | Bridge Trust'],
    ['Sen. Jane Roe, who leads the Roads Committee, left.', 'Jane Roe | - | Roads Committee'],
    ['Jane Roe, whose group Keep Our Bridge paid, left.', 'Jane Roe | - | Keep Our Bridge'],
    ['For the Bridge Trust, Jane Roe sent a letter.', 'Jane Roe | - | Bridge Trust'],
    [
      'They met former Bridge Trust Director Jane Roe again.',
      'Jane Roe | former Director | Bridge Trust',
    ],
    [
      'They met Bridge Trust Press Secretary Jane Roe again.',
      'Jane Roe | Press Secretary | Bridge Trust',
    ],
    ['They met Roe campaign spokesman John Doe again.', 'John Doe | campaign spokesman | -'],
    [
      'Tarn Marine owns Dunn Dredging. Dunn Dredging is old. They like Dunn Dredging. Jane Tarn, the company’s chief executive, left.',
      'Jane Tarn | chief executive | Tarn Marine',
    ],
    ['Jane Roe, an executive at a Tarn-based firm, left.', 'Jane Roe | executive | -'],
    ['They thanked Navy Capt. Jane Roe for it.', 'Jane Roe | - | -'],
    [
      'Tarnex, a dredging company, is rich. The company’s chief executive, Jane Roe, left.',
      'Jane Roe | chief executive | Tarnex',
    ],
    [
      'Tarnex shares fell. “No,” chief executive Jane Roe said. Tarnex slept.',
      'Jane Roe | chief executive | Tarnex',
    ],
    [
      'They met in Saltley, a port of 6,000 people, with Jane Roe, director of the port.',
      'Jane Roe | director | -',
    ],
  ])('%s', (text, person) => {
    expect(vouched(text).people).toEqual([person]);
  });

  it('holds for the other quotes of that person', () => {
    const { quotes } = attribute(
      '“It is late,” Jane Roe said.\n\nThe Bridge Trust paid. “It is old,” said Roe, the director of the Bridge Trust.',
    );
    expect(quotes.map(({ attributions }) => attributions[0]!.office)).toEqual([
      'director',
      'director',
    ]);
  });
});

describe('what the story does not vouch for is nobody', () => {
  it.each([
    [
      'a byline',
      'By Jane Roe, staff writer\n\nThe bridge was closed on Monday, and it stayed closed.',
    ],
    ['a credit', 'The bridge was closed.\n\nThe bridge by night (Jane Roe/The Tarn Post)'],
    [
      'cities and regions',
      'They went from London to Ohio and back through Geneva to the Middle East.',
    ],
    ['a place', 'The stall on Fish Quay and the house in Saltley were sold.'],
    [
      'towns that the words behind the comma place',
      'A student from Saltley, Ohio, slept in Wendmouth, a town of 300 people.',
    ],
    ['a building', 'They met at the Saltley Center, and slept near the Wendmouth Arena.'],
    [
      'a poll, a show and an act',
      'The Saltley Poll was read on the Morning Show before the Federal Roads Act fell.',
    ],
    [
      'a party in front of what is no name',
      'The Republican Presidential hopes of the Democratic Establishment were high.',
    ],
    ['a people', 'Most Spanish towns and all Dutch ones have a bridge.'],
  ])('%s', (_, text) => {
    expect(vouched(text)).toEqual({ people: [], bodies: [] });
  });
});

describe('bodies and offices are read in German', () => {
  it.each([
    ['Die Sprecherin des Umweltamts Jutta Roe sagte ab.', 'Jutta Roe | Sprecherin | Umweltamt'],
    ['Jens Poe, Leiter des Landeskriminalamtes, ging.', 'Jens Poe | Leiter | Landeskriminalamt'],
    ['Karin Doe, Sprecherin von Tarnex, ging.', 'Karin Doe | Sprecherin | Tarnex'],
    [
      'Sprecherin des Bundesinnenministeriums ist Karin Doe, Sprecherin des Bundesinnenministeriums.',
      'Karin Doe | Sprecherin | Bundesinnenministerium',
    ],
    ['Der Bürgermeister von Wendorf, Uwe Moe, kam.', 'Uwe Moe | Bürgermeister | -'],
    [
      'Der Naturschutzbund Heide und Moor klagte. Dessen Vorsitzende Lena Koe kam.',
      'Lena Koe | Vorsitzende | Heide und Moor',
    ],
  ])('%s', (text, person) => {
    expect(vouched(text, 'de').people).toEqual([person]);
  });

  it.each([
    ['Das Bundesinnenministerium erklärte, die Brücke bleibe zu.', ['Bundesinnenministerium']],
    ['Der Konzern Tarnex baut. Ein Sprecher von Tarnex schwieg.', ['Tarnex']],
    ['Sie forscht an der Universität Wendorf über Brücken.', ['Universität Wendorf']],
    ['Die Stadt Wendorf schloss den Hafen, und das Amt schwieg.', []],
    ['Die Behörde gab Anwohnern recht, wie das Finanzamt weiß.', []],
  ])('%s', (text, bodies) => {
    expect(vouched(text, 'de').bodies).toEqual(bodies);
  });
});
