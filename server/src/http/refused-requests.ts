import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { logIncident } from './answer-errors.ts';
import { isPageRequest, sendPage } from './dashboard.ts';
import type { Log } from './log.ts';
import { Refusal, refusalBody, sendRefusal, type RefusalCode } from './refusal.ts';
import { bodyLimit } from './request-checks.ts';

const methodsOfPaths: Readonly<Record<string, string>> = {
  '/graphql': 'GET, POST',
  '/livez': 'GET, HEAD',
  '/readyz': 'GET, HEAD',
  '/': 'GET, HEAD',
};

/** Answers what no route serves: a page of the dashboard, a method that its address does not know, or nothing here. */
export function answerUnknownAddresses(app: FastifyInstance, hasDashboard: boolean): void {
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const methods = methodsOfPaths[path];
    if (methods && !(methods.includes(request.method) && path === '/')) {
      if (request.method === 'OPTIONS') return reply.code(204).header('allow', methods).send();
      const words = `${path} knows ${methods.replace(', ', ' and ')}, not ${request.method}.`;
      return sendRefusal(request, reply, new Refusal(405, 'METHOD_NOT_ALLOWED', words, { allow: methods }));
    }
    if (hasDashboard && isPageRequest(request)) return sendPage(reply);
    const words =
      path === '/' && !hasDashboard
        ? 'The dashboard has not been built; the GraphQL API is at /graphql.'
        : 'There is nothing at this address; the GraphQL API is at /graphql, the dashboard at /.';
    return sendRefusal(request, reply, new Refusal(404, 'NOT_FOUND', words));
  });
}

/** Answers every error that leaves a handler: refusals by their own words, faults of ours by an incident id. */
export function answerThrownErrors(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((error: FastifyError, request, reply) => answerThrown(error, request, reply, log));
}

export function answerThrown(
  error: FastifyError | Refusal,
  request: FastifyRequest,
  reply: FastifyReply,
  log: Log,
): FastifyReply {
  if (error instanceof Refusal) return sendRefusal(request, reply, error);
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return sendRefusal(request, reply, refusalOfFastify(status, error));
  const incident = logIncident(log, error);
  const words = `Something went wrong on the server. If you report it, name the incident ${incident}.`;
  return sendRefusal(request, reply, new Refusal(500, 'INTERNAL', words));
}

// Fastify's own words name its internals ("FST_ERR_…") and echo the address; these do not.
function refusalOfFastify(status: number, error: FastifyError): Refusal {
  if (status === 413) {
    const words = `The request body is larger than ${bodyLimit / 1024} kB; send fewer rows at once.`;
    return new Refusal(413, 'PAYLOAD_TOO_LARGE', words, { connection: 'close' });
  }
  if (status === 415) {
    return new Refusal(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'Send the request body as content-type: application/json.',
    );
  }
  if (status === 414) return new Refusal(414, 'URI_TOO_LONG', 'The address is too long.');
  if (status === 404) return new Refusal(404, 'NOT_FOUND', 'There is nothing at this address.');
  if (error.code === 'FST_ERR_BAD_URL') {
    return new Refusal(400, 'BAD_REQUEST', 'The address is not percent-encoded UTF-8.');
  }
  return new Refusal(status, 'BAD_REQUEST', 'The request cannot be read.');
}

/** Answers what is not HTTP, or comes too slowly, on the bare socket: no request object exists for it. */
export function answerBrokenConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable || socket.destroyed) return void socket.destroy();
  const [status, code, words] = brokenConnection(error.code);
  const body = refusalBody(code, words);
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: application/json; charset=utf-8\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

function brokenConnection(code: string | undefined): [status: string, code: RefusalCode, words: string] {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return ['408 Request Timeout', 'REQUEST_TIMEOUT', 'The request did not arrive in time.'];
  }
  if (code === 'HPE_HEADER_OVERFLOW') {
    return ['431 Request Header Fields Too Large', 'BAD_REQUEST', 'The headers or the address are too long.'];
  }
  return ['400 Bad Request', 'BAD_REQUEST', 'This is not a request that HTTP/1.1 allows.'];
}
