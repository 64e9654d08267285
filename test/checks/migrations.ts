/** Says whether the migrations make exactly the tables that the records ask for. Exit code 1 when they do not. */
import 'reflect-metadata';
import { entities } from '../../server/src/records.ts';
import { checkMigrations } from '../../server/src/storage/migrate.ts';

const { fromSnapshot, fromDatabase } = await checkMigrations(entities);
if (fromSnapshot || fromDatabase) {
  console.log('The records ask for what no migration makes: pnpm migrations:create <name>');
  console.log([...new Set([fromSnapshot, fromDatabase])].filter(Boolean).join('\n'));
  process.exitCode = 1;
}
