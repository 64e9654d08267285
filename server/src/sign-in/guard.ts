import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountFault, type AccountFaultCode } from '../accounts/account-fault.ts';
import { Refusal, type RefusalCode } from '../http/refusal.ts';
import { meansAway } from '../storage/storage-fault.ts';

/**
 * Refuses what a page of another site could send. The cookie is not sent with such a request anyway (SameSite=Strict);
 * this holds where a browser gets that wrong, and for routes that need no cookie.
 */
export function refuseOtherSites(request: FastifyRequest, publicUrl: string | null): void {
  const { origin, host } = request.headers;
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const site = request.headers['sec-fetch-site'];
  const isForeign = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (isForeign || (origin !== undefined && !isOwnOrigin(origin, host, publicUrl))) {
    throw new Refusal(403, 'FORBIDDEN', 'This can only be asked by a page of this server itself.');
  }
  const type = request.headers['content-type'];
  const isBare = type === undefined && request.body === undefined;
  if (!isBare && !/^application\/json\s*(;|$)/i.test(type ?? '')) {
    throw new Refusal(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'Send the request body as content-type: application/json.',
    );
  }
}

function isOwnOrigin(origin: string, host: string | undefined, publicUrl: string | null): boolean {
  if (publicUrl !== null) return origin === publicUrl;
  return URL.canParse(origin) && new URL(origin).host === host;
}

const statusOf: Record<AccountFaultCode, [status: number, code: RefusalCode]> = {
  INVALID: [422, 'UNPROCESSABLE'],
  NOT_FOUND: [404, 'NOT_FOUND'],
  DUPLICATE: [409, 'CONFLICT'],
  REFUSED: [409, 'CONFLICT'],
  FORBIDDEN: [403, 'FORBIDDEN'],
  UNAUTHENTICATED: [401, 'UNAUTHENTICATED'],
  TOO_MANY_ATTEMPTS: [429, 'TOO_MANY_REQUESTS'],
  BUSY: [503, 'SERVICE_UNAVAILABLE'],
};

/** Wraps a handler: its faults become refusals, and nothing of its answer is kept by anybody. */
export function guarded(
  publicUrl: string | null,
  handle: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    reply.header('cache-control', 'no-store');
    refuseOtherSites(request, publicUrl);
    try {
      return await handle(request, reply);
    } catch (error) {
      throw refusalOf(error);
    }
  };
}

function refusalOf(error: unknown): unknown {
  if (error instanceof AccountFault) {
    const [status, code] = statusOf[error.code];
    const headers: Record<string, string> =
      error.retryAfter === null ? {} : { 'retry-after': String(error.retryAfter) };
    return new Refusal(status, code, error.message, headers);
  }
  if (!(error instanceof Refusal) && meansAway(error)) {
    const words = 'The database does not answer at the moment; try again in a few seconds.';
    return new Refusal(503, 'SERVICE_UNAVAILABLE', words, { 'retry-after': '5' });
  }
  return error;
}

/** Reads fields of a request body, and names the one that is missing or of the wrong kind. */
export class Body {
  private readonly fields: Readonly<Record<string, unknown>>;

  constructor(body: unknown) {
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      throw new Refusal(400, 'BAD_REQUEST', 'The request body must be a JSON object.');
    }
    this.fields = body as Record<string, unknown>;
  }

  text(name: string): string {
    const value = this.optionalText(name);
    if (value === undefined) throw new Refusal(422, 'UNPROCESSABLE', `${name}: this is missing.`);
    return value;
  }

  optionalText(name: string): string | undefined {
    const value = Object.hasOwn(this.fields, name) ? this.fields[name] : undefined;
    if (value === undefined || value === null) return undefined;
    // A zero byte is text to JSON and none to the database.
    if (typeof value !== 'string' || value.length > 1000 || value.includes('\0')) {
      throw new Refusal(422, 'UNPROCESSABLE', `${name}: this must be a text of at most 1000 characters.`);
    }
    return value.toWellFormed();
  }

  optionalNumber(name: string): number | undefined {
    const value = Object.hasOwn(this.fields, name) ? this.fields[name] : undefined;
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'number') throw new Refusal(422, 'UNPROCESSABLE', `${name}: this must be a number.`);
    return value;
  }

  optionalTexts(name: string): string[] | undefined {
    const value = Object.hasOwn(this.fields, name) ? this.fields[name] : undefined;
    if (value === undefined || value === null) return undefined;
    if (!Array.isArray(value) || value.length > 20 || value.some((item) => typeof item !== 'string')) {
      throw new Refusal(422, 'UNPROCESSABLE', `${name}: this must be a list of texts.`);
    }
    return value as string[];
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id out of an address; what cannot be one is answered like one that nobody has. */
export function idIn(request: FastifyRequest, pattern: RegExp = uuid): string {
  const { id } = request.params as { id: string };
  if (!pattern.test(id)) throw new Refusal(404, 'NOT_FOUND', 'There is nothing with this id.');
  return id;
}
