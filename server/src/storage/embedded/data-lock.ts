import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Who holds a data folder, as far as it said so. */
export interface LockOwner {
  pid: number;
  since: string;
  host: string;
}

/** The held lock. It also ends, without trace, when the process ends in any way. */
export interface DataLock {
  release(): void;
}

/** How long a start waits for a database that is just closing (its server was killed, say), in milliseconds. */
const WAIT_FOR_CLOSING = 3000;

/**
 * Takes the exclusive lock on a data folder. PGlite, opened by a second process, silently loses rows.
 *
 * The lock is an exclusive transaction of SQLite on an empty file: an operating-system lock (fcntl, LockFileEx) that the
 * kernel gives to exactly one process and takes back when that process ends, however it ends. So no stale lock exists,
 * and no process id has to be trusted. `owner.json` only makes the refusal readable.
 *
 * @param pid the process that a person would stop: the server, not its database process
 * @returns the lock, or the present owner (null when it did not say who it is)
 */
export function takeDataLock(
  folder: string,
  pid: number,
): { lock: DataLock } | { lock: null; owner: LockOwner | null } {
  const ownerFile = join(folder, 'owner.json');
  const file = new DatabaseSync(join(folder, 'lock'));
  try {
    file.exec(`pragma busy_timeout = ${WAIT_FOR_CLOSING}; begin exclusive`);
  } catch (error) {
    file.close();
    if (!/locked|busy/i.test((error as Error).message)) throw error;
    return { lock: null, owner: readOwner(ownerFile) };
  }
  const owner: LockOwner = { pid, since: new Date().toISOString(), host: hostname() };
  writeFileSync(ownerFile, `${JSON.stringify(owner)}\n`);
  return {
    lock: {
      release() {
        rmSync(ownerFile, { force: true });
        file.close();
      },
    },
  };
}

function readOwner(file: string): LockOwner | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LockOwner;
  } catch {
    return null; // written a moment after the lock is taken
  }
}

/** The refusal of a second process, in words for the person who started it. */
export function lockRefusal(folder: string, owner: LockOwner | null): string {
  const holder = owner
    ? `process ${owner.pid} on ${owner.host} (since ${owner.since.slice(0, 19).replace('T', ' ')} UTC)`
    : 'another process';
  const stop = owner ? `stop it first (kill ${owner.pid})` : 'stop it first';
  return (
    `The data folder ${folder} is in use by ${holder}. ` +
    `Two processes on one folder would lose data: ${stop}, or set DATA_DIR to another folder.`
  );
}
