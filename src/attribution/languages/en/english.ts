import type { QuoteMedium } from '../../attributed-quote.js';
import type { Tag } from '../../document.js';
import type { Kin, Language, PronounKind } from '../language.js';
import {
  bodyHeads,
  jointHeads,
  leadingOffice,
  newness,
  officeLeavers,
  relations,
  stateOffices,
  trades,
} from './bodies.js';
import { abbreviations, finalAbbreviations } from './abbreviations.js';
import { clitics, closedClass } from './closed-class.js';
import { cueForms, withCueForms } from './cue-forms.js';
import { cueVerbs, phrasalCues } from './cue-verbs.js';
import { demonyms } from './demonyms.js';
import { endings } from './endings.js';
import { bylines, furniture } from './furniture.js';
import { media, mediumOfCue } from './media.js';
import { femaleNouns, genderedPronouns, maleNouns } from './gendered-nouns.js';
import { femaleNames, leadingSurnames, maleNames } from './given-names.js';
import {
  bodyNouns,
  documentNouns,
  epithets,
  groupNouns,
  honorifics,
  knownOrganisations,
  managers,
  placeSurnames,
  placeWords,
  eventWords,
  offices,
  placeOpenings,
  sharedTitles,
  venueWords,
  organisationWords,
  roleNouns,
  spokesWords,
} from './names.js';
import {
  adjunctOpeners,
  asideJoins,
  clauseJoins,
  phraseLinks,
  titleExpansions,
} from './joining-words.js';
import { answerCues, kinNouns, olderWords, youngerWords } from './kinship.js';
import { lexicon } from './lexicon.js';
import { phraseCues } from './phrase-cues.js';
import { opinionNouns, sourcePhrases, speechNouns } from './speech-nouns.js';
import { places, states } from './states.js';
import { timeNouns } from './time-nouns.js';
import { words } from '../words.js';
import { grammarWords } from './grammar-words.js';

function byWord(groups: Readonly<Record<string, string>>): Map<string, readonly Tag[]> {
  const map = new Map<string, readonly Tag[]>();
  for (const [tags, list] of Object.entries(groups)) {
    const shared = tags.split(' ') as Tag[];
    for (const word of list.split(' ')) map.set(word, shared);
  }
  return map;
}

/** Each word with the name of the list in which it stands. */
function byList<Name extends string>(lists: Readonly<Partial<Record<Name, string>>>) {
  return new Map(
    Object.entries<string | undefined>(lists).flatMap(([name, list = '']) =>
      [...words(list)].map((word) => [word, name as Name] as const),
    ),
  );
}

const kin = Object.values(kinNouns).join(' ');

