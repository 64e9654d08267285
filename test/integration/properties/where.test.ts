import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { isInputObjectType } from 'graphql';
import type { DatabaseKind } from '../../../server/src/storage/database.ts';
import { everything, recordTypes } from '../../kit/everything.ts';
import { kindsOfDatabase } from '../../kit/on-both.ts';
import { PlainRegistry } from '../../kit/plain-where.ts';
import { randomInput, rollsFrom } from '../../kit/random-operation.ts';
import { openReading, testSchema, type TestReading } from '../../kit/reading.ts';

const rows = 8;
const ids = Array.from(
  { length: 200 },
  (_, index) => `01900000-0000-7000-8000-${(index + 1).toString(16).padStart(12, '0')}`,
);
const lists = recordTypes().filter((record) => record.root);

describe('where', () => {
  const opened = new Map<DatabaseKind, TestReading>();
  let plain: PlainRegistry;
  beforeAll(async () => {
    for (const kind of kindsOfDatabase) opened.set(kind, await openReading(kind, everything(rows)));
    plain = await PlainRegistry.of(opened.get('embedded')!);
  });
  afterAll(async () => {
    for (const registry of opened.values()) await registry.close();
  });

  it.each(lists.map((record) => [record.root!.many, record.typeName] as const))(
    'on %s finds what a plain evaluation finds',
    { timeout: 60_000 },
    async (many, typeName) => {
      const type = testSchema().getType(`${typeName}Where`)!;
      if (!isInputObjectType(type)) throw new Error(`${type.name} is no input`);
      const wheres = fc
        .array(fc.nat({ max: 9999 }), { minLength: 10, maxLength: 120, size: 'max' })
        .map((tape) => randomInput(type, rollsFrom(tape), { ids, depth: 4, without: ['search'] }));
      await fc.assert(
        fc.asyncProperty(wheres, async (where) => {
          const wanted = plain.matching(typeName, where as Record<string, unknown>).sort();
          for (const registry of opened.values()) {
            const { data } = await registry.read<{ list: { nodes: { id: string }[]; totalCount: number } }>(
              `query ($where: ${typeName}Where) { list: ${many}(where: $where, first: 100) { nodes { id } totalCount } }`,
              { where },
            );
            expect(data.list.nodes.map(({ id }) => id)).toEqual(wanted);
            expect(data.list.totalCount).toBe(wanted.length);
          }
        }),
        { numRuns: 30, seed: 1 },
      );
    },
  );
});
