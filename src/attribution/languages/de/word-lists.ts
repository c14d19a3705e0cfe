/** Function words with their parts of speech. */
export const closedClass: Readonly<Record<string, string>> = {
  DT: 'der die das dem den des ein eine einen einem einer eines dieser diese dieses diesem diesen jeder jede jedes kein keine keinen',
  PRP$: 'sein seine seinem seinen seiner seines ihr ihre ihrem ihren ihrer unser unsere mein meine dessen deren',
  PRP: 'er sie es wir ich man ihn ihm uns sich',
  CC: 'und oder aber sondern denn',
  IN: 'in im ins an am auf aus bei beim mit nach von vom zu zum zur für über unter vor gegen um durch ohne seit bis während wegen trotz gegenüber dass ob wenn weil als',
  RB: 'nicht auch nur noch schon sehr so dann hier dort heute gestern bereits weiter zudem außerdem dabei damals hinzu',
  MD: 'kann könne könnte muss müsse müsste soll solle sollte will wolle wollte darf dürfe werde werden wird würde würden können müssen sollen wollen dürfen',
  VBZ: 'ist sind war waren sei seien wäre wären hat habe haben hatte hätte hätten hatten gibt gebe gehe komme bleibe liege stehe mache brauche',
  CD: 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend',
};

/** Forms of verbs of saying, by lemma. */
export const cueVerbs: Readonly<Record<string, string>> = {
  sagen: 'sagte sagt sagten sagen',
  erklären: 'erklärte erklärt erklärten erklären',
  mitteilen: 'teilte teilt teilten',
  betonen: 'betonte betont betonten',
  berichten: 'berichtete berichtet berichteten',
  meinen: 'meinte meint meinten',
  schreiben: 'schrieb schreibt schrieben',
  hinzufügen: 'fügte fügt ergänzte ergänzt',
  fordern: 'forderte fordert forderten verlangte verlangt',
  warnen: 'warnte warnt warnten',
  kritisieren: 'kritisierte kritisiert kritisierten',
  behaupten: 'behauptete behauptet behaupteten',
  antworten: 'antwortete antwortet antworteten entgegnete erwiderte',
  ankündigen: 'kündigte kündigt kündigten',
  versichern: 'versicherte versichert versicherten',
  einräumen: 'räumte räumt räumten',
  rufen: 'rief ruft riefen',
  fragen: 'fragte fragt fragten',
  äußern: 'äußerte äußert äußerten',
  bestätigen: 'bestätigte bestätigt bestätigten',
  begründen: 'begründete begründet',
  lauten: 'lautete lautet',
};

/** Prepositions that name a source before it: laut X. */
export const sourcePrepositions = 'laut gemäß zufolge';
/** Words that name a source behind the words: ", so X". */
export const sourceParticles = 'so';

/** Words before a name that are no part of it. */
export const honorifics =
  'herr frau dr prof graf freiherr pfarrer bischof kardinal papst general oberst kapitän';

/** Endings of nouns that name an office or a trade. */
export const roleEndings =
  'minister ministerin kanzler kanzlerin präsident präsidentin sprecher sprecherin meister meisterin kapitän kapitänin chef chefin vorsitzende vorsitzender direktor direktorin leiter leiterin ' +
  'abgeordnete abgeordneter forscher forscherin professor professorin fischer fischerin lehrer lehrerin anwalt anwältin richter richterin sekretär sekretärin geschäftsführer geschäftsführerin bauer bäuerin ' +
  'senator senatorin experte expertin ökonom ökonomin arzt ärztin trainer trainerin autor autorin gründer gründerin';

/** Endings of nouns that name a body. */
export const bodyEndings =
  'ministerium amt behörde verband partei konzern firma gericht gesellschaft regierung verein gewerkschaft bank universität polizei kommission rat stadt unternehmen agentur institut stiftung senat parlament feuerwehr werft reederei schutzbund mieterbund sportbund initiative genossenschaft kammer universität hochschule klinikum staatsanwaltschaft';

/** Endings of nouns that name a document. */
export const documentEndings =
  'gutachten bericht brief studie umfrage schreiben mitteilung papier protokoll zeitung erklärung urteil bescheid antrag';

/** Endings of nouns that name several people. */
export const groupEndings =
  'leute menschen kritiker anwohner bewohner fischer forscher experten beamte gegner befürworter demonstranten händler eltern';

/** Who speaks for others. */
export const spokesWords = 'sprecher sprecherin pressesprecher pressesprecherin';

/** Given names of women. */
export const femaleNames =
  'jutta merle frauke sabine ursula angela annegret gudrun heike ilse inge katrin katja lena lotte marlene monika petra renate silke susanne ute anke antje bärbel birgit brigitte christa claudia doris elke franziska gabriele gerda greta hannelore helga johanna jana julia kerstin maike manuela martina nadine nicole simone sonja steffi tanja ulrike vera';

/** Given names of men. */
export const maleNames =
  'henning ole jonte olaf friedrich wolfgang jens jürgen uwe klaus günter gerhard helmut horst karl kai lars malte matthias michael norbert peter rainer ralf rolf rüdiger sebastian stefan sven thomas thorsten tim tobias torsten udo ulrich volker walter werner wilhelm bernd björn carsten detlef dieter dirk erik ernst felix florian frank fritz georg hans heiko heinrich heinz holger ingo jan joachim jonas jörg kurt lukas manfred marcel markus martin max moritz nils otto paul philipp robert';

/** Bodies that are called by a bare name. */
export const knownOrganisations =
  'bundestag|bundesrat|bundesregierung|cdu|csu|spd|fdp|afd|grüne|linke|eu|un|nato|dpa|ard|zdf|bundeswehr|greenpeace|deutschland|frankreich|russland|usa|china|ukraine|polen|österreich|schweiz';

/** Endings of compounds that name a body: Umweltamt, Bundesinnenministerium, and their genitives. */
export const bodyNameEndings =
  'ministerium ministeriums amt amts amtes gericht gerichts gerichtes behörde agentur bundesbank bundespolizei kanzleramt kanzleramts';

/** Nouns that name a body with the place behind them: Universität Kiel. */
export const namedByPlace =
  'universität hochschule fachhochschule amtsgericht landgericht oberlandesgericht verwaltungsgericht staatsanwaltschaft klinikum polizeidirektion sparkasse handelskammer';

/** Genitives of bodies by the letters that they have more than the name. */
export const genitives: Readonly<Record<number, string>> = {
  1: 'ministeriums amts gerichts verbands vereins instituts bundestags bundesrats senats klinikums',
  2: 'amtes gerichtes verbandes rates vereines',
};

/** Nouns whose name is that of a place: die Stadt Kiel. */
export const placeWords = 'stadt gemeinde kreis landkreis insel hafen dorf region land bezirk';

/** Offices that only bodies give. */
export const managers =
  'sprecher sprecherin geschäftsführer geschäftsführerin vorstandschef vorstandschefin chef chefin vorsitzende vorsitzender direktor direktorin leiter leiterin gründer gründerin';
