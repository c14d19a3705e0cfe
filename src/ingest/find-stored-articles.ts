import type { EntityManager } from 'typeorm';
import type { ImportItem, StoredArticle } from './import-item.js';

/** How an article may be there already. */
export interface ArticleIdentity {
  readonly outletId: string;
  readonly externalId: string;
  readonly url: string | null;
  /** Null where an equal text of the outlet is another article all the same. */
  readonly textHash: string | null;
}

/** The identity of an item at its outlet. */
export function identityOf({ article, hasOwnId }: ImportItem, outletId: string): ArticleIdentity {
  const { externalId, url, textHash } = article;
  return { outletId, externalId, url, textHash: hasOwnId ? null : textHash };
}

/** What is stored of some articles. */
export interface StoredArticles {
  /** The article of this outlet and external id. */
  get(identity: ArticleIdentity): StoredArticle | null;
  /** Row id of the article that has this url. */
  ownerOf(url: string): string | null;
  /** Row id of an article of this outlet whose current text is the same. */
  sameText(outletId: string, textHash: string): string | null;
}

/** Looks articles up by identity, url and text; locks those of the same identity when asked to. */
export async function findStoredArticles(
  manager: EntityManager,
  identities: readonly ArticleIdentity[],
  mode: 'look' | 'lock',
): Promise<StoredArticles> {
  const rows = await manager.query<StoredArticle[]>(
    mode === 'lock' ? lockingSelection : selection,
    [JSON.stringify(identities)],
  );
  const urls = identities.flatMap(({ url }) => url ?? []);
  const hashes = identities.flatMap(({ textHash }) => textHash ?? []);
  const owners = urls.length > 0 ? await manager.query<Owner[]>(ownersOfUrls, [urls]) : [];
  const texts = hashes.length > 0 ? await manager.query<Owner[]>(ownersOfTexts, [hashes]) : [];
  const byIdentity = new Map(rows.map((row) => [`${row.outletId} ${row.externalId}`, row]));
  const byUrl = new Map(owners.map(({ key, id }) => [key, id]));
  const byText = new Map(texts.map(({ key, id }) => [key, id]));
  return {
    get: ({ outletId, externalId }) => byIdentity.get(`${outletId} ${externalId}`) ?? null,
    ownerOf: (url) => byUrl.get(url) ?? null,
    sameText: (outletId, textHash) => byText.get(`${outletId} ${textHash}`) ?? null,
  };
}

interface Owner {
  readonly key: string;
  readonly id: string;
}

const selection = `
  select a.id, a.outlet_id as "outletId", a.external_id as "externalId", a.slug, a.version, a.url,
    a.headline, a.standfirst, a.dateline, a.byline, a.language, a.published_at as "publishedAt",
    a.status, a.embargo_until as "embargoUntil", a.text_hash as "textHash",
    a.status_by_editor as "statusByEditor", a.input_hash as "inputHash"
  from json_to_recordset($1) as given ("outletId" bigint, "externalId" text)
  join article a on a.outlet_id = given."outletId" and a.external_id = given."externalId"
  order by a.id`;

const lockingSelection = `${selection} for no key update of a`;

const ownersOfUrls = `select url as key, id from article where url = any($1)`;

const ownersOfTexts = `
  select a.outlet_id || ' ' || v.text_hash as key, min(a.id) as id
  from article_version v join article a on a.id = v.article_id and a.version = v.version
  where v.text_hash = any($1) group by a.outlet_id, v.text_hash`;
