/** What a ranking counts quotes by. */
export interface Ranking {
  /** Behind /by/ in the address. */
  readonly by: 'speaker' | 'organisation' | 'outlet';
  readonly facet: 'SPEAKER' | 'AFFILIATION' | 'OUTLET';
  readonly question: string;
  /** What a row names. */
  readonly heading: string;
  /** One of what is ranked. */
  readonly one: string;
  /** How many there are, among the numbers of QuoteStats. */
  readonly total: 'speakers' | 'organisations' | 'outlets';
}

const rankings: readonly Ranking[] = [
  {
    by: 'speaker',
    facet: 'SPEAKER',
    question: 'Who speaks, and how much?',
    heading: 'Speaker',
    one: 'named speaker',
    total: 'speakers',
  },
  {
    by: 'organisation',
    facet: 'AFFILIATION',
    question: 'For whom do they speak?',
    heading: 'Organisation',
    one: 'organisation',
    total: 'organisations',
  },
  {
    by: 'outlet',
    facet: 'OUTLET',
    question: 'Which outlets quote them?',
    heading: 'Outlet',
    one: 'outlet',
    total: 'outlets',
  },
];

/** The ranking of an address; undefined where there is none of that name. */
export function rankingBy(name: string | undefined): Ranking | undefined {
  return rankings.find(({ by }) => by === name);
}
