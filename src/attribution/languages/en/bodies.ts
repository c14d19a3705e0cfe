/** Nouns that head the name of a body, which may go on behind them: Department for Transport, Bank of England. */
export const bodyHeads =
  'department ministry office council committee subcommittee commission union university college school institute institution association federation league society bank house court ' +
  'board bureau agency chamber church corps chiefs centers institutes academy secretariat foundation fund center centre museum coalition alliance campaign movement forum organization organisation ' +
  'confederation congress conference parliament assembly senate administration authority trust project initiative group network club order guild brotherhood partnership ' +
  'friends citizens hospital library party front service';

/** Those of them whose field may be two: Department of Health and Social Care. */
export const jointHeads =
  'department ministry office council committee subcommittee commission coalition congress college alliance board bureau agency authority institute association society federation union secretariat academy centre center secretary minister';

/** Kinds of trade that close the name of a company, which is known by the words before. */
export const trades =
  'dredging marine shipping research equity capital energy motors airlines airways systems technologies consulting associates holdings partners pharmaceuticals foods lines logistics engineering construction ' +
  'software labs steel railway railways telecom ventures securities industries entertainment studios electronics oil gas chemicals biotech therapeutics analytics';

/** Of whom somebody is: a tie of blood or friendship, never an office. */
export const relations =
  'mother father son daughter brother sister wife husband widow widower friend cousin uncle aunt nephew niece neighbour neighbor grandmother grandfather grandson granddaughter girlfriend boyfriend partner ' +
  'fiancé fiancée critic supporter opponent rival predecessor successor colleague resident voter veteran mate';

/** Said of how new an office is, not of what it is. */
export const newness =
  'new newly then longtime long-time long-serving current incoming outgoing newly-appointed newly-elected appointed elected first-ever veteran outspoken embattled';

/** Offices that a state gives: with its adjective before them, the state is meant. */
export const stateOffices =
  'president minister premier chancellor ambassador envoy king queen secretary governor consul diplomat spokesman spokeswoman spokesperson negotiator';

/** What somebody does with an office that ends that day: "quit as chair". */
export const officeLeavers =
  'resigned resigns quit quits stepped steps stood stands retired retires';

/** Offices that only a company gives, so that the one which the story is about is meant. */
export const leadingOffice =
  /^(?:(?:acting|interim|deputy|new|former|then|longtime) )*(?:chief (?:executive|\w+)(?: officer)?|managing director|ceo|cfo)$/u;
