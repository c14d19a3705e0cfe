/**
 * Single words of a language that the rules must know by themselves, because their part of speech does not
 * tell what they do. Each list is named after what its words do there; an empty one switches its rule off.
 */
export interface GrammarWords {
  /** Pronouns with a capital wherever they stand: I. */
  readonly capitalPronouns: ReadonlySet<string>;
  /** Function words that are names where they have a capital inside a sentence: May, Will. */
  readonly nameHomographs: ReadonlySet<string>;
  /** Forms of be: of the present, and all that a participle may follow. */
  readonly presentCopulas: ReadonlySet<string>;
  readonly copulaForms: ReadonlySet<string>;
  /** Names who does what a participle tells: sent | by Roe. */
  readonly agentLinks: ReadonlySet<string>;
  /** Follows an intransitive verb: the letter ends | with. */
  readonly companionLinks: ReadonlySet<string>;
  /** Determiners that stand for people by themselves: both | vowed. */
  readonly pronominals: ReadonlySet<string>;
  /** Participles of writings: a poll | released on Sunday. */
  readonly issuedForms: ReadonlySet<string>;
  /** Words with which a short form of be joins, and those behind which it stands: that’s, Roe’s | not. */
  readonly contractedHosts: ReadonlySet<string>;
  readonly behindContraction: ReadonlySet<string>;
  /** Endings of words made by rule of known ones: tweeting. */
  readonly derivedEndings: ReadonlySet<string>;
  /** Words that begin with an apostrophe in their own right, without it: ’em. */
  readonly elisions: ReadonlySet<string>;

  /** Relative words: who did, whose firm did, which did. */
  readonly relativeSubjects: ReadonlySet<string>;
  readonly relativeOwners: ReadonlySet<string>;
  readonly relativeThings: ReadonlySet<string>;
  /** What ties somebody to where they belong: Roe | of the Trust, Roe | at the Trust, | for the Trust, Roe said. */
  readonly homeLinks: ReadonlySet<string>;
  readonly seatLinks: ReadonlySet<string>;
  readonly proxyLinks: ReadonlySet<string>;
  /** Joins names and phrases of a list: Roe | and Doe. */
  readonly listJoins: ReadonlySet<string>;
  /** Joins the words of an apposed name where nouns have capitals. */
  readonly apposedJoins: ReadonlySet<string>;
  /** Tells whence somebody is where nouns have capitals: Sprecherin | von Tarnex. */
  readonly originLinks: ReadonlySet<string>;
  /** Titles of mere courtesy, and titles that tell a gender. */
  readonly courtesies: ReadonlySet<string>;
  readonly femaleTitles: ReadonlySet<string>;
  readonly maleTitles: ReadonlySet<string>;
  /** Small words inside names: Ludwig | van Roe. */
  readonly nameParticles: ReadonlySet<string>;
  /** Plurals without an s of whom a body is: Women’s Institute. */
  readonly ownersOfMany: ReadonlySet<string>;
  /** Forms of companies that close a name, with their stop. */
  readonly companyForms: ReadonlySet<string>;
  /** Ties what belongs to something to it: Department | of. */
  readonly genitiveLinks: ReadonlySet<string>;
  /** What the head of a body goes on with: Council | on, and before an article: Institute | for the. */
  readonly headLinks: ReadonlySet<string>;
  readonly fieldLinks: ReadonlySet<string>;
  /** Heads whose name goes on with their place: University of Tarn | at Roe. */
  readonly seatedHeads: ReadonlySet<string>;
  /** Last words of bodies that are as well buildings. */
  readonly buildings: ReadonlySet<string>;
  /** Links inside the name of a body behind an office. */
  readonly bodyLinks: ReadonlySet<string>;
  /** The noun that stands for the company of the story: company chairman. */
  readonly companyWords: ReadonlySet<string>;
  /** Nouns for "the company", and those that mean another one: its parent company. */
  readonly companyNouns: ReadonlySet<string>;
  readonly otherBodies: ReadonlySet<string>;
  /** Nouns for those who rule a state: the government. */
  readonly stateNouns: ReadonlySet<string>;
  /** Nouns behind whose comma a body is named: its owner, Tarnex. */
  readonly apposedBodies: ReadonlySet<string>;
  /** What companies have and people do not, and of that what stands right behind their names. */
  readonly corporateNouns: ReadonlySet<string>;
  readonly shareNouns: ReadonlySet<string>;
  readonly renamings: ReadonlySet<string>;
  /** Ties a role to its body: spokesman | for. */
  readonly bodyTies: ReadonlySet<string>;
  /** Before a body or a place; before a place only; before where somebody was: in Tarn. */
  readonly placePrepositions: ReadonlySet<string>;
  readonly locatives: ReadonlySet<string>;
  readonly inWords: ReadonlySet<string>;
  /** Words between a verb of saying and the pronoun that takes its subject up. */
  readonly speechAsides: ReadonlySet<string>;
  /** Before an age: aged 81. */
  readonly agedWords: ReadonlySet<string>;
  /** Verbs that tell an office, and words of how long somebody holds it: who | became, | until. */
  readonly becomings: ReadonlySet<string>;
  readonly tenureWords: ReadonlySet<string>;
  /** Before the end of an office: chair | until last year. */
  readonly endWords: ReadonlySet<string>;
  /** Behind a surname: Jr. */
  readonly generations: ReadonlySet<string>;
  /** Titles that close an office: Attorney | General. */
  readonly titleTails: ReadonlySet<string>;
  /** Offices that no company has. */
  readonly officesAloft: ReadonlySet<string>;
  readonly indefiniteArticles: ReadonlySet<string>;
  /** Words that open the line of an author, and words of credits in brackets. */
  readonly bylineWords: ReadonlySet<string>;
  readonly creditWords: ReadonlySet<string>;

