import type { ApolloServerPlugin } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import {
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import type { Viewer } from '../access/viewer.ts';
import { ByResponseKey, JsonText, type Reading } from './reading.ts';

/** Answers queries by the reading plan instead of the executor; Apollo still parses, validates, limits and reports. */
export function readingPlugin<Context extends { viewer: Viewer }>(
  schema: GraphQLSchema,
  reading: Reading,
): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, request, contextValue }) {
          if (operation.operation !== OperationTypeNode.QUERY) return null;
          const { errors, coerced } = getVariableValues(
            schema,
            operation.variableDefinitions ?? [],
            request.variables ?? {},
            { maxErrors: 4 },
          );
          if (errors) throw variablesFault(errors);
          const data = await reading.query(document, operation, coerced, contextValue.viewer);
          return {
            http: { status: 200, headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { data: data as never } },
          };
        },
      };
    },
  };
}

/** All that is wrong with the variables in one error, as the request is refused as a whole. */
function variablesFault(errors: readonly GraphQLError[]): GraphQLError {
  const [first] = errors;
  if (errors.length === 1 && first) return withCode(first, first.message);
  return withCode(first!, errors.map(({ message }) => message).join(' '));
}

function withCode(error: GraphQLError, message: string): GraphQLError {
  return new GraphQLError(message, { nodes: error.nodes, extensions: { code: 'BAD_USER_INPUT' } });
}

/** Writes an answer; the data of a read are already text. */
export function stringifyResult(result: unknown): string {
  const { data } = result as { data?: unknown };
  if (!(data instanceof JsonText)) return JSON.stringify(result);
  return `{"data":${data.text}}`;
}

/** Reads the fields of what a change answers with: records under their response key, everything else by name. */
export const payloadField: GraphQLFieldResolver<unknown, unknown> = (source, _args, _context, info) => {
  const key = info.path.key as string;
  const value = readFrom(source, key, info.fieldName);
  return Array.isArray(value) ? value.map((one) => under(one, key)) : under(value, key);
};

const under = (value: unknown, key: string): unknown =>
  value instanceof ByResponseKey ? value.values[key] : value;

function readFrom(source: unknown, key: string, name: string): unknown {
  if (typeof source !== 'object' || source === null) return undefined;
  const object = source as Record<string, unknown>;
  return Object.hasOwn(object, key) ? object[key] : object[name];
}
