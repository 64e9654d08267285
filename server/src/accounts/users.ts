import { v7 } from 'uuid';
import { AccountFault } from './account-fault.ts';
import { isoTime, type AccountDatabase, type AccountSql } from './account-database.ts';
import { userRoles, userStates, type UserRole, type UserState } from './user.ts';

/** What administrators see of a person who signs in. */
export interface UserView {
  id: string;
  email: string;
  name: string;
  role: UserRole;
  state: UserState;
  /** False until a password has been chosen by a one-time link. */
  hasPassword: boolean;
  createdAt: string;
  lastSignInAt: string | null;
}

/** A user with what signing in compares. Never leaves this folder. */
export interface UserWithPassword extends UserView {
  passwordHash: string | null;
}

export interface NewUser {
  email: string;
  name: string;
  role: string;
  passwordHash?: string | null;
}

/** What of a user may be changed by an administrator; what is left out stays. */
export interface UserPatch {
  name?: string;
  role?: string;
  state?: string;
}

const columns = `u.id, u.email, u.name, u.role, u.state, u.password_hash is not null as "hasPassword",
  ${isoTime('u.created_at')} as "createdAt", ${isoTime('u.last_sign_in_at')} as "lastSignInAt"`;

/** Two changes that both look for another administrator must not both find the other one. */
const administratorsLock = "select pg_advisory_xact_lock(hashtext('liaison administrators'))";

/** Addresses are compared in lower case. */
export const emailKey = (email: string): string => email.normalize('NFKC').trim().toLowerCase();

function checkedEmail(email: string): string {
  const key = emailKey(email);
  if (key.length > 254 || !/^[^\s@<>"']+@[^\s@<>"']+$/.test(key)) {
    throw new AccountFault('INVALID', 'email: this is not an e-mail address such as a.name@example.org.');
  }
  return key;
}

function checkedName(name: string): string {
  const text = name.normalize('NFC').trim();
  // Control characters would let a name forge lines of a list in a terminal.
  if (text === '' || text.length > 200 || /\p{Cc}/u.test(text)) {
    throw new AccountFault('INVALID', 'name: give a name of 1 to 200 characters on one line.');
  }
  return text;
}

function oneOf<Choice extends string>(field: string, text: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === text);
  if (!found) throw new AccountFault('INVALID', `${field}: choose one of ${choices.join(', ')}.`);
  return found;
}

export class Users {
  constructor(
    private readonly database: AccountDatabase,
    private readonly clock: () => Date,
  ) {}

  list(): Promise<UserView[]> {
    return this.database.rows(`select ${columns} from user_account u order by u.email collate "C"`);
  }

  byEmail(email: string): Promise<UserView> {
    return this.one('u.email = $1', emailKey(email), 'No account has this e-mail address.');
  }

  byId(id: string): Promise<UserView> {
    return this.one('u.id = $1::uuid', id, 'There is no such account.');
  }

  private async one(condition: string, value: string, otherwise: string): Promise<UserView> {
    const [found] = await this.database.rows<UserView>(
      `select ${columns} from user_account u where ${condition}`,
      [value],
    );
    if (!found) throw new AccountFault('NOT_FOUND', otherwise);
    return found;
  }

  /** Null when there is none. */
  async withPassword(by: { email: string } | { id: string }): Promise<UserWithPassword | null> {
    const [condition, value] = 'id' in by ? ['u.id = $1::uuid', by.id] : ['u.email = $1', emailKey(by.email)];
    const [found] = await this.database.rows<UserWithPassword>(
      `select ${columns}, u.password_hash as "passwordHash" from user_account u where ${condition}`,
      [value],
    );
    return found ?? null;
  }

  /** Whether there ever was an administrator. A suspended one counts: the registry does not open again by itself. */
  async hasAdministrator(sql: AccountSql = this.database): Promise<boolean> {
    const [found] = await sql.rows<{ found: boolean }>(
      `select exists (select from user_account where role = 'administrator') as found`,
    );
    return found?.found ?? false;
  }

  create(user: NewUser): Promise<UserView> {
    return this.insert(this.database, user);
  }

  /** The same inside a transaction. */
  async insert(sql: AccountSql, { email, name, role, passwordHash = null }: NewUser): Promise<UserView> {
    const now = this.clock().toISOString();
    const [made] = await sql.rows<UserView>(
      `insert into user_account as u (id, email, name, role, state, password_hash, created_at, updated_at)
       values ($1::uuid, $2, $3, $4, 'ACTIVE', $5, $6::timestamptz, $6::timestamptz)
       on conflict (email) do nothing returning ${columns}`,
      [v7(), checkedEmail(email), checkedName(name), oneOf('role', role, userRoles), passwordHash, now],
    );
    if (!made) throw new AccountFault('DUPLICATE', 'email: an account with this address exists already.');
    return made;
  }

  /** Changes what the patch names. Ending the sessions is for the caller. */
  change(id: string, patch: UserPatch): Promise<UserView> {
    const name = patch.name === undefined ? null : checkedName(patch.name);
    const role = patch.role === undefined ? null : oneOf('role', patch.role, userRoles);
    const state = patch.state === undefined ? null : oneOf('state', patch.state, userStates);
    return this.database.together(async (sql) => {
      await sql.rows(administratorsLock);
      const before = await activeAdministrators(sql);
      const [changed] = await sql.rows<UserView>(
        `update user_account as u set name = coalesce($2, name), role = coalesce($3, role), state = coalesce($4, state),
           updated_at = $5::timestamptz where u.id = $1::uuid returning ${columns}`,
        [id, name, role, state, this.clock().toISOString()],
      );
      if (!changed) throw new AccountFault('NOT_FOUND', 'There is no such account.');
      if (before > 0 && (await activeAdministrators(sql)) === 0) {
        throw new AccountFault(
          'REFUSED',
          'This is the last active administrator: make another account administrator first.',
        );
      }
      return changed;
    });
  }

  async setPassword(sql: AccountSql, id: string, passwordHash: string): Promise<void> {
    await sql.rows(
      `update user_account set password_hash = $2, updated_at = $3::timestamptz where id = $1::uuid`,
      [id, passwordHash, this.clock().toISOString()],
    );
  }

  /** Runs work that makes the first administrator alone: two at once would both find none. */
  lockAdministrators(sql: AccountSql): Promise<unknown> {
    return sql.rows(administratorsLock);
  }
}

async function activeAdministrators(sql: AccountSql): Promise<number> {
  const [found] = await sql.rows<{ count: number }>(
    `select count(*)::int as count from user_account where role = 'administrator' and state = 'ACTIVE'`,
  );
  return found?.count ?? 0;
}
