import type { Row } from './fault.ts';
import type { Rule } from './rules.ts';

const durationPattern = /^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/;

/** A duration is written as ISO 8601 has it. */
export const hasAnIsoDuration: Rule = ({ duration }) =>
  typeof duration !== 'string' || durationPattern.test(duration)
    ? undefined
    : {
        path: ['duration'],
        code: 'INVALID',
        message: `“${duration}” is not an ISO 8601 duration; four days are P4D, three years P3Y, sixteen hours PT16H.`,
      };

/** One date surely before the other: the end of what can be is before the beginning. */
export function isSurelyBefore(row: Row, later: string, earlier: string): boolean {
  const end = row[`${later}_latest`] as string | null | undefined;
  const start = row[`${earlier}_earliest`] as string | null | undefined;
  return Boolean(end && start && end < start);
}

/** Whether a column of the row is filled. */
export const has = (row: Row, column: string): boolean => (row[column] ?? null) !== null;

/** A role says who has it: a record, or words. */
export const hasAnActorOrALabel: Rule = (row) =>
  ['organisation_id', 'country_id', 'region_id', 'delegate_id', 'label'].some((column) => has(row, column))
    ? undefined
    : {
        path: [],
        code: 'REQUIRED',
        message: 'Say who it is: an organisation, country, region or delegate, or a label in words.',
      };
