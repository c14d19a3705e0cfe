import type { Command } from 'commander';
import type { DataSource } from 'typeorm';
import { OperatorError } from '../base/operator-error.js';
import { sealRevisions } from '../content/history/seal-revisions.js';
import { verifyAudit, type AuditReport } from '../content/history/verify-audit.js';
import { addDatabaseFlags, withDatabase } from './with-database.js';

type Options = Readonly<Record<string, unknown>>;

const purpose = 'whosaid audit';

/** `whosaid audit`: seals the record of changes and checks that nobody forged it. */
export function addAuditCommand(program: Command): void {
  const audit = program.command('audit').description('Seal and check the record of changes.');
  const seal = audit
    .command('seal')
    .description('Seal what is not sealed yet, and print the last seal; the server does it too.')
    .option('--json', 'print JSON')
    .action((options: Options) =>
      withDatabase(purpose, options, ({ dataSource }) => sealAll(dataSource, options)),
    );
  const verify = audit
    .command('verify')
    .description('Compute every chain and seal again; name the first broken row, exit code 1.')
    .option('--seal <hash>', 'a seal that was kept elsewhere and must be among them')
    .option('--json', 'print JSON')
    .action((options: Options) =>
      withDatabase(purpose, options, ({ dataSource }) => verifyAll(dataSource, options)),
    );
  addDatabaseFlags(seal, verify);
}

async function sealAll(dataSource: DataSource, options: Options): Promise<void> {
  let revisions = 0;
  for (;;) {
    const made = await dataSource.transaction(async (manager) => {
      await manager.query('set local statement_timeout = 0');
      return sealRevisions(manager);
    });
    if (made === null) break;
    revisions += made.revisions;
  }
  const [last] = await dataSource.query<{ id: string; hash: string }[]>(
    `select id, encode(hash, 'hex') as hash from revision_seal order by id desc limit 1`,
  );
  if (options['json'] === true) {
    return console.log(JSON.stringify({ revisions, seal: last?.hash ?? null }));
  }
  if (last) console.log(last.hash);
  process.stderr.write(`${revisions} revisions sealed.\n`);
}

async function verifyAll(dataSource: DataSource, options: Options): Promise<void> {
  const wanted = options['seal'] === undefined ? null : sealHash(String(options['seal']));
  const report = await dataSource.transaction('REPEATABLE READ', async (manager) => {
    await manager.query('set transaction read only');
    await manager.query(`set local statement_timeout = 0; set local work_mem = '256MB'`);
    return verifyAudit(manager);
  });
  const isKept = wanted === null || (await hasSeal(dataSource, wanted));
  if (options['json'] === true) console.log(JSON.stringify({ ...report, isSealKept: isKept }));
  else console.log(tell(report, isKept));
  if (report.fault || !isKept) process.exitCode = 1;
}

function tell({ revisions, seals, unsealed, fault }: AuditReport, isKept: boolean): string {
  if (fault) return `BROKEN  ${fault.table} ${fault.id} (${fault.about}): ${fault.what}`;
  if (!isKept) return 'BROKEN  the seal that was kept is not among them: the record was replaced';
  return `ok      ${revisions} revisions, ${seals} seals, ${unsealed} not sealed yet`;
}

async function hasSeal(dataSource: DataSource, hash: string): Promise<boolean> {
  const rows = await dataSource.query<unknown[]>(
    `select from revision_seal where hash = decode($1, 'hex')`,
    [hash],
  );
  return rows.length > 0;
}

function sealHash(given: string): string {
  if (/^[0-9a-f]{64}$/.test(given)) return given;
  throw new OperatorError(
    '--seal is no seal.',
    'A seal is 64 characters of 0-9 and a-f.',
    'Give what whosaid audit seal printed.',
  );
}
