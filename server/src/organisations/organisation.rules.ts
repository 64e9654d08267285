import { has, isSurelyBefore } from '../ledger/writing/shared-rules.ts';
import type { RecordRules, Rule } from '../ledger/writing/rules.ts';

/** An organisation is dissolved after it was founded. */
export const endsAfterItWasFounded: Rule = (row) =>
  isSurelyBefore(row, 'dissolved', 'founded')
    ? { path: ['dissolved'], code: 'REFUSED', message: 'It cannot be dissolved before it was founded.' }
    : undefined;

/** How the parent is known is said only of an organisation that has one. */
export const hasAParentForItsBasis: Rule = (row) =>
  has(row, 'parent_basis') && !has(row, 'parent_id')
    ? { path: ['parentBasis'], code: 'REFUSED', message: 'There is no parent for this to be the basis of.' }
    : undefined;

export const organisationRules: RecordRules = { rules: [endsAfterItWasFounded, hasAParentForItsBasis] };
