/** What the samples do not show: ten thousand quotes, and one of each thing that is hard to lay out. */

const outlets = 14;
const speakers = 130;
const perArticle = 8;
const articles = 1250;

const longName =
  'Her Excellency Maria-Theresia Wolkenstein-Hohenlohe-Langenburg von und zu Aldersea-Brunsholm';
const longOutlet = 'Amtliches Mitteilungs- und Anzeigenblatt der Verwaltungsgemeinschaft Unterelbe';

const first = 'Ada Bram Cleo Dina Egon Fay Gus Hilde Ivo Jule Karl Lena Moss'.split(' ');
const last = 'Arden Brook Carrow Dunn Eskdale Fenn Gale Holt Ives Jarrow'.split(' ');
const things = 'gates harbour silt budget ferry school bridge report storm fleet'.split(' ');
const doings = ['will hold', 'must be paid for', 'came too late', 'are none of our business'];

/** Fills an empty installation over its own API, always with the same. */
export async function setPicturedNewsroom(url, key) {
  const call = async (query, variables = {}) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
    const body = JSON.stringify({ query, variables });
    const answer = await (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json();
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  };
  for (let at = 0; at < outlets; at++) await saveBody(call, outletName(at), 'news outlet');
  const all = [...Array.from({ length: articles }, (_, at) => madeUpArticle(at)), ...oddArticles()];
  for (let at = 0; at < all.length; at += 100) {
    const { importArticles } = await call(
      `mutation($input: ImportArticlesInput!) { importArticles(input: $input) {
        results { outcome errors { message } } } }`,
      { input: { idempotencyKey: `pictures-${at}`, articles: all.slice(at, at + 100) } },
    );
    const refused = importArticles.results.filter(({ outcome }) => outcome === 'REJECTED');
    if (refused.length > 0) throw new Error(JSON.stringify(refused[0]));
  }
  await holdOffices(call);
  await decide(call);
}

/** A pseudo-random number below `limit`, small ones more often. */
function pick(seed, limit) {
  const share = (Math.imul(seed + 1, 2654435761) >>> 0) / 2 ** 32;
  return Math.floor(share ** 3 * limit);
}

function nameOf(at) {
  return at === 3 ? longName : `${first[at % first.length]} ${last[Math.floor(at / first.length)]}`;
}

function madeUpArticle(at) {
  const quotes = Array.from({ length: perArticle }, (_, place) => {
    const seed = at * perArticle + place;
    const words = `The ${things[seed % things.length]} ${doings[(seed * 7) % doings.length]}, number ${seed}`;
    const kind = ['DIRECT', 'DIRECT', 'INDIRECT', 'MIXED'][seed % 4];
    return {
      kind,
      text: kind === 'MIXED' ? `${words} “by any measure”` : words,
      speaker: { name: nameOf(pick(seed * 31, speakers)) },
      confidence: 0.3 + (seed % 70) / 100,
    };
  });
  const sentences = quotes.map(({ kind, text, speaker }) =>
    kind === 'DIRECT' ? `“${text},” ${speaker.name} said.` : `${speaker.name} said that ${text}.`,
  );
  return {
    externalId: `made-up-${at}`,
    headline: `On ${things[at % things.length]} and ${things[(at * 3 + 1) % things.length]}`,
    outlet: { name: outletName(pick(at * 17, outlets)) },
    publishedAt: dayOf(at).toISOString(),
    plainText: sentences.join('\n\n'),
    quotes,
  };
}

function outletName(at) {
  return at === 1
    ? longOutlet
    : `The ${last[at % last.length]} ${at < last.length ? 'Post' : 'Echo'}`;
}

/** Three years up to now; nothing was taken in during two months of the second. */
function dayOf(at) {
  const days = (at / articles) * 1000;
  const day = new Date(Date.now() - (1000 - days) * 86_400_000);
  const month = day.toISOString().slice(5, 7);
  if (month === '05' || month === '06') day.setUTCMonth(day.getUTCMonth() + 3);
  return day > new Date() ? new Date() : day;
}

