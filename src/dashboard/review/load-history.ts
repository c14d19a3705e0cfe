import { Ask, Operation } from '../ask.js';

/** What one change did to a quote. */
export interface Revision {
  readonly version: number;
  readonly changedAt: string;
  readonly actor: { readonly name: string };
  readonly reason: string | null;
  readonly changes: readonly {
    readonly field: string;
    readonly before: unknown;
    readonly after: unknown;
  }[];
}

interface Recorded {
  readonly node: {
    readonly revisions: { readonly totalCount: number; readonly nodes: readonly Revision[] };
  } | null;
}

/** The last twenty changes of a quote. */
export const historyOperation: Operation<Recorded> = {
  document: `query History($id: ID!) {
  node(id: $id) {
    ... on Quote {
      revisions(first: 20) {
        totalCount
        nodes {
          version
          changedAt
          actor { name }
          reason
          changes { field before after }
        }
      }
    }
  }
}`,
};

interface Named {
  readonly nodes: readonly ({ readonly id: string; readonly name?: string } | null)[];
}

/** Names of speakers whom a quote was given to. */
export const historyNamesOperation: Operation<Named> = {
  document: `query HistoryNames($ids: [ID!]!) {
  nodes(ids: $ids) { id ... on Speaker { name } }
}`,
};

/** What happened to a quote, the last change first. */
export interface QuoteHistory {
  readonly total: number;
  readonly revisions: readonly Revision[];
  /** By id; who is not visible any more is not there. */
  readonly names: ReadonlyMap<string, string>;
}

/** Asks what happened to a quote; null where it cannot be told. */
export async function askHistory(id: string, ask: Ask): Promise<QuoteHistory | null> {
  const { data } = await ask(historyOperation, { id });
  if (!data?.node) return null;
  const { totalCount: total, nodes: revisions } = data.node.revisions;
  const ids = JSON.stringify(revisions).match(/\b(?:per|org)_\d+\b/g) ?? [];
  if (ids.length === 0) return { total, revisions, names: new Map() };
  const named = await ask(historyNamesOperation, { ids: [...new Set(ids)].slice(0, 100) });
  const names = new Map(
    (named.data?.nodes ?? []).flatMap((node) =>
      node?.name === undefined ? [] : [[node.id, node.name] as const],
    ),
  );
  return { total, revisions, names };
}
