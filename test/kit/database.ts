import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MikroORM } from '@mikro-orm/postgresql';
import { entities } from '../../server/src/records.ts';
import type { Database, DatabaseKind } from '../../server/src/storage/database.ts';
import { migrate } from '../../server/src/storage/migrate.ts';
import { migrationFiles, migrationFolder } from '../../server/src/storage/migration.ts';
import { openOrm } from '../../server/src/storage/orm.ts';
import { openReader } from '../../server/src/storage/reader.ts';
import type { Reader, ReaderOptions } from '../../server/src/storage/reader.ts';
import { openCopy } from './template.ts';
import type { Template } from './template.ts';

/** A database of a test's own, with everything that reads and writes it. */
export interface TestDatabase {
  kind: DatabaseKind;
  database: Database;
  orm: MikroORM;
  reader: Reader;
  close(): Promise<void>;
}

/** An empty registry: migrated, nothing loaded. The base for other templates: add what they load to `key`. */
export const migrated: Template = {
  name: 'migrated',
  key: migrationFiles().map((file) => readFileSync(join(migrationFolder, file), 'utf8')),
  async prepare(database) {
    const orm = await openOrm(database, entities);
    await migrate(orm, database);
    await orm.close(true);
  },
};

/** Opens a new copy of a template (the empty registry by default). Close it in `afterAll`. */
export async function freshDatabase(
  kind: DatabaseKind,
  template: Template = migrated,
  options: ReaderOptions = {},
): Promise<TestDatabase> {
  const database = await openCopy(kind, template);
  const orm = await openOrm(database, entities);
  const reader = openReader(database, options);
  return {
    kind,
    database,
    orm,
    reader,
    async close() {
      await reader.close();
      await orm.close(true);
      await database.close();
    },
  };
}
