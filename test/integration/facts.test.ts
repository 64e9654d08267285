import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { foldSpace } from '../../server/src/kernel/quote.ts';
import type { Answer } from '../facts/check.ts';
import { readFacts } from '../facts/fact.ts';
import type { Fact } from '../facts/fact.ts';
import { id } from '../facts/key.ts';
import { table } from '../facts/table.ts';
import { describeOnBoth } from '../kit/on-both.ts';
import { openRegistry } from '../kit/registry.ts';
import type { Registry } from '../kit/registry.ts';
import { seeded } from '../kit/seeded.ts';

const facts = readFacts();

it('the table holds just the facts that were read out of the documents, each with its statement', () => {
  expect(facts).toHaveLength(327);
  expect(Object.keys(table).sort()).toEqual(facts.map((fact) => fact.id));
  expect(facts.filter((fact) => table[fact.id]?.statement !== fact.statement)).toEqual([]);
  expect(facts.filter((fact) => table[fact.id]?.checks.length === 0)).toEqual([]);
});

/** What is not as the table says; empty when the fact is held. */
async function failures(registry: Registry, fact: Fact): Promise<object[]> {
  const holding = table[fact.id];
  if (!holding) return [{ missing: 'in the table' }];
  const found: object[] = [];
  for (const check of holding.checks) {
    const { query, variables, seen, expected } = check(fact);
    const answered = seen(await registry.ask<Answer>(query, variables));
    if (!isDeepStrictEqual(answered, expected)) found.push({ expected, answered });
  }
  return found;
}

/** By the id and statement of each fact that is not held: what was expected, and what was answered. */
async function notHeld(registry: Registry): Promise<Record<string, object>> {
  const failed: Record<string, object> = {};
  for (const fact of facts) {
    const found = await failures(registry, fact).catch((error: Error) => [{ error: error.message }]);
    if (found.length > 0) failed[`${fact.id} ${fact.statement}`] = found;
  }
  return failed;
}

describeOnBoth('the five documents in the seeded registry', (kind) => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await openRegistry(kind, seeded);
  });
  afterAll(() => registry?.close());

  it('hold every fact', async () => {
    const failed = await notHeld(registry);
    const missed = Object.keys(failed).length;
    console.info(`${facts.length} facts: ${facts.length - missed} held, ${missed} not`);
    expect(failed).toEqual({});
  }, 120_000);

  it('have the words of every fact in the text of its document', async () => {
    const documents = new Map<string, string>();
    for (const key of new Set(facts.map(({ document }) => document))) {
      const { document } = await registry.ask<{ document: { text: string } }>(
        'query ($id: ID!) { document(id: $id) { text } }',
        { id: id(key) },
      );
      documents.set(key, foldSpace(document.text));
    }
    const unquoted = facts.filter(
      ({ document, quote }) => quote !== null && !documents.get(document)?.includes(foldSpace(quote)),
    );
    expect(unquoted).toEqual([]);
  });
});

it('a registry that has loaded nothing holds none of the facts: every check can fail', async () => {
  const registry = await openRegistry('embedded');
  try {
    expect(Object.keys(await notHeld(registry))).toHaveLength(facts.length);
  } finally {
    await registry.close();
  }
}, 120_000);
