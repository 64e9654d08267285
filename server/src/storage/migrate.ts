import type { MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import { openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { openOrm } from './orm.ts';
import type { Entities, OrmOptions } from './orm.ts';
import { StorageFault } from './storage-fault.ts';

/** Any number of our own: two servers that start at once on one PostgreSQL migrate one after the other. */
const MIGRATION_LOCK = 4_207_261_119;

/**
 * Brings the database to the newest migration, in one transaction.
 *
 * @returns the names of the migrations that ran now
 * @throws StorageFault when the database was migrated by a newer version of the program, or a migration fails
 */
export async function migrate(orm: MikroORM, database: Database): Promise<string[]> {
  const lock = database.kind === 'postgresql' ? await takeMigrationLock(database) : null;
  try {
    const known = new Set(orm.config.get('migrations').migrationsList?.map(({ name }) => name));
    const newer = (await orm.migrator.getExecuted()).filter(({ name }) => !known.has(name));
    if (newer.length > 0) {
      throw new StorageFault(
        `The database holds migrations that this version does not know (${newer.map(({ name }) => name).join(', ')}). ` +
          'Start the newer version that made them, or use another database.',
      );
    }
    const done = await orm.migrator.up();
    return done.map(({ name }) => name);
  } catch (error) {
    if (error instanceof StorageFault) throw error;
    throw new StorageFault(`The database could not be migrated: ${(error as Error).message}`, {
      cause: error,
    });
  } finally {
    await lock?.end();
  }
}

/** The lock goes with its connection. */
async function takeMigrationLock(database: Database): Promise<Client> {
  const client = new Client(database.clientConfig);
  client.on('error', () => {});
  await client.connect();
  await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
  return client;
}

/** SQL that is missing from the migrations; both empty when records and migrations agree. */
export interface MigrationDrift {
  /** What leads from the snapshot to the records: a migration that was not made yet. */
  fromSnapshot: string;
  /** What leads from a really migrated database to the records: a migration that does not do what the snapshot says. */
  fromDatabase: string;
}

/** Where to find the migrations, and a dump of an empty database to save the time of making one. */
export interface FreshOptions extends OrmOptions {
  template?: string;
}

/** Compares the records with the migrations, on a new database in memory. */
export async function checkMigrations(
  entities: Entities,
  options: FreshOptions = {},
): Promise<MigrationDrift> {
  return withFreshOrm(entities, options, async (orm, database) => {
    await migrate(orm, database);
    const sql = async () => (await orm.schema.getUpdateSchemaSQL({ wrap: false })).trim();
    const fromDatabase = await sql();
    const fromSnapshot = (await orm.migrator.checkSchema())
      ? fromDatabase || 'snapshot.json is out of date'
      : '';
    return { fromSnapshot, fromDatabase };
  });
}

/**
 * Writes the migration that leads from the snapshot to the records, and the new snapshot.
 *
 * @param name a few words with hyphens, for the file's name
 * @returns the file's name, or null when nothing changed
 */
export async function createMigration(
  entities: Entities,
  name: string,
  options: FreshOptions = {},
): Promise<string | null> {
  return withFreshOrm(entities, options, async (orm) => {
    const { fileName } = await orm.migrator.create(orm.config.get('migrations').path, false, false, name);
    return fileName || null;
  });
}

async function withFreshOrm<T>(
  entities: Entities,
  options: FreshOptions,
  work: (orm: MikroORM, database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase({ dataDir: null, databaseUrl: null, template: options.template });
  try {
    const orm = await openOrm(database, entities, options);
    try {
      return await work(orm, database);
    } finally {
      await orm.close(true);
    }
  } finally {
    await database.close();
  }
}
