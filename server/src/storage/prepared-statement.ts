import type { PoolClient } from 'pg';

/** The part of `pg`'s connection that closes prepared statements. It has no public call for that. */
interface WireConnection {
  close(statement: { type: 'S'; name: string }): void;
  parsedStatements: Record<string, string>;
}

/**
 * The statements prepared on one connection, at most `limit` of them: the one used longest ago makes room. Its Close
 * message travels with the next statement, so it costs no round trip.
 *
 * Names on the wire are short and our own: PostgreSQL cuts longer names at 63 bytes, without a word.
 */
export class PreparedStatements {
  readonly #client: PoolClient;
  readonly #limit: number;
  readonly #names = new Map<string, string>();
  #made = 0;

  constructor(client: PoolClient, limit: number) {
    this.#client = client;
    this.#limit = limit;
  }

  /** The wire name for a statement. Call it just before the query, while the connection is free. */
  nameFor(statement: string): string {
    const known = this.#names.get(statement);
    if (known !== undefined) this.#names.delete(statement);
    else if (this.#names.size >= this.#limit) this.#closeOldest();
    const name = known ?? `s${++this.#made}`;
    this.#names.set(statement, name); // at the end: used last
    return name;
  }

  #closeOldest(): void {
    const [statement, name] = this.#names.entries().next().value!;
    this.#names.delete(statement);
    const { connection } = this.#client as PoolClient & { connection: WireConnection };
    connection.close({ type: 'S', name });
    delete connection.parsedStatements[name];
  }
}
