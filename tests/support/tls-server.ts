import { chownSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { openEmbedded } from '../../src/database/embedded/open-embedded.js';
import { selfSigned } from './certificate.js';
import { makeDataFolder } from './data-folder.js';

/** A Postgres that speaks TLS, with a certificate that nobody else knows. */
export interface TlsServer {
  /** The URL of its database with these parameters. */
  url(parameters: string): string;
  /** File of its certificate, for sslrootcert. */
  readonly certificate: string;
  /** Turns TLS on (nothing else is let in) or off (nobody is asked for it). */
  setTls(on: boolean): Promise<void>;
  close(): Promise<void>;
}

/** Starts one in a folder of its own; settings are those of postgresql.conf. */
export async function startTlsServer(settings: Record<string, string> = {}): Promise<TlsServer> {
  const folder = await makeDataFolder();
  const server = await openEmbedded({ dataFolder: folder.path, purpose: 'tests', settings });
  const data = join(folder.path, 'postgres', 'data');
  const { uid, gid } = statSync(data);
  const write = (name: string, text: string): string => {
    const path = join(data, name);
    writeFileSync(path, text, { mode: 0o600 });
    chownSync(path, uid, gid);
    return path;
  };
  const { key, certificate } = selfSigned();
  write('server.key', key);
  const path = write('server.crt', certificate);

  // one connection from before TLS: a new one without it would not be let in
  const owner = new Client({ connectionString: server.url });
  await owner.connect();
  const setTls = async (on: boolean): Promise<void> => {
    write('pg_hba.conf', `${on ? 'hostssl' : 'host'} all all 127.0.0.1/32 scram-sha-256\n`);
    await owner.query(`alter system set ssl = ${on ? 'on' : 'off'}`);
    await owner.query('select pg_reload_conf()');
    while ((await speaksTls(server.url)) !== on) await sleep(20);
  };
  await setTls(true);
  return {
    url: (parameters) => `${server.url}?${parameters}`,
    certificate: path,
    setTls,
    close: async () => {
      await owner.end();
      await server.close();
      await folder.remove();
    },
  };
}

/** The server tells its sessions of a new setting before it holds to it itself. */
async function speaksTls(connectionString: string): Promise<boolean> {
  const probe = new Client({ connectionString, ssl: { rejectUnauthorized: false } });
  const speaks = await probe.connect().then(
    () => true,
    () => false,
  );
  await probe.end();
  return speaks;
}
