import type { EntityManager } from 'typeorm';
import {
  findMentions,
  indexNames,
  type FoundMention,
  type NameIndex,
} from '../content/articles/find-mentions.js';
import { loadNames } from '../content/articles/load-names.js';
import { placesOfNames } from '../content/articles/name-keys.js';
import { replaceImages, type ImageToSave } from '../content/articles/replace-images.js';
import { replaceMentions } from '../content/articles/replace-mentions.js';
import { lockSpeakers, type LockedSpeaker } from '../content/speakers/lock-speakers.js';
import type { Links } from './link-speakers.js';
import type { ItemToStore } from './item-to-store.js';

/** Row ids of those named in each article, by the row id of the article. */
export type Mentioned = ReadonlyMap<string, readonly string[]>;

/**
 * Writes who is named in the texts and what the images show: every known name is looked for
 * (semantics 46), a credit goes to the organisation that it names (44, 94).
 */
export async function writeSurroundings(
  manager: EntityManager,
  items: readonly ItemToStore[],
  links: Links,
): Promise<Mentioned> {
  const names = await loadNames(manager, keysIn(items));
  const held = await lockSpeakers(manager, [...new Set(names.map(({ speakerId }) => speakerId))]);
  const following = names.flatMap(({ name, speakerId }) => {
    const survivor = held.get(speakerId);
    return survivor ? [{ name, speakerId: survivor.id }] : [];
  });
  const index = indexNames(following);
  const mentions = new Map(
    items.map((one) => [one.articleId, withSurfaceForms(one, links, index)]),
  );
  await replaceMentions(manager, mentions);
  const kinds = new Map([...held.values()].map((speaker) => [speaker.id, speaker.kind]));
  const images = new Map(
    items.map((one) => [one.articleId, imagesOf(one, following, index, kinds)]),
  );
  await replaceImages(manager, images);
  return new Map(
    items.map(({ articleId }) => {
      const shown = [
        ...mentions.get(articleId)!.map(({ speakerId }) => speakerId),
        ...images.get(articleId)!.flatMap((image) => image.creditOrganisationId ?? []),
      ];
      return [articleId, [...new Set(shown)]];
    }),
  );
}

function keysIn(items: readonly ItemToStore[]): string[] {
  const keys = new Set<string>();
  for (const { item } of items) {
    const { plainText, images } = item.article;
    const texts = images.flatMap(({ caption, credit }) => [caption ?? '', credit ?? '']);
    for (const text of [plainText, ...texts]) {
      for (const place of placesOfNames(text, false)) for (const key of place.keys) keys.add(key);
    }
  }
  return [...keys];
}

/** Adds the other words by which the text names somebody who is named in it anyway. */
function withSurfaceForms(
  { item, prepared }: ItemToStore,
  links: Links,
  index: NameIndex,
): FoundMention[] {
  const found = findMentions(item.article.plainText, index);
  if (prepared.surfaceForms.length === 0) return found;
  const isNamed = new Set(found.map(({ speakerId }) => speakerId));
  const more = prepared.surfaceForms.flatMap(({ start, end, exact, wish }): FoundMention[] => {
    const speakerId = links.get(wish)?.speakerId;
    return speakerId && isNamed.has(speakerId)
      ? [{ speakerId, surfaceForm: exact, start, end }]
      : [];
  });
  return fillGaps(found, more);
}

/** Mentions with others between them, where nothing overlaps. */
function fillGaps(
  mentions: readonly FoundMention[],
  others: readonly FoundMention[],
): FoundMention[] {
  const filled: FoundMention[] = [];
  const waiting = others.toSorted((a, b) => a.start - b.start);
  let next = 0;
  const fillUpTo = (limit: number) => {
    for (; next < waiting.length && waiting[next]!.start < limit; next++) {
      const { start, end } = waiting[next]!;
      if (start >= (filled.at(-1)?.end ?? 0) && end <= limit) filled.push(waiting[next]!);
    }
  };
  for (const mention of mentions) {
    fillUpTo(mention.start);
    filled.push(mention);
  }
  fillUpTo(Infinity);
  return filled;
}

function imagesOf(
  { item }: ItemToStore,
  names: readonly { readonly name: string; readonly speakerId: string }[],
  index: NameIndex,
  kinds: ReadonlyMap<string, LockedSpeaker['kind']>,
): ImageToSave[] {
  const bearerOf = (name: string) => {
    const bearers = new Set(
      names
        .filter((one) => one.name === name && kinds.get(one.speakerId) === 'ORGANISATION')
        .map(({ speakerId }) => speakerId),
    );
    return bearers.size === 1 ? [...bearers][0]! : null;
  };
  return item.article.images.map(({ url, caption, altText, credit }) => {
    const shown = caption ? findMentions(caption, index) : [];
    const people = shown.filter(({ speakerId }) => kinds.get(speakerId) === 'PERSON');
    const whole = credit?.trim() ?? '';
    const behind = whole.slice(whole.lastIndexOf('/') + 1).trim();
    return {
      url: url ?? null,
      caption: caption ?? null,
      altText: altText ?? null,
      credit: credit ?? null,
      creditOrganisationId: bearerOf(whole) ?? bearerOf(behind),
      depicts: [...new Set(people.map(({ speakerId }) => speakerId))],
    };
  });
}
