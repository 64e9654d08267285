import { hasAnActorOrALabel, hasAnIsoDuration, isSurelyBefore } from '../ledger/writing/shared-rules.ts';
import type { RecordRules, Rule } from '../ledger/writing/rules.ts';

/** A role ends after it begins. */
export const endsAfterItStarts: Rule = (row) =>
  isSurelyBefore(row, 'until', 'since')
    ? { path: ['until'], code: 'REFUSED', message: 'It cannot end before it begins.' }
    : undefined;

export const projectRules: RecordRules = { rules: [hasAnIsoDuration] };
export const projectRoleRules: RecordRules = { rules: [hasAnActorOrALabel, endsAfterItStarts] };
