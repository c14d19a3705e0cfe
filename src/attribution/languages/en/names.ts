/** Courtesy, rank, clergy and nobility: kept apart from the name as honorific. */
export const honorifics =
  'mr mrs ms miss mx dr doctor prof professor sir dame lord lady baroness baron rev reverend fr father sister brother imam rabbi pastor bishop archbishop cardinal pope ' +
  'gen general col colonel lt lieutenant maj major capt captain sgt sergeant cpl corporal pvt private adm admiral cmdr commander king queen prince princess duke duchess sheikh ' +
  'officer detective inspector constable cllr det insp supt pc dci cdr msgr maj-gen lt-col ald';

/** Offices that stand before a name: kept as role. */
export const offices =
  'assemblyman assemblywoman alderwoman delegate selectman president vice prime minister secretary sen sens senator senators rep reps representative representatives gov govs governor governors congressman congresswoman mayor judge justice ' +
  'attorney chancellor chairman chairwoman chairperson chair ambassador amb councillor councilman councilwoman commissioner speaker director chief deputy former ex-president premier ' +
  'spokesman spokeswoman spokesperson secretary-general director-general attorney-general solicitor-general governor-general superintendent sheriff coach assistant leader whip pres atty alderman treasurer comptroller undersecretary secretary-treasurer advocate marshal provost dean lieutenant-governor democrat republican then-sen then-president ' +
  'democratic republican acting minority majority shadow';

/** Nouns that name an office, a trade or a part in the story. */
export const roleNouns =
  'secretary-general director-general attorney-general governor-general striker midfielder defender goalkeeper winger quarterback pitcher batsman bowler jockey champion golfer swimmer sprinter boxer wrestler trainer referee umpire ' +
  'campaigner immunologist neurologist cardiologist oncologist archaeologist anthropologist astronomer astronaut mathematician philosopher novelist poet playwright comedian presenter ' +
  'vet paramedic firefighter policeman policewoman vicar headteacher headmaster headmistress caretaker landlord shopkeeper builder plumber electrician gardener ' +
  'virologist epidemiologist biologist ecologist geologist psychologist sociologist toxicologist hydrologist oceanographer chemist physicist climatologist master boss warden skipper docker cook mp ceo president vice-president minister secretary senator representative governor congressman congresswoman mayor judge justice attorney chancellor chairman chairwoman chairperson chair ' +
  'ambassador councillor commissioner speaker director chief deputy leader spokesman spokeswoman spokesperson officer executive adviser advisor strategist analyst professor lecturer author writer ' +
  'historian economist scientist researcher lawyer lawmaker candidate nominee manager aide activist organizer organiser coordinator consultant pollster expert fellow scholar founder co-founder owner partner editor ' +
  'reporter journalist columnist host anchor correspondent commentator teacher student farmer nurse doctor physician engineer designer artist actor actress singer musician coach captain commander general colonel major ' +
  'lieutenant sergeant admiral detective inspector sheriff superintendent head member co-chair co-chairman veteran businessman businesswoman billionaire entrepreneur investor banker broker dealer developer operator ' +
  'contractor retiree pastor priest bishop rabbi imam king queen prince princess envoy diplomat negotiator prosecutor counsel solicitor barrister trustee treasurer comptroller principal dean provost chancellor premier ' +
  'legislator delegate alderman politician democrat republican conservative liberal operative lobbyist fundraiser donor vice-chairman ceo cfo coo cto chief-executive technician worker driver pilot resident voter ' +
  'mother father son daughter brother sister wife husband widow friend critic supporter opponent rival rep sen gov';

