import type { Fact } from './fact.ts';
import { keyOf } from './key.ts';

/** The data of an answer, under the names of its fields. */
export type Answer = Record<string, unknown>;

/** One operation, and what it must answer. */
export interface Question {
  query: string;
  variables: Record<string, unknown>;
  /** What of the answer is compared. */
  seen: (answer: Answer) => unknown;
  expected: unknown;
}

/** Part of how a fact is held; the question may depend on the document and the quote of the fact. */
export type Check = (fact: Fact) => Question;

/** The nodes of a connection. */
export const nodesOf = <Node>(connection: unknown): Node[] => (connection as { nodes: Node[] }).nodes;

/** The rows in an order of their own, for lists whose order means nothing. */
export const asSet = (rows: readonly unknown[]): unknown[] =>
  rows
    .map((row) => [JSON.stringify(row), row] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);

/** An answer with keys in place of ids, and its lists as sets. */
export function comparable(answer: unknown): unknown {
  if (typeof answer === 'string') return keyOf(answer);
  if (Array.isArray(answer)) return asSet(answer.map(comparable));
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, comparable(value)]));
}

/** A question of its own, for what no other check asks. Ids are compared as keys, and no list has an order. */
export const asks =
  (query: string, variables: Record<string, unknown>, expected: unknown): Check =>
  () => ({ query, variables, seen: comparable, expected: comparable(expected) });
