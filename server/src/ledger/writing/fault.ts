import type { UserErrorCode } from '../../kernel/user-error.ts';

/** A mistake of the sender, as it is answered: never thrown, always collected. */
export interface Fault {
  code: UserErrorCode;
  message: string;
  path: string[];
}

/** A row as the database has it, by column; dates as `YYYY-MM-DD`. */
export type Row = Record<string, unknown>;

export const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
