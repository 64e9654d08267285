import type { Accounts } from '../accounts/accounts.ts';
import { linkPath } from '../accounts/links.ts';
import type { TokenView } from '../accounts/api-tokens.ts';
import type { UserView } from '../accounts/users.ts';

/** What the operator may ask at the machine itself, with what each needs and answers. */
export interface OperatorCommands {
  'user.create': {
    ask: { email: string; name: string; role: string; password: string | null };
    /** The link is for choosing a password; null where one was given. */
    answer: { user: UserView; link: string | null };
  };
  'user.list': { ask: Record<string, never>; answer: UserView[] };
  'user.change': { ask: { email: string; state?: string; role?: string }; answer: UserView };
  'user.reset': { ask: { email: string }; answer: { user: UserView; link: string } };
  'token.create': {
    ask: { label: string; role: string; scopes: string[] | null; days: number | null };
    answer: { token: TokenView; text: string };
  };
  'token.list': { ask: Record<string, never>; answer: TokenView[] };
  'token.revoke': { ask: { id: string }; answer: TokenView };
}

export type OperatorCommand = keyof OperatorCommands;
type Ask<Name extends OperatorCommand> = OperatorCommands[Name]['ask'];
type Answer<Name extends OperatorCommand> = OperatorCommands[Name]['answer'];

/** Whoever does what the operator asks: a running server behind its socket, or this process with the database open. */
export interface Operator {
  ask<Name extends OperatorCommand>(name: Name, input: Ask<Name>): Promise<Answer<Name>>;
  close(): Promise<void>;
}

type Doers = { [Name in OperatorCommand]: (input: Ask<Name>) => Promise<Answer<Name>> };

/** The commands on an open database. `baseUrl` is the address that goes in front of links. */
export function operatorOf(accounts: Accounts, baseUrl: () => string): Pick<Operator, 'ask'> {
  const resetLink = async (id: string) => `${baseUrl()}${linkPath.reset(await accounts.links.reset(id))}`;
  const doers: Doers = {
    async 'user.create'({ password, ...person }) {
      const user = await accounts.createUser({ ...person, password: password ?? undefined });
      return { user, link: password === null ? await resetLink(user.id) : null };
    },
    'user.list': () => accounts.users.list(),
    async 'user.change'({ email, ...patch }) {
      return accounts.changeUser((await accounts.users.byEmail(email)).id, patch);
    },
    async 'user.reset'({ email }) {
      const user = await accounts.users.byEmail(email);
      return { user, link: await resetLink(user.id) };
    },
    'token.create': ({ label, role, scopes, days }) =>
      accounts.createToken({ label, role, scopes: scopes ?? undefined, days: days ?? undefined }),
    'token.list': () => accounts.tokens.list(),
    'token.revoke': ({ id }) => accounts.revokeToken(id),
  };
  return {
    ask(name, input) {
      if (!Object.hasOwn(doers, name)) throw new Error('This server does not know the command.');
      return doers[name](input);
    },
  };
}
