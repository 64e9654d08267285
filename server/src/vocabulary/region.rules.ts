import type { RecordRules, Rule } from '../ledger/writing/rules.ts';

/** A code of UN M49 has three digits. */
export const hasAnM49Code: Rule = ({ m49 }) =>
  typeof m49 !== 'string' || /^\d{3}$/.test(m49)
    ? undefined
    : {
        path: ['m49'],
        code: 'INVALID',
        message: 'A code of UN M49 has three digits, zeros included, such as 143.',
      };

export const regionRules: RecordRules = { rules: [hasAnM49Code] };
