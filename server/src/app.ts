import type { BaseContext } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastifyCompress from '@fastify/compress';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { constants } from 'node:zlib';
import { contextError } from './http/answer-errors.ts';
import { serveDashboard } from './http/dashboard.ts';
import { buildGraphql, type GraphqlParts } from './http/graphql.ts';
import { serveHealth } from './http/health.ts';
import { checkHostHeader } from './http/host-header.ts';
import { signalOfCaller } from './http/limits/caller-gone.ts';
import { logToStandardError, type Log } from './http/log.ts';
import {
  answerBrokenConnection,
  answerThrown,
  answerThrownErrors,
  answerUnknownAddresses,
} from './http/refused-requests.ts';
import { acceptOnlyJson, bodyLimit, checkGraphqlRequest } from './http/request-checks.ts';
import { sendSecurityHeaders } from './http/security-headers.ts';

export interface AppParts<Context extends BaseContext> extends GraphqlParts<Context> {
  /**
   * Makes what resolvers and plugins get as their context; an empty object when left out. The signal is aborted when the
   * caller goes before the answer is there.
   */
  readonly contextOf?: (request: FastifyRequest, signal: AbortSignal) => Promise<Context>;
  /** The folder of the built dashboard. When left out or not built, `/` says so. */
  readonly adminDir?: string;
  /** Whether the database answers. Late or thrown answers count as no. */
  readonly readiness: () => Promise<boolean>;
  /** Where faults are written; standard error when left out. */
  readonly logger?: Log;
  /** Answer to any host name. Left out, only to localhost and 127.0.0.1, as befits a server without sign-in. */
  readonly answersToAnyHost?: boolean;
  /** Adds routes of its own, such as those to sign in by. */
  readonly routes?: (app: FastifyInstance) => void;
  /** A proxy on this machine says for whom it asks (`X-Forwarded-For`). Left out, nobody is believed. */
  readonly isBehindProxy?: boolean;
}

/** Milliseconds that the headers, and the whole of a request, may take to arrive. */
const headersTimeout = 4_000;
const requestTimeout = 8_000;

/** Milliseconds that running requests get to finish when the server stops. */
const drainTimeout = 8_000;

const stopping = new WeakSet<FastifyInstance>();

/** Puts the HTTP server together; it does not listen yet. Throws when the schema is not valid. */
export async function buildApp<Context extends BaseContext>(
  parts: AppParts<Context>,
): Promise<FastifyInstance> {
  const log = parts.logger ?? logToStandardError;
  const graphql = buildGraphql(parts, log);
  await graphql.start();

  const app: FastifyInstance = fastify({
    bodyLimit,
    requestTimeout,
    trustProxy: parts.isBehindProxy ? 'loopback' : false,
    keepAliveTimeout: 60_000,
    // Without the shorter interval Node looks for late requests every half minute only.
    http: { headersTimeout, requestTimeout, connectionsCheckingInterval: 500 },
    forceCloseConnections: 'idle',
    clientErrorHandler: answerBrokenConnection,
    frameworkErrors: (error, request, reply) => answerThrown(error, request, reply, log),
  });
  app.addHook('onClose', () => graphql.stop());
  sendSecurityHeaders(app);
  checkHostHeader(app, parts.answersToAnyHost ?? false);
  acceptOnlyJson(app);
  await app.register(fastifyCompress, {
    threshold: 2_048,
    // Answers only: a compressed request could unfold to any size.
    globalDecompression: false,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  answerThrownErrors(app, log);
  parts.routes?.(app);
  serveHealth(app, parts.readiness, () => stopping.has(app));
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    preHandler: async (request) => checkGraphqlRequest(request),
    handler: fastifyApolloHandler(graphql, {
      context: async (request, reply) => {
        try {
          if (!parts.contextOf) return {} as Context;
          return await parts.contextOf(request, signalOfCaller(reply));
        } catch (error) {
          throw contextError(error);
        }
      },
    }),
  });
  answerUnknownAddresses(app, serveDashboard(app, parts.adminDir));
  await app.ready();
  return app;
}

/** Stops within 10 s: not ready from now on, no new connections, running requests finish or are cut off. */
export async function stopApp(app: FastifyInstance): Promise<void> {
  if (stopping.has(app)) return;
  stopping.add(app);
  // A connection whose last request ends now would else be kept open for the next one.
  const sweep = setInterval(() => app.server.closeIdleConnections(), 50);
  const cutOff = setTimeout(() => app.server.closeAllConnections(), drainTimeout);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
    clearTimeout(cutOff);
  }
}
