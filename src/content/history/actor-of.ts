import type { Viewer } from '../../base/viewer.js';

/** Who did something, as the record keeps it. The public sees the kind alone (semantics 19). */
export interface Actor {
  readonly name: string;
  readonly kind: 'reader' | 'importer' | 'editor' | 'admin' | 'system';
}

/** The actor that a viewer is: kind system for the command line, which holds no key. */
export function actorOf(viewer: Viewer): Actor {
  if (viewer.keyId === null && viewer.name === 'system') return { name: 'system', kind: 'system' };
  if (viewer.role === null) throw new Error('An anonymous caller changes nothing.');
  const kind = viewer.role.toLowerCase() as Lowercase<typeof viewer.role>;
  return { name: viewer.name ?? kind, kind };
}
