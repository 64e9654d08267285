/**
 * A process that holds a data folder, for tests that kill it: `node hold-database.ts <folder>`. It prints one line of
 * JSON, then stays until it is stopped.
 */
import { openEmbedded } from '../../server/src/storage/embedded/embedded-database.ts';

try {
  const database = await openEmbedded({ folder: process.argv[2]! });
  process.once('SIGTERM', () => void database.close().then(() => process.exit(0)));
  console.log(JSON.stringify({ host: database.host, port: database.port, databasePid: database.pid }));
} catch (error) {
  console.log(JSON.stringify({ refused: (error as Error).message }));
  process.exitCode = 1;
}
