import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = projectAbove(fileURLToPath(import.meta.url));
const cli = join(project, 'dist', 'cli.js');
const patienceMs = 30_000;

/** Environment of a command beside what this machine needs; nothing of the test run shines through. */
export type CommandEnvironment = Readonly<Record<string, string>>;

/** What a command that ended left behind. */
export interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `whosaid` as a user would and waits for its end, 30 seconds at most. */
export async function runCommand(
  args: readonly string[],
  environment: CommandEnvironment = {},
  input = '',
): Promise<Outcome> {
  const running = launch(args, environment);
  running.child.stdin.end(input);
  return running.ended;
}

/** Runs `whosaid` and kills it with -9 as soon as what it printed fits the pattern. */
export async function killCommandAt(
  pattern: RegExp,
  args: readonly string[],
  environment: CommandEnvironment = {},
): Promise<Outcome> {
  const { child, printed, ended } = launch(args, environment);
  child.stdin.end();
  child.stdout.on('data', () => {
    if (pattern.test(printed.stdout)) child.kill('SIGKILL');
  });
  return ended;
}

/** A `whosaid serve` that answers. */
export interface RunningServer {
  readonly url: string;
  readonly pid: number;
  /** What it has printed so far. */
  output(): string;
  /** Sends a signal and waits for the end of the process. */
  end(signal?: NodeJS.Signals): Promise<Outcome>;
}

/**
 * Starts `whosaid serve` on a free port and waits until it says that it is ready. A test's server
 * is ended after two minutes, lest a test that hangs leaves it behind.
 */
export async function startServer(
  environment: CommandEnvironment,
  lifetimeMs = patienceMs * 4,
): Promise<RunningServer> {
  const settings = { PORT: '0', WHOSAID_SAMPLES: 'off', ...environment };
  const running = launch(['serve'], settings, lifetimeMs);
  const { child, printed } = running;
  const ready = new Promise<string>((resolve) => {
    child.stdout.on('data', () => {
      const url = /GraphQL +(http:\S+)\/graphql/.exec(printed.stdout)?.[1];
      if (url && printed.stdout.includes('Stop')) resolve(url);
    });
  });
  const first = await Promise.race([ready, running.ended]);
  if (typeof first !== 'string') throw new Error(`serve ended: ${first.stdout}${first.stderr}`);
  return {
    url: first,
    pid: child.pid ?? 0,
    output: () => printed.stdout + printed.stderr,
    end: (signal = 'SIGTERM') => {
      child.kill(signal);
      return running.ended;
    },
  };
}

const running = new Set<ChildProcess>();

/** Ends what a failed test left running; called by jest after each test file. */
export function endCommands(): void {
  for (const child of running) child.kill('SIGKILL');
}

function launch(
  args: readonly string[],
  environment: CommandEnvironment,
  lifetimeMs = patienceMs * 4,
) {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: project,
    env: { PATH, HOME, ...environment },
    stdio: 'pipe',
  });
  running.add(child);
  const printed = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (printed.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed.stderr += chunk.toString()));
  const timer = setTimeout(() => child.kill('SIGKILL'), lifetimeMs);
  const ended = new Promise<Outcome>((resolve) => {
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code, signal, ...printed });
    });
  });
  return { child, printed, ended };
}

/** This file runs as source under jest and as built code elsewhere: the folder of package.json. */
function projectAbove(path: string): string {
  const folder = dirname(path);
  return existsSync(join(folder, 'package.json')) ? folder : projectAbove(folder);
}