/** English as written in American and British news. */
export const english: Language = {
  ...grammarWords,
  code: 'en',
  grammar: 'clauses',
  nounsAreCapitalised: false,
  definiteArticles: words('the'),
  media: byList<QuoteMedium>(media),
  mediumOfCue: byList<QuoteMedium>(mediumOfCue),
  pronouns: new Map<string, PronounKind>([
    ['he', 'male'],
    ['she', 'female'],
    ['it', 'thing'],
    ['they', 'several'],
    ['i', 'self'],
    ['we', 'selves'],
    ['you', 'self'],
  ]),
  genderedPronouns: byList<'female' | 'male'>(genderedPronouns),
  clitics: new Map(Object.entries(clitics)),
  pluralEnding: 's',
  bareOwnerEnding: 's',
  silentEnding: 'e',
  lexicon: withCueForms(byWord(lexicon), cueVerbs, phrasalCues),
  closedClass: byWord(closedClass),
  endings,
  abbreviations: words(abbreviations),
  finalAbbreviations: words(finalAbbreviations),
  auxiliaries: words(
    "have has had be is are was were been being am 's 've 're ’s ’ve ’re ’m get got having",
  ),
  doForms: words('do does did'),
  beForms: words("is are was were be been being am 's ’s 're ’re 'm ’m"),
  haveForms: words("has have had having 've ’ve 'd ’d 's ’s"),
  phraseLinks: words(phraseLinks),
  objectOpeners: new Set<Tag>(['DT', 'PRP', 'PRP$', 'WP', 'WRB', 'EX', 'QUOTE']),
  subordinators: words(
    'while as after although though if when because since where before until once whereas',
  ),
  timeNouns: words(timeNouns),
  negations: words("not n't never neither nor no n’t nobody without"),
  asCues: words(
    'say write report note argue add explain announce put tell point observe recall acknowledge remark describe state claim insist show reveal tweet',
  ),
  assertingLeads: words(
    'on quick right continue continues continued continuing began proceeded hastened rushed seem seems seemed appear appears appeared sought',
  ),
  nameGivers: words('name himself herself'),
  replyNouns: words('reply answer response retort rejoinder'),
  replyVerbs: words('came comes'),
  clauseJoins: words(clauseJoins),
  asideJoins: words(asideJoins),
  adjunctOpeners: words(adjunctOpeners),
  titleExpansions: new Map(Object.entries(titleExpansions)),
  invertedCues: words('say write report note argue add explain announce'),
  sourcePhrases: sourcePhrases.map((phrase) => phrase.split(' ')),
  leadingOffice,
  bylines,
  furniture,
  femaleNames: words(femaleNames),
  maleNames: words(maleNames),
  leadingSurnames: words(leadingSurnames),
  honorifics: words(honorifics),
  offices: words(offices),
  officeFields: words(
    'press political communications executive policy campaign managing finance foreign legal medical',
  ),
  titleOfOffice: words(
    'secretary director undersecretary minister commissioner ambassador envoy chief',
  ),
  roleNouns: words(`${roleNouns} ${kin}`),
  epithets: words(epithets),
  organisationWords: words(organisationWords),
  knownOrganisations: new Set(knownOrganisations.split('|')),
  bodySuffixes: words(
    `inc corp corporation co company ltd llc plc news international group department ${trades}`,
  ),
  managers: words(managers),
  femaleNouns: words(femaleNouns),
  maleNouns: words(maleNouns),
  demonyms: words(demonyms),
  placeWords: words(placeWords),
  placeSurnames: words(placeSurnames),
  speechNouns: words(speechNouns),
  opinionNouns: words(opinionNouns),
  copulas: words('is was'),
  ageEnding: '-year-old',
  placeOpenings: words(placeOpenings),
  venueWords: words(venueWords),
  whereabouts: words('in at near across around outside inside to from'),
  eventWords: words(eventWords),
  sharedTitles: words(sharedTitles),
  nameAdjectives: words(
    'based led run controlled style backed owned born era made funded related linked aligned affiliated type',
  ),
  bodyNouns: words(bodyNouns),
  bodyHeads: words(bodyHeads),
  jointHeads: words(jointHeads),
  chambers: words('house senate commons lords'),
  states: new Map(
    states.flatMap((row) => {
      const [name = '', ...others] = row.split('|');
      return [name.toLowerCase(), ...others].map((other) => [other, name] as const);
    }),
  ),
  places: new Set(places.split('|')),
  relations: words(`${relations} ${kin}`),
  kin: byList<Kin>(kinNouns),
  possessives: new Map<string, PronounKind>([
    ['his', 'male'],
    ['her', 'female'],
    ['its', 'thing'],
    ['their', 'several'],
    ['my', 'self'],
    ['our', 'self'],
    ['your', 'self'],
  ]),
  ageWords: byList<'older' | 'younger'>({ older: olderWords, younger: youngerWords }),
  answerCues: words(answerCues),
  askedForms: words('asked pressed questioned quizzed'),
  namings: words('call label dub brand'),
  newness: words(newness),
  bodyNames: new Set(),
  namedByPlace: new Set(),
  genitives: [],
  officeLinks: words('of at for with'),
  thingPossessives: words('its'),
  leadingVerbs: words('leads chairs heads runs directs founded co-founded owns'),
  pastWords: words('former ex ex- late erstwhile one-time onetime retired previous'),
  passives: words('was were is are been be has have had'),
  officeGivers: words('named appointed elected confirmed chosen sworn installed reappointed'),
  officeTakers: words(`became becomes takes took ${officeLeavers}`),
  officeLeavers: words(officeLeavers),
  stateOffices: words(stateOffices),
  documentNouns: words(documentNouns),
  groupNouns: words(groupNouns),
  spokesWords: words(spokesWords),
  phraseCues: words(phraseCues),
  cues: cueForms(cueVerbs),
  phrasalCues: cueForms(phrasalCues),
};
