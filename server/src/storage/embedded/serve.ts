/**
 * The embedded database's own process: PGlite behind the PostgreSQL wire protocol. Started by `embedded-database.ts`
 * and ended with its parent. It imports nothing that needs more than type stripping, so Node runs it from source too.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { fuzzystrmatch } from '@electric-sql/pglite/contrib/fuzzystrmatch';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { PGLiteSocketHandler } from '@electric-sql/pglite-socket';
import type { PGLiteSocketHandlerOptions } from '@electric-sql/pglite-socket';
import { lockRefusal, takeDataLock } from './data-lock.ts';
import type { DataLock } from './data-lock.ts';
import { SessionShare } from './session-share.ts';

/** What the parent asks for, as JSON in the first argument. */
export interface ServeOrder {
  /** The data folder; null for a database in memory. */
  folder: string | null;
  /** Where to listen: a unix socket's path, or null for a port. */
  socketPath: string | null;
  /** The port of 127.0.0.1 when there is no socket path; 0 takes a free one. */
  port: number;
  /** A dump (`dumpDataDir`, uncompressed tar) to begin with; null for an empty database. */
  template: string | null;
}

/** What the child says: once `ready` or `fault`, then answers to `ping` and `dump`. */
export type ServeReport =
  | { type: 'ready'; port: number | null }
  | { type: 'fault'; message: string }
  | { type: 'pong' }
  | { type: 'dumped' };

/** What the parent may say later. `dump` writes the database as a tar to the path. */
export type ServeRequest = { type: 'ping' } | { type: 'dump'; path: string };

/** How long a transaction may do nothing while all others wait for it, in milliseconds. */
const IDLE_IN_TRANSACTION = 60_000;

const order = JSON.parse(process.argv[2] ?? '{}') as ServeOrder;
const report = (message: ServeReport) =>
  new Promise<void>((resolve) => (process.connected ? process.send!(message, () => resolve()) : resolve()));

let database: PGlite | null = null;
let server: Server | null = null;
let lock: DataLock | null = null;
let ending = false;

async function end(exitCode: number): Promise<never> {
  if (!ending) {
    ending = true;
    server?.close();
    await database?.close().catch(() => {});
  }
  process.exit(exitCode);
}

async function refuse(message: string): Promise<void> {
  await report({ type: 'fault', message });
  await end(1);
}

/**
 * The folder of the database files. A first start that was killed half-way leaves files that PGlite cannot open and
 * that hold nothing yet: they are put aside.
 */
function databaseFolder(folder: string): { path: string; complete: string } {
  const path = join(folder, 'database');
  const complete = join(path, 'liaison-complete');
  if (existsSync(path) && !existsSync(complete)) renameSync(path, `${path}.unfinished-${Date.now()}`);
  return { path, complete };
}

async function open(): Promise<PGlite> {
  const extensions = { pg_trgm, fuzzystrmatch, btree_gist };
  const loadDataDir = order.template ? new Blob([readFileSync(order.template)]) : undefined;
  if (order.folder === null) return PGlite.create({ extensions, loadDataDir });
  const { path, complete } = databaseFolder(order.folder);
  const opened = await PGlite.create({ dataDir: path, extensions, loadDataDir });
  writeFileSync(complete, '');
  return opened;
}

function listen(session: PGlite): Promise<number | null> {
  const handlers = new Map<number, PGLiteSocketHandler>();
  const queue = new SessionShare(
    {
      run: (messages, onData) => session.execProtocolRawStream(messages, { onRawData: onData }),
      isInTransaction: () => session.isInTransaction(),
    },
    { limit: IDLE_IN_TRANSACTION, dismiss: (connection) => void handlers.get(connection)?.detach(true) },
  );
  // The handler only calls the three methods that SessionShare has; its declared type is a class it does not export.
  const queryQueue = queue as unknown as PGLiteSocketHandlerOptions['queryQueue'];
  const served = createServer((socket) => {
    const handler = new PGLiteSocketHandler({ queryQueue, closeOnDetach: true });
    handlers.set(handler.handlerId, handler);
    socket.once('close', () => handlers.delete(handler.handlerId));
    void handler.attach(socket);
  });
  return new Promise((resolve, reject) => {
    server = served.once('error', reject);
    const listening = () => {
      const address = served.address();
      resolve(typeof address === 'object' && address ? address.port : null);
    };
    if (order.socketPath) rmSync(order.socketPath, { force: true }); // of a killed process: the lock is ours
    if (order.socketPath) served.listen(order.socketPath, listening);
    else served.listen(order.port, '127.0.0.1', listening);
  });
}

// PGlite's runtime ends the process itself when it has closed, so this is the one place that always comes last.
process.once('exit', () => lock?.release());

// A terminal's Ctrl-C reaches the whole group: the parent decides when this process ends, by closing the channel.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => void end(0));
process.on('message', (request: ServeRequest) => {
  if (request.type === 'ping') void report({ type: 'pong' });
  if (request.type === 'dump') {
    void database!
      .dumpDataDir('none')
      .then(async (dump) => {
        writeFileSync(request.path, new Uint8Array(await dump.arrayBuffer()));
        await report({ type: 'dumped' });
      })
      .catch((error: Error) => refuse(`The embedded database could not be dumped: ${error.message}`));
  }
});

try {
  if (order.folder !== null) {
    mkdirSync(order.folder, { recursive: true, mode: 0o700 });
    const taken = takeDataLock(order.folder, process.ppid);
    if (taken.lock === null) await refuse(lockRefusal(order.folder, taken.owner));
    lock = taken.lock;
  }
  database = await open();
  await report({ type: 'ready', port: await listen(database) });
} catch (error) {
  const where = order.folder === null ? 'in memory' : `in ${order.folder}`;
  await refuse(`The embedded database ${where} could not be opened: ${(error as Error).message}`);
}
