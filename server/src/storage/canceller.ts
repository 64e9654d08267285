import { Pool } from 'pg';
import type { PoolClient } from 'pg';
import type { Database } from './database.ts';

/** Stops statements whose answer nobody waits for any more. */
export interface Canceller {
  /**
   * Stops what runs on a connection when the signal is aborted. Wait for `settled` before the connection is used again,
   * so that what was meant for one statement does not strike the next.
   */
  cancelOnAbort(client: PoolClient, signal: AbortSignal | undefined): { settled(): Promise<void> };
  close(): Promise<void>;
}

/** Cancelling must not wait behind what it is to cancel, nor take a connection for each caller that goes. */
const CONNECTIONS = 1;

const nothing = { settled: () => Promise.resolve() };

/** On PostgreSQL by a connection of its own. PGlite hears nothing while it works: there only what still waits is dropped. */
export function openCanceller(database: Database): Canceller {
  if (database.embedded) return { cancelOnAbort: () => nothing, close: () => Promise.resolve() };
  const pool = new Pool({
    ...database.clientConfig,
    max: CONNECTIONS,
    connectionTimeoutMillis: 5000,
    statement_timeout: 5000,
  });
  pool.on('error', () => {});
  return {
    cancelOnAbort(client, signal) {
      if (!signal) return nothing;
      let cancelling: Promise<unknown> = Promise.resolve();
      const cancel = () => {
        const { processID } = client as PoolClient & { processID: number };
        // Where it fails, the statement's time limit ends it.
        cancelling = pool.query('select pg_cancel_backend($1)', [processID]).catch(() => null);
      };
      signal.addEventListener('abort', cancel, { once: true });
      return {
        async settled() {
          signal.removeEventListener('abort', cancel);
          await cancelling;
        },
      };
    },
    close: () => pool.end(),
  };
}
