import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../kernel/context.ts';
import type { RecordClass } from '../kernel/meaning.ts';
import type { UserError } from '../kernel/user-error.ts';
import type { WriteResult } from './writing/write-records.ts';

/** The most rows that one bulk change takes. */
export const largestBulk = 1000;

export const userErrors = (faults: readonly UserError[]): UserError[] =>
  faults.map(({ code, message, path }) => ({ code, message, path }));

/** The payload of one change: the record as it now stands, and what was wrong. */
export async function single(
  target: RecordClass,
  field: string,
  result: WriteResult,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const record = result.id === null ? null : await context.read.record(target, result.id, info, field);
  return { [field]: record ?? null, userErrors: userErrors(result.faults) };
}

/** The payload of a bulk change: each record as it now stands. */
export async function bulk(
  target: RecordClass,
  field: string,
  results: WriteResult[],
  context: Context,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const found = await context.read.records(
    target,
    results.map(({ id }) => id ?? ''),
    info,
    field,
  );
  return bulkPayload(field, results, found);
}

/** The payload of a bulk change whose records have been read. */
export function bulkPayload(
  field: string,
  results: readonly WriteResult[],
  records: readonly unknown[],
): unknown {
  const succeeded = results.filter(({ stored }) => stored).length;
  const every = results.flatMap(({ faults }) => userErrors(faults));
  const distinct = new Map(every.map((error) => [JSON.stringify(error), error]));
  return {
    results: results.map(({ faults }, index) => ({
      index,
      [field]: records[index] ?? null,
      userErrors: userErrors(faults),
    })),
    succeeded,
    refused: results.length - succeeded,
    userErrors: [...distinct.values()],
  };
}

/** The payload of a bulk change with more rows than one call takes; nothing when they are few enough. */
export function refuseTooMany(count: number, path: string): unknown {
  if (count <= largestBulk) return undefined;
  return {
    results: [],
    succeeded: 0,
    refused: count,
    userErrors: [
      {
        code: 'INVALID',
        message: `One call takes at most ${largestBulk} rows; these are ${count}.`,
        path: [path],
      },
    ],
  };
}
