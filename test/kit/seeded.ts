import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { entities, records } from '../../server/src/records.ts';
import { loadSeeds, loadWorldOf } from '../../server/src/seeding/load-seeds.ts';
import { migrate } from '../../server/src/storage/migrate.ts';
import { openOrm } from '../../server/src/storage/orm.ts';
import { migrated } from './database.ts';
import type { Template } from './template.ts';

/** Everything that is loaded, and the program that loads it. */
const sources = ['../../server/seeds', '../../server/src'].flatMap((folder) =>
  readFolder(fileURLToPath(new URL(folder, import.meta.url))),
);

function readFolder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => readFileSync(file, 'utf8'));
}

/** The registry as `npm start` opens it for the first time: the world, and the five source documents. */
export const seeded: Template = {
  name: 'seeded',
  key: [...migrated.key, ...sources],
  async prepare(database) {
    const orm = await openOrm(database, entities);
    await migrate(orm, database);
    await loadWorldOf(orm.em.fork());
    await loadSeeds(orm.em.fork(), records);
    await orm.close(true);
  },
};
