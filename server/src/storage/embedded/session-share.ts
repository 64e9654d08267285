import {
  closeStatementMessage,
  isParse,
  messageRole,
  ownStatementName,
  queryMessage,
  syncMessage,
} from './wire-message.ts';

/** The one session that all connections share. PGlite is one; tests may give another. */
export interface SharedSession {
  /** Runs whole protocol messages, one after the other, and hands on the answer's bytes. */
  run(messages: Uint8Array, onData: (data: Uint8Array) => void): Promise<void>;
  /** True from `begin` until `commit` or `rollback`, failed transactions included. */
  isInTransaction(): boolean;
}

/** What is done about a connection that keeps the session in an open transaction and does nothing. */
export interface IdleRule {
  /** Milliseconds of silence within a transaction. */
  limit: number;
  /** Closes the connection, which undoes its transaction. */
  dismiss(connection: number): void;
}

interface Connection {
  pending: Uint8Array[];
  statements: Set<string>;
}

interface Turn {
  connection: number;
  start: () => void;
  cancel: (reason: Error) => void;
}

/**
 * Lets several client connections use one database session as if each had its own: a connection holds the session
 * from the first message of a batch to its end, and through a whole transaction; the others wait in order of
 * arrival. Prepared statements are named per connection, and what a connection leaves open is undone when it goes.
 * Why the queue of pglite-socket is not used: decisions/0003-embedded-database.md.
 *
 * What stays shared, since there is one session: `set` without `local`, temporary tables, session advisory locks.
 *
 * The three public methods have the shape that `PGLiteSocketHandler` expects of its queue.
 */
export class SessionShare {
  readonly #session: SharedSession;
  readonly #connections = new Map<number, Connection>();
  readonly #waiting: Turn[] = [];
  readonly #idle: IdleRule;
  #holder: number | null = null;
  #silence: NodeJS.Timeout | undefined;

  constructor(session: SharedSession, idle: IdleRule) {
    this.#session = session;
    this.#idle = idle;
  }

  /** Takes one complete message of a connection; resolves to the number of answer bytes, once they were handed on. */
  async enqueue(
    connection: number,
    message: Uint8Array,
    onData: (data: Uint8Array) => void,
  ): Promise<number> {
    const role = messageRole(message);
    if (role === 'goodbye') return 0;
    const own = this.#connection(connection);
    const { message: renamed, name } = ownStatementName(message, `${connection}:`);
    if (name !== null && isParse(message)) own.statements.add(name);
    own.pending.push(renamed);
    if (role === 'collect') return 0;

    await this.#take(connection);
    clearTimeout(this.#silence);
    const batch = Buffer.concat(own.pending.splice(0));
    let answered = 0;
    try {
      await this.#session.run(batch, (data) => {
        answered += data.length;
        onData(data);
      });
    } finally {
      if (role !== 'flush' && !this.#session.isInTransaction()) this.#release(connection);
      else this.#silence = setTimeout(() => this.#idle.dismiss(connection), this.#idle.limit);
    }
    return answered;
  }

  /** Forgets what a connection waits for; its waiting messages are refused. */
  clearQueueForHandler(connection: number): void {
    for (let i = this.#waiting.length - 1; i >= 0; i--) {
      if (this.#waiting[i]!.connection !== connection) continue;
      const [turn] = this.#waiting.splice(i, 1);
      turn!.cancel(new Error('the connection was closed'));
    }
  }

  /** Undoes what a connection that went away left open: its transaction and its prepared statements. */
  async clearTransactionIfNeeded(connection: number): Promise<void> {
    const own = this.#connections.get(connection);
    this.#connections.delete(connection);
    const holds = this.#holder === connection;
    if (!holds && !own?.statements.size) return;
    if (!holds) await this.#take(connection);
    try {
      const drop = () => {};
      await this.#session.run(syncMessage(), drop);
      if (this.#session.isInTransaction()) await this.#session.run(queryMessage('rollback'), drop);
      if (own?.statements.size) {
        const closing = [...own.statements].map(closeStatementMessage);
        await this.#session.run(Buffer.concat([...closing, syncMessage()]), drop);
      }
    } finally {
      this.#release(connection);
    }
  }

  #connection(id: number): Connection {
    let connection = this.#connections.get(id);
    if (!connection) {
      connection = { pending: [], statements: new Set() };
      this.#connections.set(id, connection);
    }
    return connection;
  }

  #take(connection: number): Promise<void> {
    if (this.#holder === null || this.#holder === connection) {
      this.#holder = connection;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ connection, start: resolve, cancel: reject });
    });
  }

  #release(connection: number): void {
    if (this.#holder !== connection) return;
    clearTimeout(this.#silence);
    const next = this.#waiting.shift();
    this.#holder = next ? next.connection : null;
    next?.start();
  }
}
