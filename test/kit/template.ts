import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { openDatabase } from '../../server/src/storage/database.ts';
import type { Database, DatabaseKind } from '../../server/src/storage/database.ts';

/** A prepared database that tests copy. The same key must always mean the same content. */
export interface Template {
  /** A short word for people, such as `migrated` or `seeded`. */
  name: string;
  /** Everything that the content depends on; hashed. */
  key: readonly string[];
  /** Fills an empty database. Must close its own connections. */
  prepare(database: Database): Promise<void>;
}

/** The server whose databases the tests make and drop. Another one: TEST_DATABASE_URL. */
const serverUrl = process.env['TEST_DATABASE_URL'] ?? 'postgresql://postgres@127.0.0.1:5432/postgres';

const cacheFolder = fileURLToPath(new URL('../../node_modules/.cache/liaison-test', import.meta.url));
const pglite = readFileSync(
  new URL('../node_modules/@electric-sql/pglite/package.json', import.meta.url),
  'utf8',
).match(/"version": "(.+?)"/)![1]!;

const empty: Template = { name: 'empty', key: [], prepare: () => Promise.resolve() };

/** Opens a copy of a template (of an empty database when none is given). Its `close` also removes it. */
export function openCopy(kind: DatabaseKind, template: Template = empty): Promise<Database> {
  return kind === 'embedded' ? openEmbeddedCopy(template) : openPostgresqlCopy(template);
}

/** Whether a PostgreSQL server answers; told once per test file when it does not. */
export async function postgresqlAnswers(): Promise<boolean> {
  const client = new Client({ connectionString: serverUrl, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    const { host } = new URL(serverUrl);
    console.log(`No PostgreSQL server answers at ${host}: the tests on PostgreSQL are skipped.`);
    return false;
  }
}

function hashOf(template: Template): string {
  return createHash('sha256')
    .update(JSON.stringify([pglite, template.name, ...template.key]))
    .digest('hex')
    .slice(0, 16);
}

/** Making a database from nothing costs PGlite seconds, loading a dump a fraction of one. */
async function embeddedTemplate(template: Template): Promise<string> {
  const file = join(cacheFolder, `${template.name}-${hashOf(template)}.tar`);
  if (existsSync(file)) return file;
  mkdirSync(cacheFolder, { recursive: true });
  const start = template === empty ? null : await embeddedTemplate(empty);
  const database = await openDatabase({ dataDir: null, databaseUrl: null, template: start });
  try {
    await template.prepare(database);
    const building = `${file}.${process.pid}`;
    await database.embedded!.dump(building);
    renameSync(building, file); // two workers may both build it: the last one wins, and they are alike
  } finally {
    await database.close();
  }
  return file;
}

/** A dump of an empty embedded database, for what opens one by itself. */
export const emptyDump = (): Promise<string> => embeddedTemplate(empty);

async function openEmbeddedCopy(template: Template): Promise<Database> {
  return openDatabase({ dataDir: null, databaseUrl: null, template: await embeddedTemplate(template) });
}

function databaseUrl(name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function hasDatabase(client: Client, name: string): Promise<boolean> {
  return (await client.query('select from pg_database where datname = $1', [name])).rowCount === 1;
}

const create = (name: string, from: string) =>
  `create database ${name} template ${from} ${from === 'template0' ? `encoding 'UTF8' lc_collate 'C' lc_ctype 'C'` : ''}`;

/** Only one worker makes a template; the others wait for its advisory lock. */
async function postgresqlTemplate(client: Client, template: Template): Promise<string> {
  const name = `liaison_template_${template.name}_${hashOf(template)}`;
  await client.query('select pg_advisory_lock(hashtext($1))', [name]);
  try {
    if (await hasDatabase(client, name)) return name;
    const building = `${name}_building`;
    await client.query(`drop database if exists ${building} with (force)`);
    await client.query(create(building, 'template0'));
    const database = await openDatabase({ dataDir: null, databaseUrl: databaseUrl(building) });
    await template.prepare(database);
    await client.query(`alter database ${building} rename to ${name}`);
    await dropLeftovers(client);
    return name;
  } finally {
    await client.query('select pg_advisory_unlock(hashtext($1))', [name]);
  }
}

const KEPT_TEMPLATES = 12;
const KEPT_COPIES_MS = 2 * 60 * 60 * 1000;

/** Removes what killed test runs and earlier versions of the migrations left on the server. */
async function dropLeftovers(client: Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    String.raw`select datname from pg_database where datname like 'liaison\_te%' order by oid desc`,
  );
  const names = rows.map(({ datname }) => datname);
  const templates = names.filter((name) => name.startsWith('liaison_template_')).slice(KEPT_TEMPLATES);
  const copies = names.filter((name) => {
    const made = /^liaison_test_([0-9a-z]+)_/.exec(name)?.[1];
    return made !== undefined && Date.now() - Number.parseInt(made, 36) > KEPT_COPIES_MS;
  });
  for (const name of [...templates, ...copies]) {
    await client.query(`drop database if exists ${name}`).catch(() => {}); // still in use: the next run drops it
  }
}

async function openPostgresqlCopy(template: Template): Promise<Database> {
  const name = `liaison_test_${Date.now().toString(36)}_${randomBytes(4).toString('hex')}`;
  await onServer(async (client) => {
    const from = template === empty ? 'template0' : await postgresqlTemplate(client, template);
    await client.query(create(name, from));
  });
  const database = await openDatabase({ dataDir: null, databaseUrl: databaseUrl(name) });
  return {
    ...database,
    async close() {
      await database.close();
      await onServer((client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}
