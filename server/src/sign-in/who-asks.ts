import { HeaderMap } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { anybody, localCurator, type Viewer } from '../access/viewer.ts';
import type { Accounts } from '../accounts/accounts.ts';
import type { OpenSession } from '../accounts/sessions.ts';
import { sessionCookie } from './cookie.ts';

/** How far the door stands open for whoever has not signed in. */
export interface Door {
  signIn: 'open' | 'required';
  publicAccess: 'none' | 'read';
}

/** Who asks, and by which session if by one. */
export interface Asking {
  viewer: Viewer;
  session: OpenSession | null;
}

/**
 * Finds out who asks: a token, a session, or whoever the door lets in without either. Null when nobody: then signing in
 * is required. A token that opens nothing never falls back to something else.
 */
export async function whoAsks(
  request: FastifyRequest,
  accounts: Accounts,
  door: Door,
): Promise<Asking | null> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const text = /^Bearer +([^\s]{1,200})\s*$/i.exec(authorization)?.[1];
    const token = text ? await accounts.byToken(text) : null;
    if (!token) return null;
    const { role, label, scopes } = token;
    return {
      viewer: { role, name: `token ${label}`, readOnly: !scopes.includes('write') },
      session: null,
    };
  }
  const cookie = sessionCookie(request);
  const session = cookie === null ? null : await accounts.bySession(cookie);
  if (session) return { viewer: { role: session.role, name: session.email }, session };
  if (door.signIn === 'open' && !(await accounts.hasAdministrator())) {
    return { viewer: localCurator, session: null };
  }
  return door.publicAccess === 'read' ? { viewer: anybody, session: null } : null;
}

/** What GraphQL answers when nobody asks. */
export function signInFirst(): GraphQLError {
  return new GraphQLError(signInWords, {
    extensions: {
      code: 'UNAUTHENTICATED',
      http: { status: 401, headers: new HeaderMap([['www-authenticate', 'Bearer']]) },
    },
  });
}

export const signInWords =
  'Sign in first: by POST /auth/sign-in in a browser, or with the header authorization: Bearer <API token>.';
