import type { Command } from 'commander';
import type { EntityManager } from 'typeorm';
import { WhosaidError } from '../base/errors.js';
import { OperatorError } from '../base/operator-error.js';
import { addWebhook, listWebhooks, removeWebhook } from '../publish/webhooks/keep-webhooks.js';
import { addDatabaseFlags, withDatabase } from './with-database.js';

type Options = Readonly<Record<string, unknown>>;

/** `whosaid webhooks`: who is told of new, corrected and retracted quotes by HTTP. */
export function addWebhooksCommand(program: Command): void {
  const webhooks = program
    .command('webhooks')
    .description('Send events of quotes to addresses: add, list and remove them.');
  const add = webhooks
    .command('add <url>')
    .description('Add an address and print the secret that signs what it is sent.')
    .option('--from-start', 'send all events there are first')
    .option('--json', 'print JSON')
    .action((url: string, options: Options) => onWebhooks(options, adding(url, options)));
  const list = webhooks
    .command('list')
    .description('List the addresses, and what is wrong with those that fail.')
    .option('--json', 'print JSON')
    .action((options: Options) => onWebhooks(options, listing(options)));
  const remove = webhooks
    .command('remove <id>')
    .description('Send an address nothing more.')
    .action((id: string, options: Options) =>
      onWebhooks(options, async (manager) => {
        await removeWebhook(manager, id);
        process.stderr.write(`Webhook ${id} is removed.\n`);
      }),
    );
  addDatabaseFlags(add, list, remove);
}

type Work = (manager: EntityManager) => Promise<void>;

function adding(url: string, options: Options): Work {
  return async (manager) => {
    const { id, secret } = await addWebhook(manager, url, options['fromStart'] === true);
    if (options['json'] === true) return console.log(JSON.stringify({ id, url, secret }));
    console.log(secret);
    process.stderr.write(
      `Webhook ${id}. Check the header webhook-signature with this secret (Standard Webhooks).\n`,
    );
  };
}

function listing(options: Options): Work {
  return async (manager) => {
    const rows = (await listWebhooks(manager)).map(
      ({ id, url, failures, failure, nextAttemptAt }) => {
        return { id, url, failures, failure, nextAttemptAt };
      },
    );
    if (options['json'] === true) return console.log(JSON.stringify(rows, null, 2));
    for (const { id, url, failures, failure, nextAttemptAt } of rows) {
      const next = nextAttemptAt.toISOString();
      const state = failures === 0 ? 'ok' : `${failures} failures, next ${next}: ${failure}`;
      console.log([id.padEnd(4), url, state].join('  '));
    }
    if (rows.length === 0) process.stderr.write('There are no webhooks.\n');
  };
}

async function onWebhooks(options: Options, work: Work): Promise<void> {
  try {
    await withDatabase('whosaid webhooks', options, ({ dataSource }) => work(dataSource.manager));
  } catch (error) {
    if (!(error instanceof WhosaidError)) throw error;
    throw new OperatorError(
      'The webhooks could not be changed.',
      error.message,
      'whosaid webhooks list shows those there are.',
    );
  }
}
