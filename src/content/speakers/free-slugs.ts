import type { EntityManager } from 'typeorm';
import { slugOf } from '../../base/fold.js';
import { lockNames } from './lock-names.js';
import type { EntityKind } from './entity-kind.js';

/** Somebody who wants a slug. */
export interface SlugSeeker {
  readonly kind: EntityKind;
  readonly name: string;
}

/**
 * For each the first slug of the name that nobody of this kind has or had: jane-roe, jane-roe-2
 * (semantics 48). They stay free for this transaction: whoever else wants the same waits for its end.
 */
export async function freeSlugs(
  manager: EntityManager,
  seekers: readonly SlugSeeker[],
): Promise<string[]> {
  const wanted = seekers.map(({ kind, name }) => ({ kind, ...stemOf(kind, name) }));
  await lockNames(
    manager,
    wanted.map(({ kind, stem }) => `slug ${kind} ${stem}`),
  );
  const taken = new Set<string>();
  const chosen: string[] = [];
  let open = wanted.map((want, index) => ({ ...want, index }));
  for (let from = 1, width = 1; open.length > 0; from += width, width *= 10) {
    const candidates = open.flatMap((want) => numbered(want, from, width));
    for (const { kind, slug } of await loadTaken(manager, candidates)) taken.add(`${kind} ${slug}`);
    open = open.filter((want) => {
      const free = numbered(want, from, width).find((slug) => !taken.has(`${want.kind} ${slug}`));
      if (free === undefined) return true;
      chosen[want.index] = free;
      taken.add(`${want.kind} ${free}`);
      return false;
    });
  }
  return chosen;
}

interface Stem {
  readonly first: string;
  readonly stem: string;
}

function stemOf(kind: string, name: string): Stem {
  const fallback = kind.toLowerCase();
  const first = slugOf(name, fallback);
  return { first, stem: slugOf(name, '') === '-1' ? fallback : first };
}

function numbered({ first, stem }: Stem, from: number, width: number): string[] {
  return Array.from({ length: width }, (_, step) =>
    from + step === 1 ? first : `${stem}-${from + step}`,
  );
}

function loadTaken(
  manager: EntityManager,
  slugs: readonly string[],
): Promise<{ kind: string; slug: string }[]> {
  return manager.query(
    `select kind, slug from speaker_slug where kind in ('PERSON', 'ORGANISATION') and slug = any($1)`,
    [slugs],
  );
}
