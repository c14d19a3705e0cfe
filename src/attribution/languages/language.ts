import type { QuoteMedium } from '../attributed-quote.js';
import type { Tag } from '../document.js';
import type { GrammarWords } from './grammar-words.js';

/**
 * How a cue binds its words.
 * say: clause or quotation, may stand before, inside or behind it; tell: the same with an addressee;
 * urge: addressee, then an infinitive; ask: a question; name: calls or describes somebody as something;
 * object: what it reports is a noun phrase; quoted: the same, where some of it stands in quotation marks; show: a document or a finding speaks.
 */
export type CueClass = 'say' | 'tell' | 'urge' | 'ask' | 'name' | 'object' | 'quoted' | 'show';

/** A verb that reports words. */
export interface CueVerb {
  readonly lemma: string;
  readonly class: CueClass;
  /** The particle without which the verb reports nothing: point out. */
  readonly particle: string | null;
}

/** Whom a pronoun stands for: a man, a woman, a thing, several, the one who speaks, or those. */
export type PronounKind = 'male' | 'female' | 'thing' | 'several' | 'self' | 'selves';

/** What ties two relatives: whose parent, whose child. */
export type Kin = 'spouse' | 'parent' | 'child' | 'sibling' | 'grandparent' | 'grandchild';

/** All that the stages must know of a language. */
export interface Language extends GrammarWords {
  readonly code: string;
  /** Which grammar of reporting clauses reads it: clauses for English, marks where none is known. */
  readonly grammar: 'clauses' | 'german' | 'marks';
  /** Capitals tell nouns, not names. */
  readonly nounsAreCapitalised: boolean;
  /** Nouns that name a medium, and verbs that imply one. */
  readonly media: ReadonlyMap<string, QuoteMedium>;
  readonly mediumOfCue: ReadonlyMap<string, QuoteMedium>;
  readonly definiteArticles: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, PronounKind>;
  /** All words that stand for a woman or a man: she, her, herself. */
  readonly genderedPronouns: ReadonlyMap<string, 'female' | 'male'>;
  /** Short forms behind an apostrophe, with their part of speech: ’ll, ’s. */
  readonly clitics: ReadonlyMap<string, Tag>;
  /** Ends a plural; ends a word that owns with a bare apostrophe; drops out before the ending of a derived word. */
  readonly pluralEnding: string | null;
  readonly bareOwnerEnding: string | null;
  readonly silentEnding: string;
  readonly lexicon: ReadonlyMap<string, readonly Tag[]>;
  readonly closedClass: ReadonlyMap<string, readonly Tag[]>;
  /** Endings of unknown words and what they tell, the first match wins. */
  readonly endings: readonly (readonly [string, readonly Tag[]])[];
  readonly abbreviations: ReadonlySet<string>;
  /** Abbreviations that end a sentence when a function word follows: U.S., Inc. */
  readonly finalAbbreviations: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly doForms: ReadonlySet<string>;
  /** Forms of be and of have, the short ones too; one that is both stands for have before a verb of saying. */
  readonly beForms: ReadonlySet<string>;
  readonly haveForms: ReadonlySet<string>;
  /** Words that tie an attribute to the noun before it: a spokesman | for, emails | about. */
  readonly phraseLinks: ReadonlySet<string>;
  readonly objectOpeners: ReadonlySet<Tag>;
  /** Nouns of time: an adjunct, never a speaker. */
  readonly timeNouns: ReadonlySet<string>;
  /** Words that open a clause which leads to a main one: while, after, because. */
  readonly subordinators: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  /** Lemmas of the classes say and show that also take a bare noun phrase: announced her candidacy. */
  readonly phraseCues: ReadonlySet<string>;
  /** Lemmas that stand before their speaker behind a clause without marks: "..., said Roe". */
  readonly invertedCues: ReadonlySet<string>;
  /** Words before "to" behind which words are said all the same: went on to say, continued to warn. */
  readonly assertingLeads: ReadonlySet<string>;
  /** Words by which somebody gives a name: "gave his name as", "identified herself as". */
  readonly nameGivers: ReadonlySet<string>;
  /** Nouns of an answer and the verbs that bring one: "..., came the reply". */
  readonly replyNouns: ReadonlySet<string>;
  readonly replyVerbs: ReadonlySet<string>;
  /** Words with which a clause of somebody else may begin behind a comma. */
  readonly clauseJoins: ReadonlySet<string>;
  /** Words with which the story goes on behind a closed remark. */
  readonly asideJoins: ReadonlySet<string>;
  /** Words that open an adjunct between a cue and its words. */
  readonly adjunctOpeners: ReadonlySet<string>;
  /** Titles in full by their short forms: gen, general. */
  readonly titleExpansions: ReadonlyMap<string, string>;
  /** Lemmas of "as Roe put it": a promise or a warning made good tells no words. */
  readonly asCues: ReadonlySet<string>;
  /** Phrases that name a source, word by word: according to. */
  readonly sourcePhrases: readonly (readonly string[])[];
  /** Offices that only the company of the story gives, in lower case. */
  readonly leadingOffice: RegExp | null;
  /** Phrases that open the line of those who made the page. */
  readonly bylines: readonly string[];
  /** Beginnings of paragraphs that are not part of the story, in lower case. */
  readonly furniture: readonly string[];
  readonly femaleNames: ReadonlySet<string>;
  readonly maleNames: ReadonlySet<string>;
  /** Surnames that stand in front of given names: Nguyen. */
  readonly leadingSurnames: ReadonlySet<string>;
  readonly honorifics: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
  /** Fields that stand before an office in a run of names: White House Press Secretary. */
  readonly officeFields: ReadonlySet<string>;
  /** Offices whose name goes on behind "of" or "for": Secretary of State, Minister for Ports. */
  readonly titleOfOffice: ReadonlySet<string>;
  readonly roleNouns: ReadonlySet<string>;
  /** Nouns that take up somebody who is known: striker, billionaire. */
  readonly epithets: ReadonlySet<string>;
  readonly organisationWords: ReadonlySet<string>;
  readonly femaleNouns: ReadonlySet<string>;
  readonly maleNouns: ReadonlySet<string>;
  /** Adjectives and plurals of peoples, parties and faiths: they name nobody. */
  readonly demonyms: ReadonlySet<string>;
  readonly placeWords: ReadonlySet<string>;
  /** Words of places that are surnames as well. */
  readonly placeSurnames: ReadonlySet<string>;
  /** Nouns that stand for what somebody said: her claim that, in his view. */
  readonly speechNouns: ReadonlySet<string>;
  /** Forms of be that say what something is. */
  readonly copulas: ReadonlySet<string>;
  /** Of these the ones with "in" before them: in her opinion. */
  readonly opinionNouns: ReadonlySet<string>;
  /** Ends of words that tell an age: 34-year-old. */
  readonly ageEnding: string | null;
  /** First words of names of places: Port Roe. */
  readonly placeOpenings: ReadonlySet<string>;
  /** Last words of names of buildings, and the words that say where: at the Tarn Center. */
  readonly venueWords: ReadonlySet<string>;
  readonly whereabouts: ReadonlySet<string>;
  /** Last words of names of events, writings and shows: they name no body. */
  readonly eventWords: ReadonlySet<string>;
  /** Titles that begin names of bodies too: General Services Administration. */
  readonly sharedTitles: ReadonlySet<string>;
  /** What joins a name to make an adjective of it: Tarn-based. */
  readonly nameAdjectives: ReadonlySet<string>;
  readonly knownOrganisations: ReadonlySet<string>;
  /** Words that a body's name may lose: Inc, Corp, News. */
  readonly bodySuffixes: ReadonlySet<string>;
  /** Role nouns of which only bodies have one: managing director, spokesman, employee. */
  readonly managers: ReadonlySet<string>;
  readonly bodyNouns: ReadonlySet<string>;
  /** Nouns of bodies behind which the name goes on, and those whose field may be two. */
  readonly bodyHeads: ReadonlySet<string>;
  readonly jointHeads: ReadonlySet<string>;
  /** Houses of parliaments, whose committees begin with their name. */
  readonly chambers: ReadonlySet<string>;
  /** The one name of a state by its names and adjectives. */
  readonly states: ReadonlyMap<string, string>;
  /** Names of cities and regions. */
  readonly places: ReadonlySet<string>;
  /** Ties between people that are no office: mother, friend. */
  readonly relations: ReadonlySet<string>;
  /** Nouns of blood and marriage. */
  readonly kin: ReadonlyMap<string, Kin>;
  /** Whose: his, her. */
  readonly possessives: ReadonlyMap<string, PronounKind>;
  /** Adjectives that tell two people apart by their ages. */
  readonly ageWords: ReadonlyMap<string, 'older' | 'younger'>;
  /** Lemmas that give their object a name and never a bare one: called him "late", a class called "Late". */
  readonly namings: ReadonlySet<string>;
  /** How somebody was asked: asked, pressed. */
  readonly askedForms: ReadonlySet<string>;
  /** Lemmas that answer a question by themselves. */
  readonly answerCues: ReadonlySet<string>;
  /** Words before an office that tell its age: new, longtime. */
  readonly newness: ReadonlySet<string>;
  /** Words before an office that was held before: former. */
  readonly pastWords: ReadonlySet<string>;
  /** Forms of be before a participle, and the verbs that give an office, take one up, or leave it. */
  readonly passives: ReadonlySet<string>;
  readonly officeGivers: ReadonlySet<string>;
  readonly officeTakers: ReadonlySet<string>;
  readonly officeLeavers: ReadonlySet<string>;
  /** Where nouns have capitals: compounds that name a body by themselves, and nouns that do so with a place behind them. */
  readonly bodyNames: ReadonlySet<string>;
  readonly namedByPlace: ReadonlySet<string>;
  /** Endings of genitives of bodies, by how many letters are left out to name it: des Umweltamtes. */
  readonly genitives: readonly (readonly [string, number])[];
  /** Words that join an office to its body: of, at. */
  readonly officeLinks: ReadonlySet<string>;
  /** Possessives that stand for a body: its. */
  readonly thingPossessives: ReadonlySet<string>;
  /** What somebody does who heads a body: leads, chairs. */
  readonly leadingVerbs: ReadonlySet<string>;
  /** Offices that a state gives. */
  readonly stateOffices: ReadonlySet<string>;
  readonly documentNouns: ReadonlySet<string>;
  readonly groupNouns: ReadonlySet<string>;
  readonly spokesWords: ReadonlySet<string>;
  /** Verb forms that report words only with a particle, by form and particle: "point out". */
  readonly phrasalCues: ReadonlyMap<string, CueVerb>;
  /** Every form of a cue verb. */
  readonly cues: ReadonlyMap<string, CueVerb>;
}