/** Nouns that take up somebody who was named, by what they are known for. */
export const epithets =
  'striker midfielder defender goalkeeper winger forward playmaker quarterback pitcher batsman bowler jockey champion golfer swimmer sprinter boxer sportsman medallist medalist skipper veteran star ' +
  'businessman businesswoman billionaire millionaire mogul tycoon entrepreneur magnate candidate contender nominee front-runner frontrunner hopeful challenger incumbent politician lawmaker legislator congressman congresswoman statesman speechwriter firebrand backbencher ' +
  'singer songwriter rapper actor actress comedian novelist author playwright poet grandmaster laureate pianist violinist conductor director painter sculptor chef ' +
  'pensioner retiree grandmother grandfather octogenarian nonagenarian septuagenarian mother-of-one mother-of-two mother-of-three father-of-one father-of-two father-of-three astronaut climber sailor oarsman cyclist';

/** Words that stand in names of organisations and never in names of people. */
export const organisationWords =
  'university college school institute institution committee commission council department ministry agency bureau office administration association federation foundation fund society union party congress ' +
  'senate house court parliament assembly government cabinet board bank corporation corp company inc ltd llc co group network times post journal news tribune herald gazette guardian telegraph magazine review ' +
  'press radio television tv channel media center centre campaign coalition alliance league club church police army navy force forces guard service services authority trust holdings partners pac hospital clinic laboratory ' +
  'laboratories industries airlines airways motors systems technologies consulting associates brothers bros llp plc organization organisation nations chiefs team intelligence security chamber republicans democrats ' +
  'treasury embassy legislature museum library theatre theater studios entertainment pictures records poll survey star mail express mirror sun chronicle globe observer standard daily weekly summit conference forum project initiative ' +
  'marine marines dredging shipping research equity capital energy radio insurance pharmaceuticals foods lines logistics engineering construction software labs steel railway railways telecom ventures securities sentinel courier wire observer works waters estuary ' +
  'action movement front brigade command reserve exchange museum airport international coast solutions';

/** Bodies, companies, states and places that speak and are known without further evidence. */
export const knownOrganisations =
  'pentagon|kremlin|white house|congress|senate|house|parliament|downing street|whitehall|vatican|holyrood|capitol hill|twitter|facebook|google|apple|microsoft|amazon|youtube|netflix|boeing|ford|toyota|uber|walmart|reuters|' +
  'buzzfeed|politico|breitbart|bloomberg|cnn|msnbc|nbc|abc|cbs|fox|fox news|npr|pbs|bbc|itv|espn|ap|afp|pa|the hill|usa today|huffington post|vox|mother jones|national review|wikileaks|nato|un|u.n.|eu|e.u.|fbi|f.b.i.|cia|c.i.a.|nsa|irs|epa|fda|gop|g.o.p.|dnc|rnc|' +
  'islamic state|isis|isil|al qaeda|al-qaeda|taliban|hamas|hezbollah|greenpeace|amnesty international|human rights watch|planned parenthood|aclu|a.c.l.u.|naacp|nra|n.r.a.|kremlin|interpol|europol|opec|unicef|unesco|supreme court|tories|labour|democrats|republicans|' +
  'iraq|iran|israel|russia|china|france|germany|italy|spain|britain|uk|u.k.|us|u.s.|usa|united states|united kingdom|america|canada|mexico|india|pakistan|japan|australia|turkey|syria|egypt|saudi arabia|ukraine|poland|greece|' +
  'brazil|argentina|cuba|venezuela|north korea|south korea|vietnam|afghanistan|yemen|libya|jordan|lebanon|qatar|kuwait|ireland|scotland|wales|england|norway|sweden|denmark|finland|netherlands|belgium|switzerland|austria|' +
  'hungary|romania|portugal|nigeria|kenya|ethiopia|south africa|indonesia|malaysia|philippines|thailand|taiwan|hong kong|new zealand|washington|beijing|moscow|tehran|london|brussels|paris|berlin|tokyo|baghdad|' +
  'ohio|florida|texas|california|iowa|new hampshire|nevada|virginia|pennsylvania|michigan|wisconsin|colorado|north carolina|south carolina|georgia|arizona|utah|kansas|new york|new jersey|massachusetts|illinois|indiana|kentucky|tennessee|missouri|minnesota|' +
  'alabama|mississippi|louisiana|arkansas|oklahoma|oregon|maine|vermont|connecticut|maryland|delaware|hawaii|alaska|montana|idaho|wyoming|nebraska|north dakota|south dakota|rhode island|west virginia|europe|asia|africa|chicago|boston|los angeles|miami|detroit|' +
  'san francisco|philadelphia|cleveland|las vegas|manhattan|brooklyn|new york city|washington d.c.|d.c.|manchester|birmingham|liverpool|edinburgh|cardiff|belfast';

