/** A body with the names under which the news knows it. */
export interface AliasRow {
  /** Most formal first; none of them is better than another for finding the body. */
  readonly names: readonly string[];
  /** The Wikidata item; null where the names rest on the body's own pages. */
  readonly wikidataId: string | null;
  /** Where the names were taken from. */
  readonly source: string;
  readonly classification?: string;
}

const wikidata = (id: string, ...names: string[]): AliasRow => ({
  names,
  wikidataId: id,
  source: `wikidata.org/wiki/${id}`,
});
const ownPages = (source: string, ...names: string[]): AliasRow => ({
  names,
  wikidataId: null,
  source,
});
const agency = (row: AliasRow): AliasRow => ({ ...row, classification: 'news agency' });

/** Bodies that texts name in several ways. A name stands in one row only. */
export const organisationAliases: readonly AliasRow[] = [
  wikidata('Q1065', 'United Nations', 'UN', 'U.N.', 'United Nations Organization'),
  wikidata('Q37470', 'United Nations Security Council', 'UN Security Council', 'Security Council'),
  wikidata('Q47423', 'United Nations General Assembly', 'UN General Assembly', 'General Assembly'),
  wikidata('Q7817', 'World Health Organization', 'World Health Organisation', 'WHO'),
  wikidata('Q740308', 'Unicef', "UN Children's Fund", 'UN Children’s Fund'),
  wikidata('Q132551', 'UNHCR', 'UN refugee agency', 'UN High Commissioner for Refugees'),
  wikidata('Q41984', 'International Atomic Energy Agency', 'IAEA'),
  wikidata('Q201054', 'International Maritime Organization', 'IMO'),
  wikidata('Q171183', 'Intergovernmental Panel on Climate Change', 'IPCC'),
  wikidata('Q7804', 'International Monetary Fund', 'IMF'),
  wikidata('Q7825', 'World Trade Organization', 'World Trade Organisation', 'WTO'),
  wikidata('Q47488', 'International Criminal Court', 'ICC'),
  wikidata('Q7184', 'NATO', 'Nato', 'North Atlantic Treaty Organization'),
  wikidata('Q458', 'European Union', 'EU', 'E.U.'),
  wikidata('Q8901', 'European Central Bank', 'ECB'),
  wikidata('Q41550', 'OECD', 'Organisation for Economic Co-operation and Development'),
  wikidata('Q81299', 'OSCE', 'Organization for Security and Co-operation in Europe'),
  wikidata('Q7795', 'OPEC', 'Opec', 'Organization of the Petroleum Exporting Countries'),
  wikidata('Q8475', 'Interpol', 'INTERPOL'),
  wikidata('Q30', 'United States', 'US', 'U.S.', 'USA', 'United States of America'),
  wikidata('Q145', 'United Kingdom', 'UK', 'U.K.', 'Britain', 'Great Britain'),
  wikidata(
    'Q11209',
    'US Department of Defense',
    'United States Department of Defense',
    'U.S. Department of Defense',
    'Department of Defense',
    'Defense Department',
    'Pentagon',
  ),
  wikidata(
    'Q789915',
    'US State Department',
    'United States Department of State',
    'U.S. State Department',
    'U.S. Department of State',
    'State Department',
  ),
  ownPages('jcs.mil', 'Joint Chiefs of Staff', 'US Joint Chiefs of Staff', 'Joint Chiefs'),
  wikidata('Q8333', 'FBI', 'Federal Bureau of Investigation'),
  wikidata('Q37230', 'CIA', 'Central Intelligence Agency'),
  wikidata('Q23548', 'NASA', 'Nasa', 'National Aeronautics and Space Administration'),
  wikidata('Q53536', 'Federal Reserve', 'US Federal Reserve', 'Federal Reserve System'),
  wikidata(
    'Q2429253',
    'Islamic State',
    'Islamic State group',
    'IS group',
    'ISIS',
    'Isis',
    'ISIL',
    'Islamic State of Iraq and the Levant',
  ),
  ownPages('nhs.uk', 'National Health Service', 'NHS'),
  ownPages('gov.uk', 'HM Revenue and Customs', 'HM Revenue & Customs', 'HMRC'),
  ownPages('gov.uk', 'Ministry of Defence', 'UK Ministry of Defence', 'MoD'),
  wikidata('Q9531', 'BBC', 'British Broadcasting Corporation'),
  agency(wikidata('Q130879', 'Reuters', 'Reuters news agency')),
  agency(wikidata('Q40469', 'Associated Press', 'AP', 'The Associated Press')),
  agency(wikidata('Q40464', 'Agence France-Presse', 'AFP')),
  agency(ownPages('pamediagroup.com', 'PA Media', 'PA', 'Press Association', 'PA news agency')),
  agency(ownPages('gettyimages.com', 'Getty Images', 'Getty')),
];
