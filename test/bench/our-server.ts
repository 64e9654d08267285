/**
 * The server that is measured: the whole way of a read over HTTP, with no other part started.
 * `tsx our-server.ts <database URL>`; the address goes to standard output.
 */
import 'reflect-metadata';
import { localCurator, type Viewer } from '../../server/src/access/viewer.ts';
import { buildApp } from '../../server/src/app.ts';
import { readingPlugin, stringifyResult } from '../../server/src/reading/plugin.ts';
import { createReading } from '../../server/src/reading/reading.ts';
import { buildRegistrySchema } from '../../server/src/schema-of-registry.ts';
import { openDatabase } from '../../server/src/storage/database.ts';
import { openReader } from '../../server/src/storage/reader.ts';

const database = await openDatabase({ dataDir: null, databaseUrl: process.argv[2]! });
const schema = buildRegistrySchema();
const app = await buildApp<{ viewer: Viewer }>({
  schema,
  plugins: [readingPlugin(schema, createReading(schema, openReader(database), 'bench'))],
  stringifyResult,
  contextOf: () => Promise.resolve({ viewer: localCurator }),
  readiness: () => Promise.resolve(true),
});
console.log(await app.listen({ host: '127.0.0.1', port: 0 }));
process.once('SIGTERM', () => process.exit(0));
