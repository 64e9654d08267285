import { HeaderMap, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import { randomBytes } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { CallerGone, DatabaseAway, meansAway, StatementTimeout } from '../storage/storage-fault.ts';
import type { Log } from './log.ts';

/** Errors in one answer. */
export const errorLimit = 5;

/** Characters of one error message, and of any text in its extensions. */
export const messageLimit = 300;

const retryAfterSeconds = 5;

// Codes that Apollo gives to requests that are wrong; whatever else has no code of its own is our fault.
const uncoded = new Set<unknown>([undefined, null, 'INTERNAL_SERVER_ERROR']);

/**
 * Makes the function that turns any error into what the caller may see: a message of at most 300 characters, a code,
 * and for faults of ours an incident id instead of the reason, which goes to the log under the same id.
 */
export function errorFormatter(
  log: Log,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = originOf(error);
    if (isAway(cause)) {
      return {
        message: 'The database does not answer at the moment; try again in a few seconds.',
        ...placeOf(formatted),
        extensions: { code: 'SERVICE_UNAVAILABLE' },
      };
    }
    if (cause instanceof StatementTimeout) {
      return { message: cause.message, ...placeOf(formatted), extensions: { code: 'STATEMENT_TIMEOUT' } };
    }
    if (cause instanceof CallerGone) {
      return { message: cause.message, ...placeOf(formatted), extensions: { code: 'CALLER_GONE' } };
    }
    if (!uncoded.has(formatted.extensions?.code)) {
      return {
        message: readable(formatted.message),
        ...placeOf(formatted),
        extensions: cut(formatted.extensions),
      };
    }
    if (isWrongInput(cause)) {
      const extensions = { ...cut(formatted.extensions), code: 'BAD_USER_INPUT' };
      return { message: readable(formatted.message), ...placeOf(formatted), extensions };
    }
    const incident = logIncident(log, cause);
    return {
      message: `Something went wrong on the server. If you report it, name the incident ${incident}.`,
      ...placeOf(formatted),
      extensions: { code: 'INTERNAL', incident },
    };
  };
}

/** Logs an error of ours with its stack, and returns the id that the caller is told instead. */
export function logIncident(log: Log, error: unknown): string {
  const incident = randomBytes(5).toString('hex');
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  log({ level: 'error', message: `${name}: ${message}`, incident, stack });
  return incident;
}

/** Keeps at most five errors in an answer, and answers 503 when the database is away or was too slow. */
export function answerErrorsPlugin(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response }) {
          if (response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          if (!singleResult.errors) return;
          if (singleResult.errors.length > errorLimit) {
            singleResult.errors = singleResult.errors.slice(0, errorLimit);
          }
          const codes = singleResult.errors.map(({ extensions }) => extensions?.code);
          if (codes.includes('STATEMENT_TIMEOUT') || codes.includes('SERVICE_UNAVAILABLE')) {
            response.http.status = 503;
            response.http.headers.set('retry-after', String(retryAfterSeconds));
          }
        },
      };
    },
  };
}

/**
 * Lets plugins throw. Apollo answers an error thrown in `responseForOperation` with a bare 500, and calls it and
 * `didResolveOperation` without an operation when a document holds several and none is named; here the first becomes
 * an answer like any other, and the second call is left out.
 */
export function guarded<Context extends BaseContext>(
  plugin: ApolloServerPlugin<Context>,
  format: ReturnType<typeof errorFormatter>,
): ApolloServerPlugin<Context> {
  return {
    ...plugin,
    async requestDidStart(started) {
      const listener = await plugin.requestDidStart?.(started);
      if (!listener) return;
      return {
        ...listener,
        async didResolveOperation(context) {
          if (context.operation) await listener.didResolveOperation?.(context);
        },
        async responseForOperation(context) {
          if (!context.operation || !listener.responseForOperation) return null;
          try {
            return await listener.responseForOperation(context);
          } catch (thrown) {
            return answerTo(thrown, format);
          }
        },
      };
    },
  };
}

/** What a failed context becomes: Apollo takes the status of such an answer from the error alone. */
export function contextError(thrown: unknown): GraphQLError {
  const error = graphqlError(thrown);
  if (!isAway(originOf(error))) return error;
  const headers = new HeaderMap([['retry-after', String(retryAfterSeconds)]]);
  return new GraphQLError(error.message, {
    originalError: error.originalError ?? error,
    extensions: { http: { status: 503, headers } },
  });
}

function graphqlError(thrown: unknown): GraphQLError {
  if (thrown instanceof GraphQLError) return thrown;
  const originalError = thrown instanceof Error ? thrown : new Error(String(thrown));
  return new GraphQLError(originalError.message, { originalError });
}

function answerTo(thrown: unknown, format: ReturnType<typeof errorFormatter>) {
  const error = graphqlError(thrown);
  const { http, ...extensions } = error.extensions as { http?: { status?: number } };
  const formatted = format({ ...error.toJSON(), extensions }, error);
  const status = http?.status ?? (formatted.extensions?.code === 'INTERNAL' ? 500 : 400);
  return {
    http: { status, headers: new HeaderMap() },
    body: { kind: 'single' as const, singleResult: { errors: [formatted] } },
  };
}

function isAway(cause: unknown): boolean {
  return cause instanceof DatabaseAway || (!(cause instanceof GraphQLError) && meansAway(cause));
}

function originOf(error: unknown): unknown {
  let origin = error;
  while (origin instanceof GraphQLError && origin.originalError) origin = origin.originalError;
  return origin;
}

// graphql-js gives no code to what is wrong with arguments and variables while it executes: only its words tell it.
function isWrongInput(error: unknown): boolean {
  return (
    error instanceof GraphQLError &&
    /^(Argument "|Variable "|Too many errors processing variables)/.test(error.message)
  );
}

function placeOf({ locations, path }: GraphQLFormattedError): Omit<GraphQLFormattedError, 'message'> {
  return { ...(locations && { locations: locations.slice(0, errorLimit) }), ...(path && { path }) };
}

function readable(message: string): string {
  // The words of graphql-js when comparing fields of the same name would take too long.
  if (message === 'Validation aborted.')
    return 'The query selects the same fields too often; select each of them once.';
  return cutText(message.replace('contains more that', 'contains more than'));
}

function cutText(text: string): string {
  if (text.length <= messageLimit) return text;
  return `${text.slice(0, messageLimit - 1).toWellFormed()}…`;
}

/** Extensions may echo what the caller wrote, so that every text in them is cut too. */
function cut<Value>(value: Value): Value {
  if (typeof value === 'string') return cutText(value) as Value;
  if (Array.isArray(value)) return value.slice(0, 100).map(cut) as Value;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cut(inner)])) as Value;
  }
  return value;
}
