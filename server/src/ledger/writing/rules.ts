import type { RecordClass } from '../../kernel/meaning.ts';
import type { UserErrorCode } from '../../kernel/user-error.ts';
import type { Row } from './fault.ts';

/** What a rule found wrong: the field (or part of it) at fault, below the record; empty for the record as a whole. */
export interface Broken {
  path: string[];
  code: UserErrorCode;
  message: string;
}

/** A fact that must hold of a record. Gets its row by column as it will be, dates as `YYYY-MM-DD`. */
export type Rule = (row: Row) => Broken | undefined;

/** What a record folder adds to writing: its rules, and columns that the server computes from the others. */
export interface RecordRules {
  rules?: readonly Rule[];
  computed?: (row: Row) => Row;
}

const known = new Map<RecordClass, RecordRules>();

export function sayRules(target: RecordClass, rules: RecordRules): void {
  known.set(target, rules);
}

export function rulesOf(target: RecordClass): RecordRules {
  return known.get(target) ?? {};
}
