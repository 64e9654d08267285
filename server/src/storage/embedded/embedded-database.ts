import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DatabaseAway, StorageFault } from '../storage-fault.ts';
import type { ServeOrder, ServeReport, ServeRequest } from './serve.ts';
import { socketPlace } from './socket-path.ts';
import type { SocketPlace } from './socket-path.ts';

export interface EmbeddedOptions {
  /** The data folder; null keeps everything in memory. */
  folder: string | null;
  /** A tar made by `dump`, to begin with instead of an empty database. */
  template?: string | null;
}

/** PGlite in a process of its own. */
export interface EmbeddedDatabase {
  readonly host: string;
  readonly port: number;
  /** The database process, null while it is restarted. */
  readonly pid: number | null;
  /** Writes the whole database into a tar file, for `template`. */
  dump(path: string): Promise<void>;
  /**
   * Restarts the process if it does not answer within the time (milliseconds); true when it did so. What was
   * committed stays, except in memory.
   */
  restartIfStuck(patience: number): Promise<boolean>;
  /** Ends the process in order; resolves when it is gone. */
  close(): Promise<void>;
}

/** How long an orderly end may take before the process is killed, in milliseconds. PGlite loses nothing by it. */
const CLOSING_TIME = 8000;

/** Between attempts to start the process again, in milliseconds. */
const RESTART_PAUSE = 2000;

/** The child's file has this file's ending: .ts from source, .js from the build. */
const childFile = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './serve.ts' : './serve.js', import.meta.url),
);

/**
 * Starts the embedded database and waits until it takes connections (4 to 8 s the first time, about 1 s later).
 * A database process that ends by itself is started again on the same place.
 *
 * @throws StorageFault when the folder is in use or cannot be opened
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const place = socketPlace(options.folder);
  let closing = false;
  let port = place.port;
  let child: ChildProcess | null = null;
  let starting: Promise<void> | null = null;

  const start = () => {
    starting ??= startChild(options, place, port)
      .then((started) => {
        child = started.process;
        port = started.port;
        child.once('exit', () => {
          child = null;
          void restart();
        });
      })
      .finally(() => {
        starting = null;
      });
    return starting;
  };

  const restart = async () => {
    while (!closing && !child) {
      try {
        await start();
      } catch (error) {
        globalThis.process.stderr.write(`${(error as Error).message}\n`);
        await pause(RESTART_PAUSE, undefined, { ref: false });
      }
    }
  };

  try {
    await start();
  } catch (error) {
    place.remove();
    throw error;
  }

  return {
    host: place.host,
    get port() {
      return port;
    },
    get pid() {
      return child?.pid ?? null;
    },
    async dump(path) {
      if (!child) throw new DatabaseAway();
      await ask(child, { type: 'dump', path }, 'dumped', 60_000);
    },
    async restartIfStuck(patience) {
      const asked = child;
      if (!asked) return false;
      try {
        await ask(asked, { type: 'ping' }, 'pong', patience);
        return false;
      } catch {
        return asked.kill('SIGKILL');
      }
    },
    async close() {
      closing = true;
      await starting?.catch(() => {});
      const ended = child;
      if (ended) {
        const gone = new Promise((resolve) => ended.once('exit', resolve));
        const overdue = setTimeout(() => ended.kill('SIGKILL'), CLOSING_TIME);
        if (ended.connected) ended.disconnect();
        await gone;
        clearTimeout(overdue);
      }
      place.remove();
    },
  };
}

function startChild(options: EmbeddedOptions, place: SocketPlace, port: number) {
  const order: ServeOrder = {
    folder: options.folder,
    socketPath: place.path,
    port,
    template: options.template ?? null,
  };
  const process = fork(childFile, [JSON.stringify(order)], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { ...globalThis.process.env, TZ: 'UTC' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise<{ process: ChildProcess; port: number }>((resolve, reject) => {
    const ended = () => reject(new StorageFault('The embedded database ended while it was starting.'));
    process.once('exit', ended);
    process.once('error', reject);
    process.once('message', (report: ServeReport) => {
      process.off('exit', ended);
      if (report.type === 'ready') resolve({ process, port: report.port ?? place.port });
      else if (report.type === 'fault') reject(new StorageFault(report.message));
    });
  });
}

/** Sends a request and waits for the report of the given type. */
function ask(
  child: ChildProcess,
  request: ServeRequest,
  answer: ServeReport['type'],
  limit: number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: Error) => {
      clearTimeout(timer);
      child.off('message', heard);
      child.off('exit', left);
      if (error) reject(error);
      else resolve();
    };
    const heard = (report: ServeReport) => {
      if (report.type === answer) done();
    };
    const left = () => done(new DatabaseAway());
    const timer = setTimeout(() => done(new DatabaseAway()), limit);
    child.on('message', heard);
    child.once('exit', left);
    child.send(request, (error) => {
      if (error) done(new DatabaseAway(error));
    });
  });
}
