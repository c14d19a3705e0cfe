/** Roles in rising order; each includes those before it. */
export const roles = ['READER', 'IMPORTER', 'EDITOR', 'ADMIN'] as const;
export type RoleName = (typeof roles)[number];

/** Who asks. An anonymous caller has no key and no role. */
export interface Viewer {
  readonly role: RoleName | null;
  /** Name of the key, 'system' for the command line. */
  readonly name: string | null;
  /** Row id of the key; null for the bootstrap key and the command line. */
  readonly keyId: string | null;
}

/** Somebody without a key. */
export const anonymous: Viewer = { role: null, name: null, keyId: null };

/** True when the viewer's role is the given one or stands above it. */
export function hasRole(viewer: Viewer, least: RoleName): boolean {
  return viewer.role !== null && roles.indexOf(viewer.role) >= roles.indexOf(least);
}

/** Importers and above see articles that are not public (semantics 15). */
export function seesUnpublished(viewer: Viewer): boolean {
  return hasRole(viewer, 'IMPORTER');
}
