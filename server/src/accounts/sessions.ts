import { v7 } from 'uuid';
import { AccountFault } from './account-fault.ts';
import { isoTime, type AccountDatabase, type AccountSql } from './account-database.ts';
import { hashSecret, newSecret } from './secret.ts';
import type { UserRole } from './user.ts';

/** Milliseconds without a request after which a session ends, and after which it ends in any case. */
export const sessionLife = { idle: 30 * 60_000, absolute: 12 * 60 * 60_000 } as const;

/** How long ended sessions are remembered, for the networks that an account has signed in from. */
const memoryDays = 90;

/** A session as its owner and administrators see it. */
export interface SessionView {
  id: string;
  userId: string;
  email: string;
  network: string;
  agent: string | null;
  createdAt: string;
  lastSeenAt: string;
  /** The end that no use puts off. */
  expiresAt: string;
}

/** Whose session a token opens. */
export interface OpenSession {
  id: string;
  userId: string;
  email: string;
  name: string;
  role: UserRole;
}

export class Sessions {
  constructor(
    private readonly database: AccountDatabase,
    private readonly clock: () => Date,
  ) {}

  /** Opens a session and gives its token, which is stored nowhere. */
  async open(sql: AccountSql, userId: string, network: string, agent: string | null): Promise<string> {
    const token = newSecret();
    const now = this.clock();
    await sql.rows(
      `insert into session (id, user_id, token_hash, network, agent, created_at, last_seen_at, expires_at)
       values ($1::uuid, $2::uuid, $3, $4, $5, $6::timestamptz, $6::timestamptz, $7::timestamptz)`,
      [
        v7(),
        userId,
        hashSecret(token),
        network,
        agent?.replace(/[^\x20-\x7e]/g, '').slice(0, 200) ?? null,
        now.toISOString(),
        new Date(now.getTime() + sessionLife.absolute).toISOString(),
      ],
    );
    await sql.rows(`update user_account set last_sign_in_at = $2::timestamptz where id = $1::uuid`, [
      userId,
      now.toISOString(),
    ]);
    await sql.rows(`delete from session where expires_at < $1::timestamptz - interval '${memoryDays} days'`, [
      now.toISOString(),
    ]);
    return token;
  }

  /** Whose token it is; null when it opens nothing (any more). Using it puts its idle end off. */
  async find(tokenHash: string): Promise<OpenSession | null> {
    const [found] = await this.database.rows<OpenSession & { stale: boolean }>(
      `select s.id, s.user_id as "userId", u.email, u.name, u.role,
              s.last_seen_at < $2::timestamptz - interval '1 minute' as stale
         from session s join user_account u on u.id = s.user_id
        where s.token_hash = $1 and u.state = 'ACTIVE' and ${isOpen('$2')}`,
      [tokenHash, this.clock().toISOString()],
    );
    if (!found) return null;
    const { stale, ...session } = found;
    if (stale) {
      await this.database.rows(`update session set last_seen_at = $2::timestamptz where id = $1::uuid`, [
        session.id,
        this.clock().toISOString(),
      ]);
    }
    return session;
  }

  /** Open sessions, of one user or of everybody. */
  list(userId: string | null): Promise<SessionView[]> {
    return this.database.rows(
      `select s.id, s.user_id as "userId", u.email, s.network, s.agent, ${isoTime('s.created_at')} as "createdAt",
              ${isoTime('s.last_seen_at')} as "lastSeenAt", ${isoTime('s.expires_at')} as "expiresAt"
         from session s join user_account u on u.id = s.user_id
        where ${isOpen('$1')} and ($2::uuid is null or s.user_id = $2::uuid)
        order by s.created_at desc, s.id limit 500`,
      [this.clock().toISOString(), userId],
    );
  }

  /** Ends one session; of one user only when he is named. */
  async end(id: string, ofUser: string | null): Promise<void> {
    const ended = await this.database.rows(
      `update session s set ended_at = $3::timestamptz
        where s.id = $1::uuid and ${isOpen('$3')} and ($2::uuid is null or s.user_id = $2::uuid) returning s.id`,
      [id, ofUser, this.clock().toISOString()],
    );
    if (ended.length === 0) throw new AccountFault('NOT_FOUND', 'There is no such session, or it has ended.');
  }

  async endByToken(tokenHash: string): Promise<void> {
    await this.database.rows(
      `update session set ended_at = $2::timestamptz where token_hash = $1 and ended_at is null`,
      [tokenHash, this.clock().toISOString()],
    );
  }

  async endAllOf(userId: string, sql: AccountSql = this.database): Promise<void> {
    await sql.rows(
      `update session set ended_at = $2::timestamptz where user_id = $1::uuid and ended_at is null`,
      [userId, this.clock().toISOString()],
    );
  }

  /** Whether the account of this address has signed in from the network; false when there is no such account. */
  async isKnownThere(emailKey: string, network: string): Promise<boolean> {
    const [found] = await this.database.rows<{ found: boolean }>(
      `select exists (select from session s join user_account u on u.id = s.user_id
                       where u.email = $1 and s.network = $2) as found`,
      [emailKey, network],
    );
    return found?.found ?? false;
  }
}

/** Open at the time that the parameter names. */
const isOpen = (now: string): string =>
  `s.ended_at is null and s.expires_at > ${now}::timestamptz
   and s.last_seen_at > ${now}::timestamptz - interval '${sessionLife.idle} milliseconds'`;
