import { GraphQLError, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { limitOf } from '../../access/limit.ts';
import type { Viewer } from '../../access/viewer.ts';
import { Operation } from '../operation.ts';
import { fragmentsOf } from '../plan.ts';
import type { Variables } from '../sql.ts';
import { adviceText, costAdvice } from './cost-advice.ts';
import { requestedCost, type CostPart } from './cost-tree.ts';
import { operationCost } from './operation-cost.ts';

/** What an operation may cost, and what its reader may ask for. */
export interface Cost {
  readonly parts: readonly CostPart[];
  readonly requested: number;
  readonly limit: number;
}

interface Known {
  parts: CostPart[];
  requested: number;
  fits: (variables: Variables) => boolean;
}

const mostKnown = 24;

/** Costs of one operation, the latest used first; kept as long as Apollo keeps the document. */
const known = new WeakMap<OperationDefinitionNode, Known[]>();

/**
 * The cost of an operation for these variables, already coerced.
 *
 * @throws GraphQLError COST_LIMIT when it is more than the role may ask for, with the change that makes it pass
 */
export function checkCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  definition: OperationDefinitionNode,
  variables: Variables,
  viewer: Viewer,
): Cost {
  const { parts, requested } = estimate(schema, document, definition, variables);
  const { cost: limit } = limitOf(viewer.role);
  if (requested <= limit) return { parts, requested, limit };
  const hint = costAdvice(parts, limit);
  const words = `The query may cost ${requested}, and ${limit} is allowed. ${adviceText(hint)}`;
  throw new GraphQLError(words, {
    nodes: definition,
    extensions: { code: 'COST_LIMIT', cost: { requested, limit }, hint, http: { status: 400 } },
  });
}

function estimate(
  schema: GraphQLSchema,
  document: DocumentNode,
  definition: OperationDefinitionNode,
  variables: Variables,
): Known {
  const list = known.get(definition) ?? [];
  const index = list.findIndex(({ fits }) => fits(variables));
  if (index === 0) return list[0]!;
  if (index > 0) {
    const [again] = list.splice(index, 1);
    list.unshift(again!);
    return again!;
  }
  const operation = new Operation(schema, fragmentsOf(document), variables);
  const parts = operationCost(operation, definition);
  const { observations } = operation;
  const made: Known = {
    parts,
    requested: requestedCost(parts),
    fits: (others) => observations.every(({ read, seen }) => Object.is(read(others), seen)),
  };
  list.unshift(made);
  if (list.length > mostKnown) list.pop();
  known.set(definition, list);
  return made;
}
