import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The longest path that a unix socket may have on every system we know (104 bytes on macOS, with the final zero). */
const LONGEST = 103;

/** `pg` takes the socket's folder as host and looks for this name in it, by the port. */
const PORT = 5432;
const FILE = `.s.PGSQL.${PORT}`;

/** Where the embedded database listens, and how `pg` names that place. */
export interface SocketPlace {
  /** Null: a free port of 127.0.0.1 is taken instead (Windows has no unix sockets that `pg` can use). */
  path: string | null;
  host: string;
  port: number;
  /** Removes the temporary folder, if one was made. The socket itself goes with the process that listens on it. */
  remove(): void;
}

/**
 * A unix socket in the data folder, which only its owner can enter; when that path is too long, or the database is in
 * memory, in a new folder of the system's temporary folder (0700).
 */
export function socketPlace(folder: string | null): SocketPlace {
  if (process.platform === 'win32') return { path: null, host: '127.0.0.1', port: 0, remove: () => {} };
  const near = folder === null ? null : join(folder, FILE);
  if (near !== null && Buffer.byteLength(near) <= LONGEST) {
    return { path: near, host: folder!, port: PORT, remove: () => {} };
  }
  const short = mkdtempSync(join(tmpdir(), 'liaison-'));
  return {
    path: join(short, FILE),
    host: short,
    port: PORT,
    remove: () => rmSync(short, { recursive: true, force: true }),
  };
}
