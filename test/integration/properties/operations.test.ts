import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  buildSchema,
  executeSync,
  GraphQLError,
  parse,
  printSchema,
  type GraphQLFieldResolver,
} from 'graphql';
import type { DatabaseKind } from '../../../server/src/storage/database.ts';
import { everything } from '../../kit/everything.ts';
import { kindsOfDatabase } from '../../kit/on-both.ts';
import { randomOperation, rollsFrom, type Operation } from '../../kit/random-operation.ts';
import { openReading, testSchema, type TestReading } from '../../kit/reading.ts';

const runs = 150;
const ids = Array.from(
  { length: 120 },
  (_, index) => `01900000-0000-7000-8000-${(index + 1).toString(16).padStart(12, '0')}`,
);

/** The contract alone, without anything of the server behind it. */
const contract = buildSchema(printSchema(testSchema()));

/** Says what GraphQL itself makes of an answer: it must come out as it went in, key for key. */
const asAnswered: GraphQLFieldResolver<Record<string, unknown>, unknown> = (source, _args, _context, info) =>
  source[info.path.key as string];

function shapedByGraphql({ text, variables }: Operation, data: Record<string, unknown>): string {
  const { data: shaped, errors } = executeSync({
    schema: contract,
    document: parse(text),
    variableValues: variables,
    rootValue: data,
    fieldResolver: asAnswered as GraphQLFieldResolver<unknown, unknown>,
    typeResolver: (value) => (value as { __typename: string }).__typename,
  });
  if (errors) throw errors[0]!;
  return JSON.stringify(shaped);
}

const operations = fc
  .array(fc.nat({ max: 9999 }), { minLength: 20, maxLength: 400, size: 'max' })
  .map((tape) =>
    randomOperation(testSchema(), rollsFrom(tape), { ids: ids.slice(20), depth: 6, fields: 25 }),
  );

async function outcome(registry: TestReading, { text, variables }: Operation): Promise<string> {
  try {
    const answer = await registry.read(text, variables);
    expect(answer.statements).toBeLessThanOrEqual(1);
    expect(shapedByGraphql({ text, variables }, answer.data)).toBe(JSON.stringify(answer.data));
    return answer.text;
  } catch (error) {
    if (error instanceof GraphQLError && error.extensions['code'] === 'BAD_USER_INPUT') return error.message;
    throw error;
  }
}

describe('random operations of the schema', () => {
  const opened = new Map<DatabaseKind, TestReading>();
  beforeAll(async () => {
    for (const kind of kindsOfDatabase) opened.set(kind, await openReading(kind, everything(6)));
  });
  afterAll(async () => {
    for (const registry of opened.values()) await registry.close();
  });

  it(
    'never fault, cost one statement, have the shape they ask for, and are answered alike by both databases',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(operations, async (operation) => {
          const answers = [];
          for (const registry of opened.values()) answers.push(await outcome(registry, operation));
          for (const answer of answers) expect(answer).toBe(answers[0]);
        }),
        { numRuns: runs, seed: 1 },
      );
    },
  );
});
