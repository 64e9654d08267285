import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationObject } from '@mikro-orm/core';
import { Migration } from '@mikro-orm/migrations';

/** server/migrations, from source and from the build alike. */
export const migrationFolder = fileURLToPath(new URL('../../migrations', import.meta.url));

/** The schema that the newest migration leads to, as MikroORM describes it: `server/migrations/snapshot.json`. */
export const snapshotName = 'snapshot';

/** The names of all migration files, oldest first. */
export function migrationFiles(folder = migrationFolder): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort();
}

/**
 * The migrations as MikroORM runs them. Each is one file of plain SQL (forward only), so that a database administrator
 * can read it, and so that source and build need no loader for it.
 */
export function migrationList(folder = migrationFolder): MigrationObject[] {
  return migrationFiles(folder).map((file) => {
    const sql = readFileSync(join(folder, file), 'utf8');
    return {
      name: file.replace(/\.sql$/, ''),
      class: class extends Migration {
        override async up(): Promise<void> {
          await this.execute(sql); // one message: statements with $$ bodies need no splitting
        }
      },
    };
  });
}
