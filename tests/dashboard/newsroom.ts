import type { DataSource } from 'typeorm';

import { Stage } from '../support/make/stage.js';

const longName =
  'Her Excellency Maria-Theresia Wolkenstein-Hohenlohe-Langenburg von und zu Aldersea-Brunsholm';

/**
 * A small newsroom for pages: two outlets, a body with one below it, a speaker with offices, long
 * names, an article of many quotes, one in another script, corrected and retracted ones.
 */
export async function setNewsroom(dataSource: DataSource): Promise<void> {
  const stage = new Stage(dataSource);
  const port = await stage.organisation('Aldersea Port', { classification: 'authority' });
  const courier = await stage.organisation('The Courier');
  const gazette = await stage.organisation(`Gazette of ${longName}`, { slug: 'gazette' });
  const ruth = await stage.person('Ruth Ellery');
  const long = await stage.person(longName, { slug: 'maria' });
  await stage.membership(ruth, port, 'harbour master', { startDate: '2019-05', endDate: '2022' });
  await stage.membership(ruth, port, 'chairman', { startDate: '2023', extracted: true });
  const office = {
    roleText: 'harbour master',
    roleBasis: 'STATED',
    roleOrganisationId: port,
  } as const;

  const words = ['The gates will hold.', 'The gates are old.', 'We open the gates at nine.'];
  const article = await stage.article(
    words.map((each) => `“${each}” she said. It rained all day.`).join('\n\n'),
    {
      outletId: courier,
      slug: 'gates',
      headline: 'Gates hold',
      url: 'https://courier.example/gates',
    },
  );
  for (const text of words)
    await stage.quote(
      article,
      text,
      { speakerId: ruth, text: 'she', ...office },
      { confidence: 0.95 },
    );

  for (let day = 1; day <= 9; day++) {
    const text = `Day ${day} of the storm was ${'very '.repeat(day * 4)}long.`;
    const published = { publishedAt: new Date(`2024-0${day}-05T10:00:00Z`), outletId: gazette };
    const storm = await stage.article(`“${text}” they said.`, published);
    await stage.quote(storm, text, { speakerId: day % 2 ? long : ruth }, { confidence: day / 10 });
  }
  const arabic = await stage.article('قالت: «البحر هادئ اليوم».', {
    language: 'ar',
    outletId: courier,
  });
  await stage.quote(arabic, 'البحر هادئ اليوم', {}, { language: 'ar' });
  const short = await stage.article('The board said that it was sorry.', { outletId: courier });
  await stage.quote(
    short,
    'it was sorry',
    { speakerId: port, speakerKind: 'ORGANISATION' },
    {
      kind: 'INDIRECT',
      status: 'CORRECTED',
    },
  );
}
