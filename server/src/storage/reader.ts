import { Pool } from 'pg';
import type { PoolClient } from 'pg';
import type { Role } from '../access/viewer.ts';
import type { Database } from './database.ts';
import { PreparedStatements } from './prepared-statement.ts';
import { CallerGone, DatabaseAway, meansAway, StatementTimeout } from './storage-fault.ts';
import { openCanceller } from './canceller.ts';

/** Values of a row as PostgreSQL writes them, null for SQL's null. No value is parsed. */
export type TextRow = readonly (string | null)[];

export interface ReaderOptions {
  /** The longest time for one statement, in milliseconds, whatever a read itself allows. */
  statementLimit?: number;
  /** How many statements stay prepared on each connection. */
  preparedLimit?: number;
  /** The role of the database whose rights the reads have; the connecting user's own when left out. */
  role?: string;
}

/** How one read may run. */
export interface ReadTerms {
  /** The longest time for its statement, in milliseconds; 5 s when left out. */
  limit?: number;
  /** Aborted when nobody waits for the answer any more. */
  signal?: AbortSignal;
}

/** Runs the statements that answer reads. */
export interface Reader {
  /**
   * Runs one statement and gives its first row; an empty row when there is none.
   *
   * @param params values for $1, $2, …, in PostgreSQL's text form or as `pg` writes them
   * @param name prepares the statement once per connection under this name; the same name must always mean the same SQL
   * @throws DatabaseAway, StatementTimeout, CallerGone, or PostgreSQL's own error
   */
  read(sql: string, params?: readonly unknown[], name?: string, terms?: ReadTerms): Promise<TextRow>;
  /** Calls the listener with the SQL of every statement, before it runs. Gives back how to stop that. */
  onStatement(listener: (sql: string) => void): () => void;
  /** The reader with the rights of a role of the registry, where the database tells roles apart. */
  as?(role: Role): Reader;
  close(): Promise<void>;
}

const STATEMENT_LIMIT = 5000;
const PREPARED_LIMIT = 200;
const CONNECT_TIME = 5000;

/** How long the embedded database may stay silent, beyond a statement's limit, before its process is restarted. */
const SILENCE = 500;

/** PostgreSQL's code for a statement that was cancelled, by its time limit above all. */
const QUERY_CANCELED = '57014';

/** Opens the pool of connections that reads go through. No connection is made before the first read. */
export function openReader(database: Database, options: ReaderOptions = {}): Reader {
  const { role } = options;
  const limitOf = (terms: ReadTerms) =>
    Math.min(terms.limit ?? STATEMENT_LIMIT, options.statementLimit ?? Number.POSITIVE_INFINITY);
  // PostgreSQL keeps the limit itself, as a setting of the connection: so one pool for each limit.
  const pools = new Map<number, Pool>();
  const canceller = openCanceller(database);
  const poolFor = (limit: number) => {
    const key = database.embedded ? 0 : limit;
    let pool = pools.get(key);
    if (!pool) {
      pool = openPool(database, limit, role);
      pools.set(key, pool);
    }
    return pool;
  };
  const watches = watchesOf(database);
  const prepared = new WeakMap<PoolClient, PreparedStatements>();
  const listeners = new Set<(sql: string) => void>();

  const preparedOn = (client: PoolClient) => {
    let statements = prepared.get(client);
    if (!statements) {
      statements = new PreparedStatements(client, options.preparedLimit ?? PREPARED_LIMIT);
      prepared.set(client, statements);
    }
    return statements;
  };

  return {
    async read(sql, params = [], name, terms = {}) {
      const { signal } = terms;
      if (signal?.aborted) throw new CallerGone();
      for (const listener of listeners) listener(sql);
      const limit = limitOf(terms);
      let client: PoolClient;
      try {
        client = await poolFor(limit).connect();
      } catch (error) {
        throw meansAway(error) ? new DatabaseAway(error) : error;
      }
      if (signal?.aborted) {
        client.release();
        throw new CallerGone();
      }
      const watch = database.embedded ? watchEmbedded(database, limit, watches) : null;
      const cancelling = canceller.cancelOnAbort(client, signal);
      let broken = false;
      // The session of the embedded database is everybody's: a role is taken on for this statement alone.
      const within = role !== undefined && database.embedded !== null;
      try {
        if (within) await client.query(`begin; set local role "${role}"`);
        const { rows } = await client.query<(string | null)[]>({
          text: sql,
          values: params as unknown[],
          rowMode: 'array',
          name: name === undefined ? undefined : preparedOn(client).nameFor(name),
        });
        if (within) await client.query('commit');
        return rows[0] ?? [];
      } catch (error) {
        broken = meansAway(error);
        if (within && !broken) await client.query('rollback').catch(() => (broken = true));
        const isCanceled = (error as { code?: string }).code === QUERY_CANCELED;
        if (isCanceled && signal?.aborted) throw new CallerGone(error);
        if (watch?.struck || isCanceled) throw new StatementTimeout(limit, error);
        throw broken ? new DatabaseAway(error) : error;
      } finally {
        watch?.stop();
        await cancelling.settled();
        client.release(broken);
      }
    },
    onStatement(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      await Promise.all([...[...pools.values()].map((pool) => pool.end()), canceller.close()]);
    },
  };
}

/** Connections that begin as a role, and come back to it whatever a statement does. */
function takenOn({ clientConfig }: Database, role: string): { options: string } {
  return { options: `${clientConfig.options ?? ''} -c role=${role}`.trim() };
}

function openPool(database: Database, limit: number, role: string | undefined): Pool {
  const pool = new Pool({
    ...database.clientConfig,
    ...(role !== undefined && !database.embedded ? takenOn(database, role) : {}),
    max: database.poolLimits.read,
    connectionTimeoutMillis: CONNECT_TIME,
    types: { getTypeParser: () => (value: string | Buffer) => value },
    ...(database.kind === 'postgresql' ? { statement_timeout: limit } : {}),
  });
  // A broken connection fails the read that uses it; without these listeners it would end the process as well.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** A read that runs, or waits its turn, on the embedded database. */
interface Watch {
  struck: boolean;
  /** When its time is over, in milliseconds since the process began. */
  readonly deadline: number;
  stop(): void;
}

/** What runs on each embedded database, whichever reader asked: one session answers all. */
const watchesByDatabase = new WeakMap<Database, Set<Watch>>();

function watchesOf(database: Database): Set<Watch> {
  const watches = watchesByDatabase.get(database) ?? new Set<Watch>();
  watchesByDatabase.set(database, watches);
  return watches;
}

/**
 * PGlite knows no `statement_timeout`, and while it works its process hears nothing. So when a read is over its limit
 * the process is asked for a sign of life; one that gives none is restarted. A read that merely waits its turn goes on,
 * also behind an earlier one that is allowed more time.
 */
function watchEmbedded(database: Database, limit: number, watches: Set<Watch>): Watch {
  const earlier = [...watches];
  const timer = setInterval(() => {
    if (earlier.some((other) => watches.has(other) && other.deadline > performance.now())) return;
    void database.embedded?.restartIfStuck(SILENCE).then((restarted) => {
      watch.struck ||= restarted;
    });
  }, limit);
  const watch: Watch = {
    struck: false,
    deadline: performance.now() + limit,
    stop() {
      clearInterval(timer);
      watches.delete(watch);
    },
  };
  watches.add(watch);
  return watch;
}
