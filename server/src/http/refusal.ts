import type { FastifyReply, FastifyRequest } from 'fastify';

/** Codes of refusals that happen before GraphQL is reached. */
export type RefusalCode =
  | 'BAD_REQUEST'
  | 'CONFLICT'
  | 'FORBIDDEN'
  | 'METHOD_NOT_ALLOWED'
  | 'MISDIRECTED_REQUEST'
  | 'NOT_ACCEPTABLE'
  | 'NOT_FOUND'
  | 'PAYLOAD_TOO_LARGE'
  | 'REQUEST_TIMEOUT'
  | 'SERVICE_UNAVAILABLE'
  | 'INTERNAL'
  | 'TOO_MANY_REQUESTS'
  | 'UNAUTHENTICATED'
  | 'UNPROCESSABLE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'URI_TOO_LONG';

/** The body of every refusal: the shape of a GraphQL response, so that a client reads all errors in one way. */
export function refusalBody(code: RefusalCode, message: string): string {
  return `${JSON.stringify({ errors: [{ message, extensions: { code } }] })}\n`;
}

/** A request that cannot be served, with the status and the words to answer it by. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly statusCode: number,
    readonly code: RefusalCode,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

export function sendRefusal(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  return reply
    .code(refusal.statusCode)
    .headers(refusal.headers)
    .type(refusalMediaType(request))
    .send(refusalBody(refusal.code, refusal.message));
}

function refusalMediaType(request: FastifyRequest): string {
  const understandsGraphqlJson =
    request.headers.accept?.includes('application/graphql-response+json') ?? false;
  return `application/${understandsGraphqlJson ? 'graphql-response+json' : 'json'}; charset=utf-8`;
}
