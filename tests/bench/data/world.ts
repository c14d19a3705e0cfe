import { Random, Zipf } from './random.js';
import { capitalise, makeWords } from './words.js';

/** An office of a person, by days of the ten years; the last one is open. */
export interface Office {
  readonly id: number;
  readonly organisation: number;
  readonly role: string;
  readonly from: string;
  readonly to: string | null;
}

export interface NamedPerson {
  readonly id: number;
  readonly name: string;
  readonly offices: readonly Office[];
}

export interface ParentLink {
  readonly child: number;
  readonly parent: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** Everything but articles. Ids run: outlets, organisations from top to leaf, people. */
export interface World {
  readonly quotes: number;
  readonly outlets: readonly { id: number; name: string }[];
  readonly organisations: readonly { id: number; name: string }[];
  readonly links: readonly ParentLink[];
  readonly people: readonly NamedPerson[];
  readonly words: readonly string[];
}

/** The ten years of the articles. */
export const firstDay = Date.UTC(2015, 0, 1);
export const lastDay = Date.UTC(2025, 0, 1);

const roles = ['minister', 'director', 'spokesperson', 'chair', 'secretary', 'adviser'];

/**
 * Speakers and organisations for so many quotes: a person for 50 quotes, a leaf organisation for
 * 10 people, three levels, half of the leaves with a new parent in the middle of the ten years.
 */
export function makeWorld(quotes: number): World {
  const random = new Random(quotes);
  const words = makeWords(20_000);
  const name = (count: number) =>
    Array.from({ length: count }, () => capitalise(words[random.below(words.length)]!)).join(' ');
  const personCount = Math.round(quotes / 50);
  const leafCount = Math.max(20, Math.round(personCount / 10));
  const middleCount = Math.max(8, Math.round(leafCount / 8));
  const topCount = Math.max(4, Math.round(middleCount / 8));

  const outlets = Array.from({ length: 40 }, (_, i) => ({ id: i + 1, name: `The ${name(2)}` }));
  const first = outlets.length + 1;
  const organisations = Array.from({ length: topCount + middleCount + leafCount }, (_, i) => ({
    id: first + i,
    name: `${name(2)} ${i < topCount ? 'Government' : i < topCount + middleCount ? 'Ministry' : 'Office'}`,
  }));
  const top = (i: number) => first + (i % topCount);
  const middle = (i: number) => first + topCount + (i % middleCount);
  const links: ParentLink[] = [];
  for (let i = 0; i < middleCount; i++)
    links.push({ child: middle(i), parent: top(i), from: null, to: null });
  for (let i = 0; i < leafCount; i++) {
    const child = first + topCount + middleCount + i;
    const moves = i % 2 === 1;
    links.push({ child, parent: middle(i), from: null, to: moves ? '2019' : null });
    if (moves) links.push({ child, parent: middle(i + 1), from: '2020', to: null });
  }

  const largest = new Zipf(organisations.length, 3);
  const people = makePeople(personCount, first + organisations.length, () => {
    // the biggest lie on all three levels
    const rank = largest.draw(random);
    const [tops, middles] = [first + rank, first + topCount + rank];
    const level = random.next();
    if (level < 0.1 && rank < topCount) return tops;
    if (level < 0.3 && rank < middleCount) return middles;
    return first + topCount + middleCount + (rank % leafCount);
  });
  return { quotes, outlets, organisations, links, people, words };

  function makePeople(count: number, firstId: number, drawOrganisation: () => number) {
    let office = 0;
    const given = Array.from({ length: 400 }, () => name(1));
    return Array.from({ length: count }, (_, i): NamedPerson => {
      const turns = [[2015], [2015, 2018], [2015, 2017, 2021]][random.below(3)]!;
      const offices = turns.map((year, turn): Office => {
        const until = turns[turn + 1];
        return {
          id: ++office,
          organisation: drawOrganisation(),
          role: roles[random.below(roles.length)]!,
          from: String(year),
          to: until === undefined ? null : String(until - 1),
        };
      });
      return { id: firstId + i, name: `${given[random.below(400)]!} ${name(1)}`, offices };
    });
  }
}
