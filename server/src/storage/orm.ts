import type { EntityClass, EntitySchema } from '@mikro-orm/core';
import { MigrationGenerator, Migrator } from '@mikro-orm/migrations';
import { MikroORM, UnderscoreNamingStrategy } from '@mikro-orm/postgresql';
import type { Database } from './database.ts';
import { migrationFolder, migrationList, snapshotName } from './migration.ts';

/** Record classes, or schemas for tables without a class. */
export type Entities = readonly (EntityClass | EntitySchema)[];

export interface OrmOptions {
  /** The folder of the migrations, another one in tests. */
  migrations?: string;
}

/** Writes a migration as a file of plain SQL. */
class SqlMigrationGenerator extends MigrationGenerator {
  override generateMigrationFile(_name: string, diff: { up: string[] }): string {
    return `${diff.up.join('\n')}\n`;
  }
}

/**
 * Opens MikroORM for writing. Its classes are described by their decorators alone, where every property says its type;
 * nothing is read from source files or from a cache.
 */
export function openOrm(database: Database, entities: Entities, options: OrmOptions = {}): Promise<MikroORM> {
  const path = options.migrations ?? migrationFolder;
  return MikroORM.init({
    entities: [...entities],
    extensions: [Migrator],
    metadataCache: { enabled: false },
    namingStrategy: UnderscoreNamingStrategy,
    dbName: databaseName(database),
    driverOptions: database.clientConfig,
    pool: { min: 0, max: database.poolLimits.write },
    forceUtcTimezone: true,
    ensureDatabase: false,
    schemaGenerator: {
      // Triggers and functions are written by hand in the migrations, and stay.
      ignoreTriggers: true,
      ignoreRoutines: true,
    },
    migrations: {
      path,
      pathTs: path,
      emit: 'sql' as 'ts', // only the file's ending, for our own generator
      generator: SqlMigrationGenerator,
      fileName: (timestamp: string, name?: string) => (name ? `${timestamp}-${name}` : timestamp),
      migrationsList: migrationList(path),
      snapshotName,
      snapshotOnMigrate: false,
      silent: true,
    },
  });
}

function databaseName(database: Database): string {
  const { connectionString, database: name } = database.clientConfig;
  if (connectionString === undefined) return name ?? 'postgres';
  return decodeURIComponent(new URL(connectionString).pathname.slice(1));
}
