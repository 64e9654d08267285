import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { answerErrorsPlugin, errorFormatter, errorLimit, guarded } from './answer-errors.ts';
import { documentRules } from './document-rules.ts';
import { suggestionsPlugin } from './limits/suggestions.ts';
import type { Log } from './log.ts';
import { tokenLimit } from './request-checks.ts';

export interface GraphqlParts<Context extends BaseContext> {
  readonly schema: GraphQLSchema;
  readonly plugins: readonly ApolloServerPlugin<Context>[];
  readonly stringifyResult?: (result: unknown) => string | Promise<string>;
  readonly fieldResolver?: GraphQLFieldResolver<unknown, Context>;
}

/** An Apollo Server that reports to nobody, shows no page of its own, and answers errors in our words. */
export function buildGraphql<Context extends BaseContext>(
  parts: GraphqlParts<Context>,
  log: Log,
): ApolloServer<Context> {
  const format = errorFormatter(log);
  return new ApolloServer<Context>({
    schema: parts.schema,
    ...(parts.fieldResolver && { fieldResolver: parts.fieldResolver }),
    ...(parts.stringifyResult && { stringifyResult: parts.stringifyResult }),
    plugins: [
      ...parts.plugins.map((plugin) => guarded(plugin, format)),
      answerErrorsPlugin(),
      suggestionsPlugin(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    formatError: format,
    parseOptions: { maxTokens: tokenLimit },
    validationRules: [...documentRules],
    // graphql-js adds one more error, which says that it stopped counting.
    validationOptions: { maxErrors: errorLimit - 1 },
    executionOptions: { maxCoercionErrors: errorLimit - 1 },
    introspection: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: {
      debug: () => {},
      info: () => {},
      warn: (message) => log({ level: 'warn', message: String(message) }),
      error: (message) => log({ level: 'error', message: String(message) }),
    },
  });
}
