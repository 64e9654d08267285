import { AccountFault } from './account-fault.ts';
import type { AccountDatabase, AccountSql } from './account-database.ts';
import { hashSecret, newSecret } from './secret.ts';

/** Milliseconds that a one-time link may be used. */
export const linkLife = { first: 7 * 24 * 60 * 60_000, reset: 24 * 60 * 60_000 } as const;

/** What stands behind `#` in the dashboard's address; a server never hears that part of an address. */
export const linkPath = {
  first: (token: string): string => `/#/first?token=${token}`,
  reset: (token: string): string => `/#/reset?token=${token}`,
};

const spent = () =>
  new AccountFault(
    'UNAUTHENTICATED',
    'This link has been used, has expired, or was replaced by a newer one.',
  );

export class OneTimeLinks {
  constructor(
    private readonly database: AccountDatabase,
    private readonly clock: () => Date,
  ) {}

  /** A new link that makes the first administrator; those made before stop working. Gives its token. */
  first(): Promise<string> {
    return this.make('FIRST', null, linkLife.first);
  }

  /** A new link by which a user chooses a password; those made before stop working. Gives its token. */
  reset(userId: string): Promise<string> {
    return this.make('RESET', userId, linkLife.reset);
  }

  private make(purpose: 'FIRST' | 'RESET', userId: string | null, life: number): Promise<string> {
    const token = newSecret();
    const now = this.clock();
    return this.database.together(async (sql) => {
      await sql.rows(
        `delete from one_time_link where expires_at < $3::timestamptz
            or (purpose = $1 and user_id is not distinct from $2::uuid)`,
        [purpose, userId, now.toISOString()],
      );
      await sql.rows(
        `insert into one_time_link (token_hash, purpose, user_id, created_at, expires_at)
         values ($1, $2, $3::uuid, $4::timestamptz, $5::timestamptz)`,
        [hashSecret(token), purpose, userId, now.toISOString(), new Date(now.getTime() + life).toISOString()],
      );
      return token;
    });
  }

  /** Uses a link up, and gives the user it was for. With a transaction that fails afterwards it is as good as new. */
  async use(sql: AccountSql, purpose: 'FIRST' | 'RESET', token: string): Promise<string | null> {
    const [used] = await sql.rows<{ userId: string | null }>(
      `delete from one_time_link where token_hash = $1 and purpose = $2 and expires_at > $3::timestamptz
       returning user_id as "userId"`,
      [hashSecret(token), purpose, this.clock().toISOString()],
    );
    if (!used) throw spent();
    return used.userId;
  }
}
