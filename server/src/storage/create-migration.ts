/** `pnpm migrations:create <name>`: writes the migration for what changed in the records. */
import 'reflect-metadata';
import { entities } from '../records.ts';
import { createMigration } from './migrate.ts';

const name = process.argv[2] ?? '';
if (!/^[a-z][a-z0-9-]*$/.test(name)) {
  console.error('Say in a few words what changes: pnpm migrations:create delegates-get-posts');
  process.exit(1);
}
const file = await createMigration(entities, name);
console.log(
  file
    ? `server/migrations/${file} is written. Read it, add what only SQL can say, run pnpm test.`
    : 'The records and the migrations agree: nothing to write.',
);
