/** A reason why the storage cannot start or go on, in words for the person who runs the server. Shown without a stack. */
export class StorageFault extends Error {
  override readonly name: string = 'StorageFault';
}

/** The database does not answer now: it stopped, restarts, or the way to it is cut. Trying again later may help. */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway';

  constructor(cause?: unknown) {
    super('The database is away just now. Try again in a moment.', { cause });
  }
}

/** A statement ran into its time limit and was stopped. Asking for less may help; repeating it will not. */
export class StatementTimeout extends Error {
  override readonly name = 'StatementTimeout';
  /** The limit that was reached, in milliseconds. */
  readonly limit: number;

  constructor(limit: number, cause?: unknown) {
    super(`The database took longer than ${limit / 1000} s and was stopped. Ask for less at once.`, {
      cause,
    });
    this.limit = limit;
  }
}

/** Nobody waits for the answer any more: the caller closed the connection. Neither a fault nor worth a line in the log. */
export class CallerGone extends Error {
  override readonly name = 'CallerGone';

  constructor(cause?: unknown) {
    super('The caller went away before the answer was there.', { cause });
  }
}

/** What PostgreSQL (57P…: shutting down; 08…: connection; 53300: too many connections) or the socket says when it is away. */
const AWAY_CODES =
  /^(08|57P0[1-5]|53300|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)/;
const AWAY_TEXTS =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/;

/** True when an error of `pg` or of the socket below it means that the database is away, not that the SQL is wrong. */
export function meansAway(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return (typeof code === 'string' && AWAY_CODES.test(code)) || AWAY_TEXTS.test(String(message));
}
