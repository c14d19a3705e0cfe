import type { CueClass } from '../language.js';

/** Lemmas of cue verbs by class; a lemma with irregular forms gives them behind a colon. */
export const cueVerbs: Readonly<Record<CueClass, string>> = {
  say:
    'snipe vent boom bark growl stammer whine grouse venture concur crow chuckle scream say:says,said,said,saying add explain note:notes,noted,noted,noting write:writes,wrote,written,writing tweet retweet:retweets,retweeted,retweeted,retweeting post argue claim ' +
    'state insist acknowledge admit:admits,admitted,admitted,admitting recall conclude declare joke remark observe announce assert contend maintain reply ' +
    'respond warn predict suggest reveal allege confirm concede continue quip:quips,quipped,quipped,quipping exclaim shout yell proclaim stress ' +
    'emphasize emphasise reiterate testify complain lament boast brag:brags,bragged,bragged,bragging muse opine vow promise pledge deny agree caution ' +
    'charge hint imply mention repeat recount retort counter signal speculate swear:swears,swore,sworn,swearing tease chant plead protest whisper mutter ' +
    'elaborate surmise comment email blog:blogs,blogged,blogged,blogging disclose affirm volunteer rebut:rebuts,rebutted,rebutted,rebutting attest underscore ' +
    'theorize hypothesize posit decree fume gush scoff bellow interject chime deadpan:deadpans,deadpanned,deadpanned,deadpanning ' +
    'advise recommend propose relate report estimate clarify intone implore ' +
    'divulge snap:snaps,snapped,snapped,snapping grumble explain rejoin counter chide joke preach sigh stipulate tout threaten ' +
    'rule aver:avers,averred,averred,averring reaffirm reassert intimate insinuate postulate thunder gripe gloat enthuse exult fret:frets,fretted,fretted,fretting ' +
    'read:reads,read,read,reading demand object underline pronounce profess decry bemoan laugh marvel answer reason wonder remember confess',
  tell: 'tell:tells,told,told,telling inform remind assure notify reassure brief',
  urge: 'urge beg:begs,begged,begged,begging order instruct command exhort press implore invite',
  ask: 'ask inquire query',
  name: 'call describe label:labels,labeled,labeled,labeling dub:dubs,dubbed,dubbed,dubbing brand characterize characterise liken accuse portray refer:refers,referred,referred,referring',
  object:
    'criticize criticise blast slam:slams,slammed,slammed,slamming praise condemn denounce mock discuss cite endorse defend reject dismiss outline ' +
    'detail blame express question attack highlight demand propose recommend ridicule rebuke ' +
    'lambaste hail applaud tout decry lament bemoan rip:rips,ripped,ripped,ripping trash disavow repudiate echo reveal ' +
    'confirm deny announce apologize apologise apologise ' +
    'acknowledge predict pledge promise vow voice reiterate threaten bash skewer deride assail excoriate chastise scold admonish berate castigate censure disparage denigrate belittle refute reprimand reproach upbraid lampoon',
  quoted:
    'thank congratulate support back oppose welcome raise share champion challenge target dispute invoke encourage favor favour promote deem want regard view see:sees,saw,seen,seeing consider hope plan need like love hate',
  show: 'show:shows,showed,shown,showing find:finds,found,found,finding indicate suggest reveal estimate',
};

/** Verbs that report words only together with a particle. */
export const phrasalCues: Readonly<Partial<Record<CueClass, string>>> = {
  say:
    'point+out go+on:goes,went,gone,going shoot+back:shoots,shot,shot,shooting fire+back hit+back:hits,hit,hit,hitting push+back write+back:writes,wrote,written,writing ' +
    'chime+in blurt+out cut+in:cuts,cut,cut,cutting call+back sum+up:sums,summed,summed,summing make+clear:makes,made,made,making put+it:puts,put,put,putting joke+around',
  object:
    'agree+with disagree+with:disagrees,disagreed,disagreed,disagreeing rule+out plead+guilty call+out lay+out:lays,laid,laid,laying spell+out single+out play+down play+up talk+up rail+against speak+out:speaks,spoke,spoken,speaking warn+of hint+at ' +
    'talk+about complain+about boast+about brag+about:brags,bragged,bragged,bragging joke+about speak+of:speaks,spoke,spoken,speaking speak+about:speaks,spoke,spoken,speaking write+about:writes,wrote,written,writing ' +
    'lash+out push+for argue+for argue+against warn+against point+to apologize+for comment+on',
};

/** Lemmas that the lexicon does not know and that are nouns more often than verbs. */
export const nounCues = 'tweet retweet email blog post deadpan decree query brief chant';
