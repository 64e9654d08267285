import { has, hasAnActorOrALabel, hasAnIsoDuration } from '../ledger/writing/shared-rules.ts';
import type { RecordRules, Rule } from '../ledger/writing/rules.ts';

/** Positions in an agenda and numbers in a series count from 1. */
export const countsFromOne: Rule = (row) => {
  for (const key of ['position', 'ordinal']) {
    if (row[key] === 0) return { path: [key], code: 'INVALID', message: 'It counts from 1.' };
  }
  return undefined;
};

/** Nobody is a group of themselves. */
export const isNotItsOwnGroup: Rule = (row) =>
  has(row, 'group_id') && row['group_id'] === row['id']
    ? { path: ['group'], code: 'REFUSED', message: 'A row cannot be counted with itself.' }
    : undefined;

export const eventRules: RecordRules = { rules: [hasAnIsoDuration, countsFromOne] };
export const participationRules: RecordRules = { rules: [hasAnActorOrALabel, isNotItsOwnGroup] };
