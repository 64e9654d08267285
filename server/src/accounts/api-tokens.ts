import { AccountFault } from './account-fault.ts';
import { isoTime, type AccountDatabase } from './account-database.ts';
import { tokenRoles, tokenScopes, type TokenRole, type TokenScope } from './api-token.ts';
import { hashSecret, newToken, readToken, sameHash } from './secret.ts';

/** Days that a token may be used. */
export const tokenDays = { usual: 90, most: 365 } as const;

/** A token as lists show it: everything but what opens the door. */
export interface TokenView {
  id: string;
  label: string;
  role: TokenRole;
  scopes: TokenScope[];
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
}

export interface NewApiToken {
  label: string;
  role: string;
  /** All that the role may do when left out. */
  scopes?: readonly string[];
  days?: number;
  createdBy?: string | null;
}

const day = 24 * 60 * 60_000;

const columns = `t.id, t.label, t.role, t.scopes, ${isoTime('t.created_at')} as "createdAt",
  ${isoTime('t.expires_at')} as "expiresAt", ${isoTime('t.last_used_at')} as "lastUsedAt",
  ${isoTime('t.revoked_at')} as "revokedAt"`;

export class ApiTokens {
  constructor(
    private readonly database: AccountDatabase,
    private readonly clock: () => Date,
  ) {}

  /** Makes a token. Its text is given once, here, and stored nowhere. */
  async create(wanted: NewApiToken): Promise<{ token: TokenView; text: string }> {
    const { label, role, scopes, days } = checked(wanted);
    const { id, secret, text } = newToken();
    const now = this.clock();
    const [token] = await this.database.rows<TokenView>(
      `insert into api_token as t (id, secret_hash, label, role, scopes, created_by, created_at, expires_at)
       values ($1, $2, $3, $4, $5::jsonb, $6::uuid, $7::timestamptz, $8::timestamptz) returning ${columns}`,
      [
        id,
        hashSecret(secret),
        label,
        role,
        JSON.stringify(scopes),
        wanted.createdBy ?? null,
        now.toISOString(),
        new Date(now.getTime() + days * day).toISOString(),
      ],
    );
    return { token: token!, text };
  }

  list(): Promise<TokenView[]> {
    return this.database.rows(`select ${columns} from api_token t order by t.created_at desc, t.id`);
  }

  async revoke(id: string): Promise<TokenView> {
    const [revoked] = await this.database.rows<TokenView>(
      `update api_token as t set revoked_at = $2::timestamptz where t.id = $1 and t.revoked_at is null returning ${columns}`,
      [id, this.clock().toISOString()],
    );
    if (!revoked)
      throw new AccountFault('NOT_FOUND', 'There is no such token, or it has been revoked already.');
    return revoked;
  }

  /** The token that a text stands for; null when it opens nothing (any more). Its last use is noted to the minute. */
  async find(text: string): Promise<TokenView | null> {
    const parts = readToken(text);
    if (!parts) return null;
    const now = this.clock().toISOString();
    const [found] = await this.database.rows<TokenView & { secretHash: string; stale: boolean }>(
      `select ${columns}, t.secret_hash as "secretHash",
              coalesce(t.last_used_at < $2::timestamptz - interval '1 minute', true) as stale
         from api_token t where t.id = $1 and t.revoked_at is null and t.expires_at > $2::timestamptz`,
      [parts.id, now],
    );
    if (!found || !sameHash(found.secretHash, hashSecret(parts.secret))) return null;
    const { secretHash: _, stale, ...token } = found;
    if (stale) {
      await this.database.rows(`update api_token set last_used_at = $2::timestamptz where id = $1`, [
        token.id,
        now,
      ]);
    }
    return token;
  }
}

function checked(wanted: NewApiToken): {
  label: string;
  role: TokenRole;
  scopes: TokenScope[];
  days: number;
} {
  const label = wanted.label.normalize('NFC').trim();
  if (label === '' || label.length > 100 || /\p{Cc}/u.test(label)) {
    throw new AccountFault('INVALID', 'label: say in 1 to 100 characters what the token is for.');
  }
  const role = tokenRoles.find((known) => known === wanted.role);
  if (!role) {
    const hint = wanted.role === 'administrator' ? ' Administrators sign in themselves.' : '';
    throw new AccountFault('INVALID', `role: choose one of ${tokenRoles.join(', ')}.${hint}`);
  }
  const days = wanted.days ?? tokenDays.usual;
  if (!Number.isInteger(days) || days < 1 || days > tokenDays.most) {
    throw new AccountFault('INVALID', `days: a whole number from 1 to ${tokenDays.most}.`);
  }
  const allowed: TokenScope[] = role === 'curator' ? ['read', 'write'] : ['read'];
  const scopes = [...new Set(wanted.scopes ?? allowed)].map((text) => {
    const scope = tokenScopes.find((known) => known === text);
    if (!scope) throw new AccountFault('INVALID', `scopes: choose from ${tokenScopes.join(', ')}.`);
    if (!allowed.includes(scope)) {
      throw new AccountFault('INVALID', `scopes: the role ${role} may not ${scope}; only a curator may.`);
    }
    return scope;
  });
  if (!scopes.includes('read')) {
    throw new AccountFault('INVALID', 'scopes: name "read" too; a change answers with what it changed.');
  }
  return { label, role, scopes, days };
}
