import type { TokenView } from '../accounts/api-tokens.ts';
import type { UserView } from '../accounts/users.ts';

const line = (...cells: string[]) => `${cells.join('\t')}\n`;
const day = (time: string | null) => time?.slice(0, 10) ?? 'never';

/** One line for each account, its cells between tabs. */
export const userLines = (users: readonly UserView[]): string =>
  users
    .map(({ email, role, state, hasPassword, lastSignInAt, name }) =>
      line(email, role, hasPassword ? state : `${state} (no password yet)`, day(lastSignInAt), name),
    )
    .join('');

/** One line for each token, its cells between tabs. */
export const tokenLines = (tokens: readonly TokenView[], now: Date): string =>
  tokens
    .map(({ id, role, scopes, expiresAt, lastUsedAt, revokedAt, label }) => {
      const isOver = new Date(expiresAt) <= now;
      const state = revokedAt ? 'revoked' : isOver ? 'expired' : 'usable';
      return line(id, role, scopes.join(','), day(expiresAt), day(lastUsedAt), state, label);
    })
    .join('');
