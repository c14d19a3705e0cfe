import { setTimeout as sleep } from 'node:timers/promises';
import { Random } from '../bench/data/random.js';
import {
  startServer,
  type CommandEnvironment,
  type RunningServer,
} from '../support/run-command.js';
import { soakKey } from './ask-server.js';
import { checkArticles, checkByCommands } from './check-store.js';
import type { Faults } from './faults.js';
import { ImportCalls, type ImportCall } from './import-calls.js';

/** What the stage did. */
export interface KillFigures {
  readonly kills: number;
  /** Of these, how many hit the server with a call under way. */
  readonly underWay: number;
  /** Calls that were acknowledged, those that were sent again included. */
  readonly acknowledged: number;
  readonly articles: number;
  /** Times that all articles were through, each in a new edition. */
  readonly editions: number;
}

export interface KillOptions {
  readonly database: string;
  readonly seed: number;
  readonly kills: number;
  readonly articles: number;
  /** The server is killed at a random moment of this time from when it is ready. */
  readonly windowMs: number;
  /** Told after each kill how far the import is. */
  readonly onKill?: (progress: string) => void;
}

const perCall = 20;
const clients = 2;
/** Commands that read everything run after every so many kills, and at the end. */
const killsPerCommand = 20;

/**
 * Kills the server with -9 at random moments of an import, starts it and goes on with the same
 * keys, until it was killed as often as told; then lets the import end. Looks at the store after
 * each kill.
 */
export async function killImports(options: KillOptions, faults: Faults): Promise<KillFigures> {
  const { database, seed, articles } = options;
  const random = new Random(seed);
  const calls = new ImportCalls(seed, faults);
  const plan = new ImportPlan(articles);
  const figures = { underWay: 0, acknowledged: 0 };
  const environment = {
    DATABASE_URL: database,
    WHOSAID_ADMIN_KEY: soakKey,
    WHOSAID_RATE_LIMIT: '0',
  };

  /** Answers whether a call was under way when the server went. */
  const importUntilGone = async ({ url }: RunningServer, isOver: () => boolean) => {
    while (!isOver()) {
      const call = plan.take();
      if (!call) return false;
      const answer = await calls.send(url, call);
      const isTaken = answer?.status === 200 && answer.codes.length === 0;
      if (isTaken) {
        figures.acknowledged++;
        plan.acknowledge(call);
        continue;
      }
      plan.giveBack(call);
      if (!answer) return true;
      // nothing was acknowledged: a database that is slow to answer is no fault of the store
      if (answer.status === 503 && answer.codes[0] === 'SERVICE_UNAVAILABLE') continue;
      return faults.expect(false, () => `${call.key}: ${answer.status} ${answer.body}`);
    }
    return false;
  };

  for (let kill = 1; kill <= options.kills; kill++) {
    const server = await startAgain(environment);
    const before = faults.count;
    let isKilled = false;
    const killed = sleep(random.next() * options.windowMs).then(() => {
      isKilled = true;
      return server.end('SIGKILL');
    });
    const again = plan.anyAcknowledged(random);
    const work = Array.from({ length: clients }, () => importUntilGone(server, () => isKilled));
    if (again) work.push(calls.send(server.url, again).then((answer) => answer === null));
    const { signal } = await killed;
    if ((await Promise.all(work)).includes(true)) figures.underWay++;
    faults.expect(signal === 'SIGKILL', () => 'the server ended by itself');
    if (faults.count > before) console.log(server.output());
    await checkArticles(database, calls, faults);
    if (kill % killsPerCommand === 0) await checkByCommands(database, faults);
    options.onKill?.(`kill ${kill}: ${figures.acknowledged} calls, edition ${plan.edition}`);
  }

  const server = await startAgain(environment);
  const edition = plan.edition;
  await Promise.all(
    Array.from({ length: clients }, () => importUntilGone(server, () => plan.edition > edition)),
  );
  await server.end();
  const stored = await checkArticles(database, calls, faults);
  faults.expect(stored === articles, () => `${stored} articles are there instead of ${articles}`);
  await checkByCommands(database, faults);
  return { ...figures, kills: options.kills, articles: stored, editions: plan.edition - 1 };
}

/**
 * The server, started again as a supervisor does where it ends because Postgres, on a machine that
 * does too much, does not take a connection in time.
 */
async function startAgain(environment: CommandEnvironment, attempts = 5): Promise<RunningServer> {
  try {
    return await startServer(environment);
  } catch (error) {
    if (attempts <= 1 || !String(error).includes('cannot be reached')) throw error;
    return startAgain(environment, attempts - 1);
  }
}

/** The calls of an edition until each was acknowledged; then those of the next. */
class ImportPlan {
  edition = 0;
  #waiting: ImportCall[] = [];
  #acknowledged: ImportCall[] = [];
  #open = 0;

  constructor(private readonly articles: number) {
    this.#begin();
  }

  /** Nothing while the last calls of an edition are with another client. */
  take(): ImportCall | undefined {
    return this.#waiting.shift();
  }

  giveBack(call: ImportCall): void {
    this.#waiting.unshift(call);
  }

  acknowledge(call: ImportCall): void {
    this.#acknowledged.push(call);
    this.#open--;
    if (this.#open === 0) this.#begin();
  }

  /** A call of this edition that was acknowledged before. */
  anyAcknowledged(random: Random): ImportCall | undefined {
    return this.#acknowledged[random.below(this.#acknowledged.length)];
  }

  #begin(): void {
    this.edition++;
    this.#acknowledged = [];
    for (let from = 0; from < this.articles; from += perCall) {
      const count = Math.min(perCall, this.articles - from);
      const key = `soak-${this.edition}-${from}`;
      this.#waiting.push({ key, from, count, edition: this.edition });
    }
    this.#open = this.#waiting.length;
  }
}