  /** Opens a reported clause: said | that. */
  readonly complementizers: ReadonlySet<string>;
  /** Joins two phrases; joins two main clauses. */
  readonly phraseJoins: ReadonlySet<string>;
  readonly clauseAdditions: ReadonlySet<string>;
  /** Words behind a comma that end a reported noun phrase. */
  readonly objectClosers: ReadonlySet<string>;
  /** Participles with which the story comments on what was said: alluding to Roe. */
  readonly commentForms: ReadonlySet<string>;
  /** Participles behind those who were asked: residents | polled. */
  readonly polledForms: ReadonlySet<string>;
  /** Opens a time or a way behind an object, not what is said; the second only before a participle: by calling. */
  readonly objectAdjuncts: ReadonlySet<string>;
  readonly mannerLinks: ReadonlySet<string>;
  /** Objects that are the subject again, and particles with which a verb of showing tells nothing: showed | up. */
  readonly reflexives: ReadonlySet<string>;
  readonly idleParticles: ReadonlySet<string>;
  /** Ties an attribute to the noun behind which it stands: a post | for the harbour. */
  readonly attributeLinks: ReadonlySet<string>;
  /** Heads whose participle follows: those | polled. */
  readonly demonstrativeHeads: ReadonlySet<string>;
  /** Determiners that never begin a time; what closes one: two days | ago. */
  readonly distributives: ReadonlySet<string>;
  readonly timeClosers: ReadonlySet<string>;
  /** Adjectives of times: last Monday. */
  readonly timeAdjectives: ReadonlySet<string>;
  /** Participles that open an adjunct as prepositions do: following. */
  readonly adjunctParticiples: ReadonlySet<string>;
  /** "about half": no adjunct, but the words themselves. */
  readonly approximations: ReadonlySet<string>;
  readonly fractions: ReadonlySet<string>;
  /** Opens a clause between a cue and its words: said, | as she left, that. */
  readonly asideOpeners: ReadonlySet<string>;
  /** Opens an indirect question: asked | whether. */
  readonly questionOpeners: ReadonlySet<string>;
  /** Particles of cue verbs: pointed | out. */
  readonly verbParticles: ReadonlySet<string>;
  /** Forms of verbs that keep words back: declined | to say. */
  readonly refusalForms: ReadonlySet<string>;
  /** Forms of verbs that make somebody speak: led | her to say. */
  readonly causingForms: ReadonlySet<string>;
  /** What ties a question to the one who was asked: asked | about, pressed | on. */
  readonly questionLinks: ReadonlySet<string>;
  /** What somebody asked: asked | about. */
  readonly topicLinks: ReadonlySet<string>;
  /** Words but relative pronouns that open a clause inside an aside behind a name. */
  readonly asideClauses: ReadonlySet<string>;
  /** Words between a subject and its verb: they | all said. */
  readonly floatingQuantifiers: ReadonlySet<string>;
  /** "as Roe says", "quoted as saying", "resigned as chair". */
  readonly asWords: ReadonlySet<string>;
  /** Forms that quote somebody as saying: quoted. */
  readonly quotingForms: ReadonlySet<string>;
  /** Lemmas with which only writings speak: the sign reads. */
  readonly documentCues: ReadonlySet<string>;
  /** Lemmas whose infinitive tells what is done next, not said: went on to win. */
  readonly leadingCues: ReadonlySet<string>;
  /** What stands between a cue and its object: called | for. Before a thing that is called for or on. */
  readonly objectLinks: ReadonlySet<string>;
  readonly namingLinks: ReadonlySet<string>;
  /** Labels of the lines of an interview. */
  readonly questionLabels: ReadonlySet<string>;
  readonly answerLabels: ReadonlySet<string>;
  /** Lemmas that do nothing but say. */
  readonly plainCues: ReadonlySet<string>;
  /** Before who voiced the words of a body: said | through its spokesman. */
  readonly voiceLinks: ReadonlySet<string>;
}
