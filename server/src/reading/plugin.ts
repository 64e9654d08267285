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
import { checkCost, type Cost } from './cost/check-cost.ts';
import { actualCost } from './cost/cost-tree.ts';
import { ByResponseKey, JsonText, type Reading } from './reading.ts';

/** Who asks, and until when the answer is waited for. */
interface Asking {
  viewer: Viewer;
  signal?: AbortSignal;
}

/** Answers queries by the reading plan instead of the executor; Apollo still parses, validates, limits and reports. */
export function readingPlugin<Context extends Asking>(
  schema: GraphQLSchema,
  reading: Reading,
): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      let cost: Cost | undefined;
      return {
        async didResolveOperation({ document, operation, request, contextValue }) {
          // A change has to be refused before it is made; a query is when it is answered below.
          if (!operation || operation.operation === OperationTypeNode.QUERY) return;
          const { coerced } = getVariableValues(
            schema,
            operation.variableDefinitions ?? [],
            request.variables ?? {},
            { maxErrors: 4 },
          );
          // What is wrong with the variables is told by the executor.
          if (coerced)
            cost = beforeAChange(() => checkCost(schema, document, operation, coerced, contextValue.viewer));
        },
        async responseForOperation({ document, operation, request, contextValue }) {
          if (operation.operation !== OperationTypeNode.QUERY) return null;
          const { errors, coerced } = getVariableValues(
            schema,
            operation.variableDefinitions ?? [],
            request.variables ?? {},
            { maxErrors: 4 },
          );
          if (errors) throw variablesFault(errors);
          const { viewer, signal } = contextValue;
          const asked = checkCost(schema, document, operation, coerced, viewer);
          const data = await reading.query(document, operation, coerced, viewer, signal);
          const extensions = { cost: costTold(asked, request.http?.headers.has(costHeader) ? data : null) };
          return {
            http: { status: 200, headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { data: data as never, extensions } },
          };
        },
        async willSendResponse({ response: { body } }) {
          if (!cost || body.kind !== 'single' || !body.singleResult.data) return;
          body.singleResult.extensions = { ...body.singleResult.extensions, cost: costTold(cost, null) };
        },
      };
    },
  };
}

/** Asks for what an answer did cost as well, which takes reading it. */
const costHeader = 'x-liaison-cost';

function costTold({ parts, requested, limit }: Cost, data: JsonText | null): Record<string, number> {
  if (!data) return { requested, limit };
  return { requested, actual: actualCost(parts, JSON.parse(data.text)), limit };
}

/** Apollo answers what is thrown before a change with status 500 unless it says another. */
function beforeAChange<T>(check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { message, nodes, extensions } = error;
    throw new GraphQLError(message, { nodes, extensions: { ...extensions, http: { status: 400 } } });
  }
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
  const { data, extensions } = result as { data?: unknown; extensions?: unknown };
  if (!(data instanceof JsonText)) return JSON.stringify(result);
  return `{"data":${data.text}${extensions ? `,"extensions":${JSON.stringify(extensions)}` : ''}}`;
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
