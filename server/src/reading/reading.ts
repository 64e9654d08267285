import {
  executeSync,
  getNamedType,
  GraphQLError,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { limitOf } from '../access/limit.ts';
import type { Verdict, Viewer } from '../access/verdict.ts';
import type { RecordClass } from '../kernel/meaning.ts';
import type { Reader } from '../storage/reader.ts';
import { Operation, selectionSets } from './operation.ts';
import { compile, fragmentsOf, planFor, type Plan } from './plan.ts';
import { recordsJson } from './root.ts';
import type { Variables } from './sql.ts';

/** The data of an answer as the text the database wrote; passed on without being parsed. */
export class JsonText {
  constructor(readonly text: string) {}
}

/** A record read for a payload, which may ask for it under several aliases with different selections. */
export class ByResponseKey {
  constructor(readonly values: Record<string, unknown>) {}
}

export interface Reading {
  /**
   * Answers a query by one statement, within the time that the viewer's role has; stops when the signal is aborted. Throws
   * a GraphQLError for what the caller got wrong.
   */
  query(
    document: DocumentNode,
    definition: OperationDefinitionNode,
    variables: Variables,
    viewer: Viewer,
    signal?: AbortSignal,
  ): Promise<JsonText>;
  /**
   * Records for the payload of a change, by one statement, in the order of the ids: what the payload selects below `field`.
   * Null where no record has the id or nothing is selected.
   */
  records(
    target: RecordClass,
    ids: readonly string[],
    info: GraphQLResolveInfo,
    field: string,
    viewer: Viewer,
  ): Promise<(ByResponseKey | null)[]>;
}

/**
 * Reads by compiled statements, each under the rights of the reader's role.
 *
 * @param verdict what the plans hide; tests give another one to see that the database hides it all the same
 */
export function createReading(
  schema: GraphQLSchema,
  reader: Reader,
  cursorKey: string,
  verdict?: Verdict,
): Reading {
  const run = async (
    plan: Plan,
    variables: Variables,
    viewer: Viewer,
    signal?: AbortSignal,
  ): Promise<string> => {
    const { text, slots } = plan.statement!;
    const values = slots.map((slot) => slot.read(variables));
    const [json] = await (reader.as?.(viewer.role) ?? reader).read(text, values, plan.name, {
      limit: limitOf(viewer.role).statement,
      signal,
    });
    return json ?? 'null';
  };
  return {
    async query(document, definition, variables, viewer, signal) {
      const plan = planFor(schema, document, definition, variables, viewer, cursorKey, verdict);
      if (plan.statement && !asksSchema(document))
        return new JsonText(await run(plan, variables, viewer, signal));
      const text = plan.statement ? await run(plan, variables, viewer, signal) : '{}';
      return new JsonText(withSchema(schema, document, definition, variables, text));
    },
    async records(target, ids, info, field, viewer) {
      const operation = new Operation(schema, info.fragments, info.variableValues);
      const wanted = payloadSelections(operation, info, field);
      if (wanted.size === 0 || ids.length === 0) return ids.map(() => null);
      const plan = compile(
        operation,
        viewer,
        cursorKey,
        (planner) => recordsJson(planner, target, ids, wanted),
        true,
        verdict,
      );
      const rows = JSON.parse(await run(plan, info.variableValues, viewer)) as Record<string, unknown>[];
      return rows.map((row) =>
        Object.values(row).some((value) => value !== null) ? new ByResponseKey(row) : null,
      );
    },
  };
}

/** The fields asked of the record in the payload of the running change, or in the results of a bulk change. */
function payloadSelections(
  operation: Operation,
  info: GraphQLResolveInfo,
  field: string,
): Map<string, FieldNode[]> {
  let type = getNamedType(info.returnType) as GraphQLObjectType;
  let sets = selectionSets(info.fieldNodes);
  if (!type.getFields()[field]) {
    const rows = [...operation.collect(type, sets).values()]
      .flat()
      .filter((node) => node.name.value === 'results');
    type = getNamedType(type.getFields().results!.type) as GraphQLObjectType;
    sets = selectionSets(rows);
  }
  return new Map([...operation.collect(type, sets)].filter(([, nodes]) => nodes[0]!.name.value === field));
}

const introspection = /^__(schema|type|typename)$/;

/** What the schema says of itself is answered in JavaScript and joined to the data, in the order of the operation. */
function withSchema(
  schema: GraphQLSchema,
  document: DocumentNode,
  definition: OperationDefinitionNode,
  variables: Variables,
  text: string,
): string {
  const operation = new Operation(schema, fragmentsOf(document), variables);
  const asked = operation.collect(schema.getQueryType()!, [definition.selectionSet]);
  const selections = [...asked.values()].flat().filter((node) => introspection.test(node.name.value));
  if (selections.length === 0) return text;
  const alone: OperationDefinitionNode = {
    ...definition,
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  const fragments = document.definitions.filter((other) => other.kind === Kind.FRAGMENT_DEFINITION);
  const result = executeSync({
    schema,
    document: { kind: Kind.DOCUMENT, definitions: [alone, ...fragments] },
    variableValues: variables,
  });
  if (!result.data) throw result.errors?.[0] ?? new GraphQLError('The schema could not be read.');
  const data = { ...(JSON.parse(text) as Record<string, unknown>), ...result.data };
  return JSON.stringify(Object.fromEntries([...asked.keys()].map((key) => [key, data[key]])));
}

/** Whether an operation may ask about the schema: a look at the text, so that other operations pay nothing for it. */
const asking = new WeakMap<DocumentNode, boolean>();

function asksSchema(document: DocumentNode): boolean {
  const known = asking.get(document);
  if (known !== undefined) return known;
  const found = document.definitions.some((definition) =>
    /"__(schema|type)"/.test(JSON.stringify(definition)),
  );
  asking.set(document, found);
  return found;
}
