import type { EntityManager } from 'typeorm';
import { reserveIds } from '../history/reserve-ids.js';

/** A picture of an article as it is to stand. */
export interface ImageToSave {
  readonly url: string | null;
  readonly caption: string | null;
  readonly altText: string | null;
  readonly credit: string | null;
  readonly creditOrganisationId: string | null;
  /** Row ids of the people to be seen. */
  readonly depicts: readonly string[];
}

/** Gives each of the articles these images, in this order, in place of those that it had. */
export async function replaceImages(
  manager: EntityManager,
  imagesOf: ReadonlyMap<string, readonly ImageToSave[]>,
): Promise<void> {
  await manager.query('delete from image where article_id = any($1::bigint[])', [
    [...imagesOf.keys()],
  ]);
  const images = [...imagesOf].flatMap(([articleId, list]) =>
    list.map((image, index) => ({ articleId, ordinal: index + 1, image })),
  );
  if (images.length === 0) return;
  const ids = await reserveIds(manager, 'image', images.length);
  const rows = images.map(({ articleId, ordinal, image }, index) => ({
    id: ids[index],
    article_id: articleId,
    ordinal,
    url: image.url,
    caption: image.caption,
    alt_text: image.altText,
    credit: image.credit,
    credit_organisation_id: image.creditOrganisationId,
  }));
  await manager.query(insertion, [JSON.stringify(rows)]);
  const people = images.flatMap(({ image }, index) =>
    image.depicts.map((personId) => ({ image_id: ids[index], person_id: personId })),
  );
  if (people.length > 0) await manager.query(insertionOfPeople, [JSON.stringify(people)]);
}

const insertion = `
  insert into image (id, article_id, ordinal, url, caption, alt_text, credit, credit_organisation_id)
  select id, article_id, ordinal, url, caption, alt_text, credit, credit_organisation_id
  from json_populate_recordset(null::image, $1)`;

const insertionOfPeople = `
  insert into image_person (image_id, person_id)
  select image_id, person_id from json_populate_recordset(null::image_person, $1)`;