/** Nouns of bodies: "the company" points back to an organisation. */
export const bodyNouns =
  'company firm group organization organisation agency department ministry committee commission council party campaign university college school bank network newspaper paper magazine outlet site website foundation fund union association ' +
  'authority trust port regulator cooperative charity factory store government administration panel board court bureau office institute institution think-tank nonprofit charity corporation retailer airline carrier manufacturer publisher broadcaster regulator watchdog team club army military police ' +
  'pac coalition embassy congress senate house state country city nation regime force service center centre hospital church startup start-up brand chain giant app platform publication service';

/** Nouns of writings: they speak as documents. */
export const documentNouns =
  'agreement contract licence license notice notices motion treaty rules guidance charter constitution policy inquiry newsletter advert screenshot report reports study studies poll polls survey surveys letter letters memo memos memorandum statement statements document documents email emails e-mail e-mails record records article articles book op-ed editorial column draft ' +
  'analysis research polling data figures findings results tweet tweets post posts message messages ad ads advertisement filing filings complaint lawsuit indictment ruling order transcript transcripts video headline headlines story stories website blog ' +
  'paper bulletin note dossier petition resolution bill text texts review audit affidavit sign banner caption release evidence estimates numbers invitation leaflet email';

/** Nouns of many: a speaker without a name that is more than one. */
export const groupNouns =
  'people crowd crowds audience officials critics supporters experts analysts lawmakers republicans democrats conservatives liberals voters leaders aides sources advisers advisors activists researchers scientists economists reporters journalists protesters ' +
  'residents students police authorities members others many some several most both investigators prosecutors lawyers attorneys allies opponents rivals strategists operatives observers pundits americans women men families parents workers ' +
  'candidates colleagues friends neighbors neighbours witnesses survivors families they we them those few senators';

/** Who speaks for others. */
export const spokesWords =
  'spokesman spokeswoman spokesperson spokespeople spokesmen representative representatives';

/** Roles that only bodies give: they tell that what they are "of" is one. */
export const managers =
  'director executive spokesman spokeswoman spokesperson secretary-general chairman chairwoman chair president manager head founder co-founder owner employee employees ceo cfo coo board headquarters shareholders shares customers ' +
  'staff workers members offices website report statement profits revenue stock subsidiary unit analyst economist professor researcher fellow student reporter editor columnist';

/** Of these the ones that are surnames as well: Joan Hill. */
export const placeSurnames = 'hill lane park hall lake marsh rivers wells street forest';

/** Words of places in names: what they name is no person. */
export const placeWords =
  'street avenue road lane square hall bridge river island islands park county city valley harbor harbour bay lake mountain mountains strait port quay pier beach village town county gulf ocean sea desert forest hill hills falls creek springs heights province region district peninsula';

export const placeOpenings = 'port lake mount fort cape isle san santa los las puerto saint st rio';

/** Buildings: bodies only where they act. */
export const venueWords =
  'center centre arena hotel hall stadium theater theatre airport terminal building auditorium coliseum pavilion resort court house tower';

/** What happens or is written or shown, not who. */
export const eventWords =
  'poll polls survey summit act flight show debate primary caucus caucuses championship championships dinner election tournament cup bowl festival parade tour ' +
  'book award prize day week night republicans democrats dems justices senators lawmakers officials time code war wars';

/** Titles with which names of bodies begin as well. */
export const sharedTitles =
  'general private lord duke king queen prince princess bishop sister father brother major justice democratic republican democrat attorney marshal inspector conservative liberal';
