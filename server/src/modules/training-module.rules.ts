import { hasAnIsoDuration } from '../ledger/writing/shared-rules.ts';
import type { RecordRules } from '../ledger/writing/rules.ts';

export const trainingModuleRules: RecordRules = { rules: [hasAnIsoDuration] };
