import type { EntityManager } from '@mikro-orm/postgresql';
import { accountDatabase } from './account-database.ts';
import { ApiTokens, type NewApiToken, type TokenView } from './api-tokens.ts';
import { countAttempts, uncounted } from './attempts.ts';
import { OneTimeLinks } from './links.ts';
import { RecentViewers } from './recent-viewers.ts';
import { hashSecret } from './secret.ts';
import { Sessions, type OpenSession } from './sessions.ts';
import { hashNewPassword, SignIn, type Place, type SignedIn } from './sign-in.ts';
import { Users, type NewUser, type UserPatch, type UserView } from './users.ts';

export interface AccountsOptions {
  /** Whether attempts to sign in are counted; yes when left out. */
  limitAttempts?: boolean;
  clock?: () => Date;
}

/**
 * Everything about accounts behind one door, so that whoever changes one also ends what hangs on it. Whose cookie or token
 * it is, is remembered for at most a second, and forgotten at once when this process changes an account.
 */
export class Accounts {
  readonly users: Users;
  readonly sessions: Sessions;
  readonly tokens: ApiTokens;
  readonly links: OneTimeLinks;
  private readonly signIn: SignIn;
  private readonly recentSessions = new RecentViewers<OpenSession>();
  private readonly recentTokens = new RecentViewers<TokenView>();
  private administratorSeen = false;
  private administratorAsked = 0;

  constructor(em: EntityManager, { limitAttempts = true, clock = () => new Date() }: AccountsOptions = {}) {
    const database = accountDatabase(em);
    this.users = new Users(database, clock);
    this.sessions = new Sessions(database, clock);
    this.tokens = new ApiTokens(database, clock);
    this.links = new OneTimeLinks(database, clock);
    const attempts = limitAttempts ? countAttempts() : uncounted;
    const { users, sessions, links } = this;
    this.signIn = new SignIn({ database, users, sessions, links, attempts });
  }

  /** Whether there is an administrator; once there is one the answer stays. Asked anew once a second at most. */
  async hasAdministrator(): Promise<boolean> {
    if (this.administratorSeen || Date.now() - this.administratorAsked < 1000) return this.administratorSeen;
    this.administratorSeen = await this.users.hasAdministrator();
    if (!this.administratorSeen) this.administratorAsked = Date.now();
    return this.administratorSeen;
  }

  /** Null when the cookie opens nothing. */
  bySession(token: string): Promise<OpenSession | null> {
    const hash = hashSecret(token);
    return this.recentSessions.get(hash, () => this.sessions.find(hash));
  }

  /** Null when the token opens nothing. */
  byToken(text: string): Promise<TokenView | null> {
    return this.recentTokens.get(hashSecret(text), () => this.tokens.find(text));
  }

  withPassword(email: string, password: string, place: Place): Promise<SignedIn> {
    return this.signIn.withPassword(email, password, place);
  }

  first(...given: Parameters<SignIn['first']>): Promise<SignedIn> {
    return this.afterwards(this.signIn.first(...given));
  }

  reset(...given: Parameters<SignIn['reset']>): Promise<SignedIn> {
    return this.afterwards(this.signIn.reset(...given));
  }

  changePassword(...given: Parameters<SignIn['changePassword']>): Promise<SignedIn> {
    return this.afterwards(this.signIn.changePassword(...given));
  }

  signOut(token: string): Promise<void> {
    return this.afterwards(this.sessions.endByToken(hashSecret(token)));
  }

  /** Makes an account; with a password it can sign in at once, without one it needs a reset link. */
  async createUser({ password, ...user }: NewUser & { password?: string }): Promise<UserView> {
    const passwordHash =
      password === undefined ? null : await hashNewPassword(password, [user.email, user.name]);
    return this.afterwards(this.users.create({ ...user, passwordHash }));
  }

  /** Another role, or a suspension, ends all sessions of the account at once. */
  async changeUser(id: string, patch: UserPatch): Promise<UserView> {
    const changed = await this.users.change(id, patch);
    if (patch.role !== undefined || patch.state !== undefined) await this.sessions.endAllOf(id);
    return this.afterwards(Promise.resolve(changed));
  }

  endSession(id: string, ofUser: string | null): Promise<void> {
    return this.afterwards(this.sessions.end(id, ofUser));
  }

  createToken(wanted: NewApiToken): Promise<{ token: TokenView; text: string }> {
    return this.tokens.create(wanted);
  }

  revokeToken(id: string): Promise<TokenView> {
    return this.afterwards(this.tokens.revoke(id));
  }

  private async afterwards<Result>(work: Promise<Result>): Promise<Result> {
    try {
      return await work;
    } finally {
      this.recentSessions.forget();
      this.recentTokens.forget();
      this.administratorAsked = 0;
    }
  }
}
