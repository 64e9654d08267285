import { createHash } from 'node:crypto';
import type { RecordRules } from '../ledger/writing/rules.ts';

/** The hash follows from the text, so that a text is recognised wherever it is met again. */
export const documentRules: RecordRules = {
  computed: ({ text }) => ({
    sha256: createHash('sha256')
      .update(typeof text === 'string' ? text : '', 'utf8')
      .digest('hex'),
  }),
};
