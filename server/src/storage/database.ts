import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import { openEmbedded } from './embedded/embedded-database.ts';
import type { EmbeddedDatabase } from './embedded/embedded-database.ts';
import { meansAway, StorageFault } from './storage-fault.ts';

export type DatabaseKind = 'embedded' | 'postgresql';

/** How many connections each side may hold. */
export interface PoolLimits {
  /** Connections of the reader. */
  read: number;
  /** Connections of the ORM, which writes. */
  write: number;
}

/** A database that takes connections, whichever kind it is. */
export interface Database {
  kind: DatabaseKind;
  /** What `pg` needs to connect. Holds the password: never print it. */
  clientConfig: ClientConfig;
  poolLimits: PoolLimits;
  /** Where the data lies, for people; without a password. */
  place: string;
  /** The embedded database's process; null on PostgreSQL. */
  embedded: EmbeddedDatabase | null;
  /** Ends the embedded database in order. Close the pools first. */
  close(): Promise<void>;
}

/** What to open: a folder for the embedded database (null: in memory), or a PostgreSQL server's URL, which wins. */
export interface DatabaseChoice {
  dataDir: string | null;
  databaseUrl: string | null;
  /** A dump for the embedded database to begin with. */
  template?: string | null;
}

/** One session answers all: more connections would only wait. One writes, the others prepare their statements once each. */
const EMBEDDED_POOLS: PoolLimits = { read: 2, write: 2 };
// Each of five roles reads through a pool of its own: all of them busy must stay below the 100 connections that a server
// allows by default.
const POSTGRESQL_POOLS: PoolLimits = { read: 12, write: 8 };

const OLDEST_POSTGRESQL = 15;
const CONNECT_TIME = 10_000;

/**
 * Opens the database that the settings name and makes sure that it suits: it answers, is PostgreSQL 15 or later, and
 * stores UTF-8.
 *
 * @throws StorageFault with a message for the operator, never holding a password
 */
export async function openDatabase(choice: DatabaseChoice): Promise<Database> {
  if (choice.databaseUrl !== null) return openPostgresql(choice.databaseUrl);
  const embedded = await openEmbedded({ folder: choice.dataDir, template: choice.template });
  return {
    kind: 'embedded',
    clientConfig: {
      host: embedded.host,
      port: embedded.port,
      user: 'postgres',
      database: 'postgres',
      ssl: false,
    },
    poolLimits: EMBEDDED_POOLS,
    place: choice.dataDir ?? 'memory',
    embedded,
    close: () => embedded.close(),
  };
}

async function openPostgresql(url: string): Promise<Database> {
  const clientConfig: ClientConfig = {
    connectionString: url,
    application_name: 'liaison',
    connectionTimeoutMillis: CONNECT_TIME,
    keepAlive: true,
    // Both databases must answer alike; and compiling a statement costs more than running one of ours.
    options: '-c timezone=UTC -c datestyle=ISO -c jit=off',
  };
  const place = placeOf(url);
  await checkServer(clientConfig, place);
  return {
    kind: 'postgresql',
    clientConfig,
    poolLimits: POSTGRESQL_POOLS,
    place,
    embedded: null,
    close: () => Promise.resolve(),
  };
}

/** Host, port and database of a URL, without user, password and options. */
function placeOf(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  const host = hostname || searchParams.get('host') || 'localhost';
  return `PostgreSQL at ${host}${port ? `:${port}` : ''}, database ${decodeURIComponent(pathname.slice(1))}`;
}

async function checkServer(config: ClientConfig, place: string): Promise<void> {
  const client = new Client(config);
  client.on('error', () => {}); // the query in flight tells
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; shown: string; encoding: string }>(
      `select current_setting('server_version_num')::int as version, current_setting('server_version') as shown,
              current_setting('server_encoding') as encoding`,
    );
    const { version, shown, encoding } = rows[0]!;
    if (Math.floor(version / 10_000) < OLDEST_POSTGRESQL) {
      throw new StorageFault(
        `${place} is version ${shown}; Liaison needs PostgreSQL ${OLDEST_POSTGRESQL} or later. ` +
          'Upgrade it, or leave DATABASE_URL unset to use the embedded database.',
      );
    }
    if (encoding !== 'UTF8') {
      throw new StorageFault(
        `${place} stores text as ${encoding}; names in many scripts need UTF8. ` +
          "Create the database with: create database … encoding 'UTF8' template template0",
      );
    }
  } catch (error) {
    throw error instanceof StorageFault
      ? error
      : new StorageFault(whyNoConnection(error, place), { cause: error });
  } finally {
    await client.end().catch(() => {});
  }
}

function whyNoConnection(error: unknown, place: string): string {
  const { code, message } = error as { code?: string; message: string };
  const advice = 'Check DATABASE_URL, or leave it unset to use the embedded database.';
  if (code === '28P01' || code === '28000') return `${place} refused the user or the password. ${advice}`;
  if (code === '3D000') return `${place}: there is no such database. Create it first. ${advice}`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `${place}: there is no host of that name. ${advice}`;
  if (meansAway(error)) return `${place} does not answer (${code ?? 'no answer in time'}). ${advice}`;
  return `${place} could not be used: ${message}. ${advice}`;
}
