import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source.js';

/** A database of one test file, migrated and empty. */
export interface FreshDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
}

const opened: DataSource[] = [];

/**
 * A migrated, empty database on the Postgres of this test run, cloned from a template in some 50 ms.
 * Closed and dropped by itself when the test file is through; may be called at the top of the file,
 * in a hook or in a test.
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const template = setting('TEST_TEMPLATE');
  const name = `${template}_${randomBytes(4).toString('hex')}`;
  await onServer(`create database ${name} template ${template}`);
  return open(urlOf(name));
}

/**
 * A database without any schema, for tests of the migrations themselves; `traits` as CREATE DATABASE
 * has them.
 */
export async function emptyDatabase(traits = ''): Promise<FreshDatabase> {
  const name = `${setting('TEST_TEMPLATE')}_${randomBytes(4).toString('hex')}`;
  await onServer(`create database ${name} encoding 'UTF8' ${traits} template template0`);
  return open(urlOf(name));
}

/** Called by jest after each test file. */
export async function closeDatabases(): Promise<void> {
  for (const dataSource of opened.splice(0)) {
    const { database } = dataSource.driver;
    if (dataSource.isInitialized) await dataSource.destroy();
    if (database) await onServer(`drop database if exists ${database} with (force)`);
  }
}

async function open(url: string): Promise<FreshDatabase> {
  const dataSource = createDataSource({ url, applicationName: 'tests' });
  await dataSource.initialize();
  opened.push(dataSource);
  return { url, dataSource };
}

async function onServer(statement: string): Promise<void> {
  const server = createDataSource({
    url: setting('TEST_SERVER_URL'),
    applicationName: 'tests',
    poolSize: 1,
  });
  await server.initialize();
  try {
    await server.query(statement);
  } finally {
    await server.destroy();
  }
}

function urlOf(name: string): string {
  const url = new URL(setting('TEST_SERVER_URL'));
  url.pathname = `/${name}`;
  return url.href;
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests through jest.`);
  return value;
}
