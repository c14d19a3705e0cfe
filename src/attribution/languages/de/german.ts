import type { Tag } from '../../document.js';
import { CompoundSet, EndingSet } from '../ending-set.js';
import {
  femaleNames as commonFemaleNames,
  maleNames as commonMaleNames,
} from '../en/given-names.js';
import { bylines, furniture } from '../en/furniture.js';
import { words } from '../words.js';
import type { CueVerb, Language } from '../language.js';
import { plainLanguage } from '../plain-language.js';
import * as lists from './word-lists.js';

/** With umlauts and without: parts of names are compared without. */
function bothWays(list: string): string[] {
  const plain = list.normalize('NFD').replace(/\u0308/gu, '');
  return [...words(list), ...words(plain)];
}

function tags(): Map<string, readonly Tag[]> {
  const map = new Map<string, readonly Tag[]>();
  for (const [tag, list] of Object.entries(lists.closedClass))
    for (const word of words(list)) map.set(word, [tag as Tag]);
  return map;
}

function cues(): Map<string, CueVerb> {
  const map = new Map<string, CueVerb>();
  for (const [lemma, forms] of Object.entries(lists.cueVerbs)) {
    for (const form of words(forms)) map.set(form, { lemma, class: 'say', particle: null });
  }
  return map;
}

/** German as written in the news; the furniture of the page may be English. */
export const german: Language = {
  ...plainLanguage('de'),
  apposedJoins: words('und'),
  originLinks: words('von'),
  inWords: words('in'),
  placePrepositions: words('in'),
  locatives: words('in'),
  complementizers: words('dass'),
  negations: words('nicht'),
  plainCues: words('sagen erklären'),
  pluralEnding: 's',
  bylineWords: words('by'),
  bylines,
  creditWords: words('photo picture image reporting editing writing report courtesy bericht'),
  grammar: 'german',
  nounsAreCapitalised: true,
  closedClass: tags(),
  abbreviations: words('dr prof nr st z.b u.a usw bzw ca mio mrd'),
  timeNouns: new Set(
    words(
      'montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober november dezember',
    ),
  ),
  furniture: [
    ...furniture,
    'veröffentlicht',
    'aktualisiert',
    'lesen sie auch',
    '(bericht',
    'foto:',
  ],
  femaleNames: new Set([...words(lists.femaleNames), ...words(commonFemaleNames)]),
  maleNames: new Set([...words(lists.maleNames), ...words(commonMaleNames)]),
  honorifics: words(lists.honorifics),
  roleNouns: new EndingSet(words(lists.roleEndings)),
  knownOrganisations: new Set(lists.knownOrganisations.split('|')),
  bodyNouns: new EndingSet(words(lists.bodyEndings)),
  organisationWords: new EndingSet(bothWays(`${lists.bodyNameEndings} ${lists.namedByPlace}`)),
  bodyNames: new CompoundSet(words(lists.bodyNameEndings)),
  namedByPlace: words(lists.namedByPlace),
  genitives: Object.entries(lists.genitives).flatMap(([length, list]) =>
    [...words(list)].map((ending) => [ending, Number(length)] as const),
  ),
  placeWords: words(lists.placeWords),
  managers: new EndingSet(words(lists.managers)),
  officeLinks: words('des der von vom beim bei für'),
  thingPossessives: words('dessen deren'),
  documentNouns: new EndingSet(words(lists.documentEndings)),
  groupNouns: new EndingSet(words(lists.groupEndings)),
  spokesWords: words(lists.spokesWords),
  definiteArticles: words('der die das dem den des'),
  pronouns: new Map([
    ['er', 'male'],
    ['sie', 'female'],
    ['es', 'thing'],
    ['wir', 'self'],
    ['ich', 'self'],
    ['man', 'self'],
  ]),
  cues: cues(),
};
