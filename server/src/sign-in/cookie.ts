import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionLife } from '../accounts/sessions.ts';

/**
 * A browser accepts a cookie of this name only over TLS or from its own machine, and only for this host: no neighbouring
 * host can plant one.
 */
const cookieName = '__Host-liaison';
const flags = 'Path=/; Secure; HttpOnly; SameSite=Strict';

/** The session's token, or null when the request brings none. */
export function sessionCookie(request: FastifyRequest): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === cookieName) return pair.slice(at + 1).trim() || null;
  }
  return null;
}

export function sendSessionCookie(reply: FastifyReply, token: string): void {
  reply.header('set-cookie', `${cookieName}=${token}; Max-Age=${sessionLife.absolute / 1000}; ${flags}`);
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.header('set-cookie', `${cookieName}=; Max-Age=0; ${flags}`);
}
