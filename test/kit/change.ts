import { expect } from 'vitest';
import type { Registry } from './registry.ts';

/** What a change answers; its shape follows from what was selected. */
// oxlint-disable-next-line typescript/no-explicit-any -- tests compare with literals
export type Answered = any;

/** A change as `change: createX(…) { … userErrors { code message path } }`; answers the payload. */
export type Change = (mutation: string, variables?: Record<string, unknown>) => Promise<Answered>;

/** Runs changes on a registry, and takes care that those expected to succeed did. */
export function changerOf(registry: Registry) {
  const change: Change = async (mutation, variables) => {
    const answer: Answered = await registry.ask(mutation, variables);
    return answer.change;
  };
  const made: Change = async (mutation, variables) => {
    const payload = await change(mutation, variables);
    expect(payload.userErrors).toEqual([]);
    return payload;
  };
  const ask = (query: string, variables?: Record<string, unknown>): Promise<Answered> =>
    registry.ask(query, variables);
  const create = async (type: string, input: Record<string, unknown>): Promise<string> => {
    const field = type[0]!.toLowerCase() + type.slice(1);
    const payload = await made(
      `mutation ($input: Create${type}Input!) { change: create${type}(input: $input) { record: ${field} { id } userErrors { code message path } } }`,
      { input },
    );
    return payload.record.id as string;
  };
  return { change, made, ask, create };
}

/** The one preferred name, in English. */
export const named = (value: string) => ({ names: [{ value, lang: 'en', kind: 'PREFERRED' }] });

/** `CODE path.in.the.input`, sorted: what a test of mistakes compares with. */
export const shortly = (errors: { code: string; path: string[] }[]): string[] =>
  errors.map(({ code, path }) => `${code} ${path.join('.')}`).sort();
