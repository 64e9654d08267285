import type { Reader } from '../../server/src/storage/reader.ts';

/** The statements that a reader ran since it was counted, or since `clear`. */
export interface StatementCounter {
  readonly count: number;
  readonly statements: readonly string[];
  clear(): void;
  stop(): void;
}

/** Counts a reader's statements from now on. */
export function countStatements(reader: Reader): StatementCounter {
  const statements: string[] = [];
  const stop = reader.onStatement((sql) => statements.push(sql));
  return {
    get count() {
      return statements.length;
    },
    statements,
    clear() {
      statements.length = 0;
    },
    stop,
  };
}
