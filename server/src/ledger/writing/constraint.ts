import type { UserErrorCode } from '../../kernel/user-error.ts';
import type { Fault } from './fault.ts';

interface DatabaseError {
  code?: string;
  constraint?: string;
  detail?: string;
  cause?: unknown;
}

/** What the database's own rules mean to the sender, by the name of the constraint. */
const said: Record<string, { code: UserErrorCode; message: string }> = {
  name_preferred: { code: 'DUPLICATE', message: 'There is a preferred name in this language already.' },
  person_name_preferred: {
    code: 'DUPLICATE',
    message: 'There is a preferred name in this language already.',
  },
  claim_one_preferred: { code: 'DUPLICATE', message: 'There is a preferred claim on this field already.' },
  claim_quote_occurs: {
    code: 'QUOTE_NOT_FOUND',
    message: 'A quote does not occur in the text of its document.',
  },
  participation_group_event: { code: 'REFUSED', message: 'A group and its members belong to one event.' },
  region_m49_unique: { code: 'DUPLICATE', message: 'There is a region with this UN M49 code already.' },
  link_ends_check: { code: 'INVALID', message: 'A link leads from one record to another, not to itself.' },
};

const byCode: Record<string, (error: DatabaseError) => { code: UserErrorCode; message: string }> = {
  '23505': ({ constraint }) => ({
    code: 'DUPLICATE',
    message: `There is such a row already (${constraint ?? 'unique'}).`,
  }),
  '23503': ({ detail }) =>
    /still referenced/.test(detail ?? '')
      ? { code: 'IN_USE', message: 'Other records refer to it.' }
      : { code: 'NOT_FOUND', message: 'A record that is referred to is gone.' },
  '23502': () => ({ code: 'REQUIRED', message: 'A value that must be given is missing.' }),
  '23514': ({ constraint }) =>
    constraint?.includes('acyclic')
      ? { code: 'REFUSED', message: 'A record cannot stand below itself.' }
      : { code: 'INVALID', message: `A rule of the database speaks against it (${constraint ?? 'check'}).` },
  '22003': () => ({ code: 'INVALID', message: 'A number is too large to be held.' }),
  '54000': () => ({ code: 'INVALID', message: 'A value is too large to be held.' }),
};

/** The fault that a refusal of the database stands for; nothing when it is a fault of ours. */
export function faultOf(thrown: unknown, path: string[]): Fault | undefined {
  for (
    let error = thrown as DatabaseError | undefined;
    error;
    error = error.cause as DatabaseError | undefined
  ) {
    if (typeof error.code !== 'string') continue;
    const told = (error.constraint && said[error.constraint]) || byCode[error.code]?.(error);
    if (told) return { ...told, path };
  }
  return undefined;
}

/** Whether the same change may well succeed when it is tried again. */
export function worthAnotherTry(thrown: unknown): boolean {
  for (
    let error = thrown as DatabaseError | undefined;
    error;
    error = error.cause as DatabaseError | undefined
  ) {
    if (error.code === '40P01' || error.code === '40001') return true;
  }
  return false;
}
