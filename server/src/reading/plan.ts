import { createHash } from 'node:crypto';
import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { Kind } from 'graphql';
import type { Verdict, Viewer } from '../access/verdict.ts';
import { Operation } from './operation.ts';
import { Planner } from './planner.ts';
import { queryJson } from './root.ts';
import { sql, statementOf, type Sql, type Statement, type Variables } from './sql.ts';

/** A compiled operation: the statement, its name, and what of the variables it was made for. */
export interface Plan {
  /** Null where the operation asks for nothing that the database holds. */
  statement: Statement | null;
  name: string;
  fits: (variables: Variables) => boolean;
}

const mostPlans = 24;

/** Plans of one operation by role, the latest used first. Documents are kept by Apollo, and their plans with them. */
const plans = new WeakMap<OperationDefinitionNode, Map<string, Plan[]>>();

export function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const found: Record<string, FragmentDefinitionNode> = {};
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) found[definition.name.value] = definition;
  }
  return found;
}

/** The plan for an operation and the shape of its variables: made once, found again for every request of that shape. */
export function planFor(
  schema: GraphQLSchema,
  document: DocumentNode,
  definition: OperationDefinitionNode,
  variables: Variables,
  viewer: Viewer,
  cursorKey: string,
  verdict?: Verdict,
): Plan {
  const byRole = plans.get(definition) ?? new Map<string, Plan[]>();
  plans.set(definition, byRole);
  const known = byRole.get(viewer.role) ?? [];
  const index = known.findIndex((plan) => plan.fits(variables));
  if (index === 0) return known[0]!;
  const plan =
    index > 0
      ? known.splice(index, 1)[0]!
      : compile(
          new Operation(schema, fragmentsOf(document), variables),
          viewer,
          cursorKey,
          (planner) => queryJson(planner, definition),
          false,
          verdict,
        );
  known.unshift(plan);
  if (known.length > mostPlans) known.pop();
  byRole.set(viewer.role, known);
  return plan;
}

/** Compiles an expression of an operation into a statement that answers it as text. */
export function compile(
  operation: Operation,
  viewer: Viewer,
  cursorKey: string,
  build: (planner: Planner) => Sql | undefined,
  namesTypes = false,
  verdict?: Verdict,
): Plan {
  const json = build(new Planner(operation, viewer, cursorKey, namesTypes, verdict));
  const { observations } = operation;
  const statement = json ? statementOf(sql`select ${json}::text`) : null;
  return {
    statement,
    name: statement ? createHash('sha256').update(statement.text).digest('base64url').slice(0, 20) : '',
    fits: (variables) => observations.every(({ read, seen }) => Object.is(read(variables), seen)),
  };
}
