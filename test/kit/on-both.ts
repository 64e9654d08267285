import { describe } from 'vitest';
import type { DatabaseKind } from '../../server/src/storage/database.ts';
import { postgresqlAnswers } from './template.ts';

// The quick run asks for the embedded database alone.
const isEmbeddedOnly = process.env['TEST_DATABASES'] === 'embedded';
/** The databases that this run tests on. */
export const kindsOfDatabase: DatabaseKind[] =
  !isEmbeddedOnly && (await postgresqlAnswers()) ? ['embedded', 'postgresql'] : ['embedded'];

/** Runs a suite on the embedded database and on PostgreSQL; on the first alone where no server answers. */
export function describeOnBoth(name: string, suite: (kind: DatabaseKind) => void): void {
  describe.each(kindsOfDatabase)(`${name} (%s)`, suite);
}
