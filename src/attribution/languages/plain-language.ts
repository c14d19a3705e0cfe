import type { Tag } from '../document.js';
import type { CueVerb, Language } from './language.js';

const none: ReadonlySet<string> = new Set();
const noCues: ReadonlyMap<string, CueVerb> = new Map();
const noTags: ReadonlyMap<string, readonly Tag[]> = new Map();

const nothing: Omit<Language, 'code'> = {
  grammar: 'marks',
  nounsAreCapitalised: false,
  lexicon: noTags,
  closedClass: noTags,
  endings: [],
  abbreviations: none,
  finalAbbreviations: none,
  auxiliaries: none,
  doForms: none,
  objectOpeners: new Set<Tag>(),
  timeNouns: none,
  subordinators: none,
  negations: none,
  invertedCues: none,
  assertingLeads: none,
  nameGivers: none,
  replyNouns: none,
  replyVerbs: none,
  clauseJoins: none,
  asideJoins: none,
  adjunctOpeners: none,
  titleExpansions: new Map(),
  asCues: none,
  phraseCues: none,
  furniture: [],
  femaleNames: none,
  maleNames: none,
  honorifics: none,
  offices: none,
  titleOfOffice: none,
  roleNouns: none,
  organisationWords: none,
  femaleNouns: none,
  maleNouns: none,
  demonyms: none,
  placeWords: none,
  knownOrganisations: none,
  bodySuffixes: none,
  managers: none,
  bodyNouns: none,
  bodyHeads: none,
  jointHeads: none,
  states: new Map(),
  places: none,
  relations: none,
  kin: new Map(),
  possessives: new Map(),
  ageWords: new Map(),
  answerCues: none,
  newness: none,
  stateOffices: none,
  documentNouns: none,
  groupNouns: none,
  spokesWords: none,
  media: new Map(),
  mediumOfCue: new Map(),
  definiteArticles: none,
  pronouns: new Map(),
  phrasalCues: noCues,
  cues: noCues,
};

/** A language of which nothing is known: marks and colons tell quotes, capitals tell names. Others begin from it. */
export function plainLanguage(code: string): Language {
  return { code, ...nothing };
}
