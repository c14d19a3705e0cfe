import type { EntityManager } from 'typeorm';
import type { StoredArticle } from './import-item.js';

/** How an article may be there already. */
export interface ArticleIdentity {
  readonly outletId: string;
  readonly externalId: string;
  readonly url: string | null;
  readonly textHash: string;
}

/** What is stored of some articles. */
export interface StoredArticles {
  /** The article of this outlet and external id. */
  get(identity: ArticleIdentity): StoredArticle | null;
  /** Row id of the article that has this url. */
  ownerOf(url: string): string | null;
  /** Row id of an article of this outlet whose current text is the same. */
  sameText(identity: ArticleIdentity): string | null;
}

/** Looks articles up by identity, url and text; locks those of the same identity when asked to. */
export async function findStoredArticles(
  manager: EntityManager,
  identities: readonly ArticleIdentity[],
  mode: 'look' | 'lock',
): Promise<StoredArticles> {
  const given = JSON.stringify(identities);
  const rows = await manager.query<StoredArticle[]>(
    mode === 'lock' ? lockingSelection : selection,
    [given],
  );
  const others = await manager.query<{ kind: string; key: string; id: string }[]>(neighbours, [
    given,
  ]);
  const byIdentity = new Map(rows.map((row) => [`${row.outletId} ${row.externalId}`, row]));
  const byKey = new Map(others.map(({ kind, key, id }) => [`${kind} ${key}`, id]));
  return {
    get: ({ outletId, externalId }) => byIdentity.get(`${outletId} ${externalId}`) ?? null,
    ownerOf: (url) => byKey.get(`url ${url}`) ?? null,
    sameText: ({ outletId, textHash }) => byKey.get(`text ${outletId} ${textHash}`) ?? null,
  };
}

const selection = `
  select a.id, a.outlet_id as "outletId", a.external_id as "externalId", a.slug, a.version, a.url,
    a.headline, a.standfirst, a.dateline, a.byline, a.language, a.published_at as "publishedAt",
    a.status, a.embargo_until as "embargoUntil", a.text_hash as "textHash",
    a.status_by_editor as "statusByEditor", a.input_hash as "inputHash"
  from article a
  where (a.outlet_id, a.external_id) in (
    select "outletId", "externalId"
    from json_to_recordset($1) as given ("outletId" bigint, "externalId" text))
  order by a.id`;

const lockingSelection = `${selection} for no key update`;

const neighbours = `
  with given as (
    select * from json_to_recordset($1) as g ("outletId" bigint, url text, "textHash" text))
  select 'url' as kind, a.url as key, a.id from article a where a.url in (select url from given)
  union all
  select 'text', a.outlet_id || ' ' || v.text_hash, min(a.id)
  from given join article_version v on v.text_hash = given."textHash"
    join article a on a.id = v.article_id and a.version = v.version
      and a.outlet_id = given."outletId"
  group by a.outlet_id, v.text_hash`;
