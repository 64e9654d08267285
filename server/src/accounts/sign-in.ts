import { AccountFault } from './account-fault.ts';
import type { AccountDatabase } from './account-database.ts';
import type { Attempts } from './attempts.ts';
import type { OneTimeLinks } from './links.ts';
import { hashPassword, isPassword, passwordFault } from './password.ts';
import type { Sessions } from './sessions.ts';
import { emailKey, type Users, type UserView, type UserWithPassword } from './users.ts';

/** From where somebody signs in. */
export interface Place {
  /** As `networkOf` gives it. */
  network: string;
  /** What the browser calls itself. */
  agent: string | null;
}

/** The session's token is for the cookie alone. */
export interface SignedIn {
  user: UserView;
  token: string;
}

interface Parts {
  database: AccountDatabase;
  users: Users;
  sessions: Sessions;
  links: OneTimeLinks;
  attempts: Attempts;
}

/** The ways into the registry for people. Whoever may not come in hears the same, in the same time, whatever the reason. */
export class SignIn {
  constructor(private readonly parts: Parts) {}

  async withPassword(email: string, password: string, place: Place): Promise<SignedIn> {
    const { users } = this.parts;
    const key = emailKey(email);
    await this.attempt(key, place);
    const user = await users.withPassword({ email: key });
    const isRight = await isPassword(password, user?.passwordHash ?? null);
    if (!user || !isRight || user.state !== 'ACTIVE') {
      throw new AccountFault('UNAUTHENTICATED', 'The e-mail address or the password is not right.');
    }
    await this.parts.attempts.good(key, place.network);
    return this.welcome(user, place);
  }

  /** By the link that `npm start` prints: makes the first administrator. Refused as soon as there is one. */
  async first(
    token: string,
    person: { email: string; name: string; password: string },
    place: Place,
  ): Promise<SignedIn> {
    const { database, users, sessions, links, attempts } = this.parts;
    await attempts.takeLink(place.network);
    const passwordHash = await hashNewPassword(person.password, [person.email, person.name]);
    return database.together(async (sql) => {
      await users.lockAdministrators(sql);
      await links.use(sql, 'FIRST', token);
      if (await users.hasAdministrator(sql)) {
        throw new AccountFault(
          'REFUSED',
          'The registry has an administrator already; ask for an account there.',
        );
      }
      const user = await users.insert(sql, { ...person, role: 'administrator', passwordHash });
      return { user, token: await sessions.open(sql, user.id, place.network, place.agent) };
    });
  }

  /** By a link that an administrator made: chooses a password, ends what was open, and signs in. */
  async reset(token: string, password: string, place: Place): Promise<SignedIn> {
    const { database, users, sessions, links, attempts } = this.parts;
    await attempts.takeLink(place.network);
    const passwordHash = await hashNewPassword(password, []);
    const id = await database.together(async (sql) => {
      const userId = await links.use(sql, 'RESET', token);
      await users.setPassword(sql, userId!, passwordHash);
      await sessions.endAllOf(userId!, sql);
      return userId!;
    });
    const user = await users.withPassword({ id });
    if (user?.state !== 'ACTIVE') {
      throw new AccountFault('FORBIDDEN', 'The password is changed, but the account is suspended.');
    }
    return this.welcome(user, place);
  }

  /** Own change: the present password is asked for again; all other sessions end. */
  async changePassword(userId: string, present: string, wanted: string, place: Place): Promise<SignedIn> {
    const { database, users, sessions, attempts } = this.parts;
    const user = await users.withPassword({ id: userId });
    if (!user) throw new AccountFault('NOT_FOUND', 'There is no such account.');
    await this.attempt(user.email, place);
    if (!(await isPassword(present, user.passwordHash))) {
      throw new AccountFault('REFUSED', 'present: this is not the present password.');
    }
    await attempts.good(user.email, place.network);
    const passwordHash = await hashNewPassword(wanted, [user.email, user.name]);
    await database.together(async (sql) => {
      await users.setPassword(sql, userId, passwordHash);
      await sessions.endAllOf(userId, sql);
    });
    return this.welcome(user, place);
  }

  private async attempt(key: string, { network }: Place): Promise<void> {
    const { sessions, attempts } = this.parts;
    await attempts.take(key, network, await sessions.isKnownThere(key, network));
  }

  private async welcome(user: UserWithPassword, place: Place): Promise<SignedIn> {
    const { database, sessions } = this.parts;
    const { passwordHash: _, ...view } = user;
    const token = await database.together((sql) => sessions.open(sql, user.id, place.network, place.agent));
    return { user: view, token };
  }
}

/** The hash of a new password, or the reason why it will not do. */
export async function hashNewPassword(password: string, about: readonly string[]): Promise<string> {
  const fault = passwordFault(password, about);
  if (fault) throw new AccountFault('INVALID', `password: ${fault}`);
  return hashPassword(password);
}
