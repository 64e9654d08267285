import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Accounts } from '../accounts/accounts.ts';
import { networkOf } from '../accounts/network.ts';
import type { OpenSession } from '../accounts/sessions.ts';
import type { Place, SignedIn } from '../accounts/sign-in.ts';
import type { UserView } from '../accounts/users.ts';
import { Refusal } from '../http/refusal.ts';
import { addAdministratorRoutes } from './administrator-routes.ts';
import { clearSessionCookie, sendSessionCookie, sessionCookie } from './cookie.ts';
import { Body, guarded, idIn } from './guard.ts';
import { signInWords, whoAsks, type Door } from './who-asks.ts';

export interface SignInParts {
  accounts: Accounts;
  door: Door;
  /** Null where the server is asked by the address it listens on. */
  publicUrl: string | null;
  /** The address to put in front of one-time links, without a slash at the end. */
  baseUrl: () => string;
}

export type Handle = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** Adds `/auth/*`: signing in and out, one's own account, and for administrators everybody's. */
export function addSignInRoutes(app: FastifyInstance, parts: SignInParts): void {
  const { accounts, door, publicUrl } = parts;
  const route = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, handle: Handle) =>
    app.route({ method, url, exposeHeadRoute: false, handler: guarded(publicUrl, handle) });

  const session = async (request: FastifyRequest): Promise<OpenSession> => {
    const asking = await whoAsks(request, accounts, door);
    if (!asking?.session) throw new Refusal(401, 'UNAUTHENTICATED', signInWords);
    return asking.session;
  };
  const welcome = (reply: FastifyReply, { user, token }: SignedIn) => {
    sendSessionCookie(reply, token);
    return { user: publicUser(user) };
  };

  route('GET', '/auth/me', async (request) => {
    const asking = await whoAsks(request, accounts, door);
    if (!asking) throw new Refusal(401, 'UNAUTHENTICATED', signInWords);
    const { viewer, session: open } = asking;
    return {
      user: open && { id: open.userId, email: open.email, name: open.name, role: open.role },
      role: viewer.role,
      mayWrite: !viewer.readOnly && ['curator', 'administrator'].includes(viewer.role),
      canSignIn: await accounts.hasAdministrator(),
    };
  });
  route('POST', '/auth/sign-in', async (request, reply) => {
    const body = new Body(request.body);
    const [email, password] = [body.text('email'), body.text('password')];
    return welcome(reply, await accounts.withPassword(email, password, placeOf(request)));
  });
  route('POST', '/auth/sign-out', async (request, reply) => {
    const cookie = sessionCookie(request);
    if (cookie) await accounts.signOut(cookie);
    clearSessionCookie(reply);
    return { user: null };
  });
  route('POST', '/auth/first', async (request, reply) => {
    const body = new Body(request.body);
    const person = {
      email: body.text('email'),
      name: body.optionalText('name') ?? body.text('email'),
      password: body.text('password'),
    };
    return welcome(reply, await accounts.first(body.text('token'), person, placeOf(request)));
  });
  route('POST', '/auth/reset', async (request, reply) => {
    const body = new Body(request.body);
    return welcome(reply, await accounts.reset(body.text('token'), body.text('password'), placeOf(request)));
  });
  route('POST', '/auth/password', async (request, reply) => {
    const { userId } = await session(request);
    const body = new Body(request.body);
    const [present, wanted] = [body.text('present'), body.text('password')];
    return welcome(reply, await accounts.changePassword(userId, present, wanted, placeOf(request)));
  });
  route('GET', '/auth/sessions', async (request) => {
    const { id, userId, role } = await session(request);
    const ofAll = (request.query as { all?: string }).all === 'true';
    if (ofAll && role !== 'administrator') throw administratorsOnly();
    const sessions = await accounts.sessions.list(ofAll ? null : userId);
    return { sessions: sessions.map((one) => ({ ...one, isThis: one.id === id })) };
  });
  route('DELETE', '/auth/sessions/:id', async (request, reply) => {
    const { userId, role } = await session(request);
    await accounts.endSession(idIn(request), role === 'administrator' ? null : userId);
    return reply.code(204).send();
  });

  addAdministratorRoutes(route, parts, async (request) => {
    const open = await session(request);
    if (open.role !== 'administrator') throw administratorsOnly();
    return open;
  });
}

const administratorsOnly = () => new Refusal(403, 'FORBIDDEN', 'Only an administrator may ask this.');

const publicUser = ({ id, email, name, role }: UserView) => ({ id, email, name, role });

function placeOf(request: FastifyRequest): Place {
  return { network: networkOf(request.ip), agent: request.headers['user-agent'] ?? null };
}