function oddArticles() {
  const outlet = { name: 'The Arden Post' };
  const now = Date.now();
  return [
    {
      externalId: 'arabic',
      headline: 'البحر هادئ اليوم',
      outlet,
      language: 'ar',
      publishedAt: new Date(now - 3_600_000).toISOString(),
      plainText: 'قالت ليلى حداد: «البحر هادئ اليوم، والسفن تعود غدًا (الساعة 10:30)».',
      quotes: [
        {
          kind: 'DIRECT',
          text: 'البحر هادئ اليوم، والسفن تعود غدًا (الساعة 10:30)',
          speaker: { name: 'ليلى حداد' },
        },
      ],
    },
    {
      externalId: 'held-back',
      headline: 'Not before tomorrow',
      outlet,
      publishedAt: new Date(now).toISOString(),
      embargoUntil: new Date(now + 86_400_000).toISOString(),
      plainText: '“Nobody reads this yet,” Ada Arden said.',
      quotes: [{ kind: 'DIRECT', text: 'Nobody reads this yet,', speaker: { name: 'Ada Arden' } }],
    },
  ];
}

/** A person with many offices that overlap, some without an end or a beginning. */
async function holdOffices(call) {
  const { people } = await call(
    '{ people(first: 1, orderBy: [{ field: QUOTE_COUNT, direction: DESC }]) { nodes { id } } }',
  );
  const offices = [
    ['Aldersea Port', 'harbour master', '2012', '2019-06'],
    ['Aldersea Port', 'chair of the board', '2018-01', null],
    ['Coastal Waters Agency of the Northern and Western Isles', 'member', '2016', '2024'],
    ['Harbour and Dockworkers’ Union', 'honorary president', null, '2021'],
    ['Ministry of Ports', 'adviser on dredging, tides and the law of the sea', '2020-11-03', null],
    ['Ministry of Ports', 'minister', '2023', '2023'],
  ];
  for (const [name, role, startDate, endDate] of offices) {
    const organisationId = await saveBody(call, name);
    await call(
      `mutation($input: SaveMembershipInput!) { saveMembership(input: $input) {
        membership { id } userErrors { message } } }`,
      {
        input: {
          personId: people.nodes[0].id,
          organisationId,
          role,
          startDate,
          endDate,
        },
      },
    );
  }
}

/** The id of a body, made where there is none of that name. */
async function saveBody(call, name, classification) {
  const { organisations } = await call(
    'query($name: String) { organisations(filter: { name: { eq: $name } }) { nodes { id } } }',
    { name },
  );
  if (organisations.nodes.length > 0) return organisations.nodes[0].id;
  const { saveOrganisation } = await call(
    `mutation($input: SaveOrganisationInput!) { saveOrganisation(input: $input) {
      organisation { id } userErrors { message } } }`,
    { input: { name, classification } },
  );
  return saveOrganisation.organisation.id;
}

/** Of the newest quotes one is verified, one corrected and one retracted. */
async function decide(call) {
  const { quotes } = await call('{ quotes(first: 6) { nodes { id version } } }');
  const [, verified, corrected, retracted] = quotes.nodes;
  const target = ({ id, version }) => ({ id, expectedVersion: version });
  const decisions = [
    ['verifyQuote(input: $input)', 'VerifyQuoteInput', target(verified)],
    [
      'correctQuote(input: $input)',
      'CorrectQuoteInput',
      {
        ...target(corrected),
        patch: { speakerId: null },
        kind: 'ATTRIBUTION',
        note: 'She only read it out.',
        public: true,
      },
    ],
    [
      'retractQuote(input: $input)',
      'RetractQuoteInput',
      { ...target(retracted), note: 'It is a caption.' },
    ],
  ];
  for (const [mutation, type, input] of decisions)
    await call(`mutation($input: ${type}!) { ${mutation} { userErrors { message } } }`, { input });
}
