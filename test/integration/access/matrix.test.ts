import { afterAll, beforeAll, expect, it } from 'vitest';
import { classOf } from '../../../server/src/access/field-class.ts';
import { hasPersonalRows } from '../../../server/src/access/row-policy.ts';
import { roles, type Role } from '../../../server/src/access/viewer.ts';
import type { RecordMeaning } from '../../../server/src/kernel/meaning.ts';
import { createReading, type Reading } from '../../../server/src/reading/reading.ts';
import type { Reader } from '../../../server/src/storage/reader.ts';
import { openRoleReader } from '../../../server/src/storage/role-reader.ts';
import { raiseWall } from '../../../server/src/storage/wall.ts';
import { freshDatabase, type TestDatabase } from '../../kit/database.ts';
import { canaryRegistry } from '../../kit/matrix/canary-registry.ts';
import { MatrixRun } from '../../kit/matrix/run-matrix.ts';
import { describeOnBoth } from '../../kit/on-both.ts';
import { testSchema } from '../../kit/reading.ts';

/** One role of each kind of reader and the records with something to hide; every role and record by `pnpm drill`. */
const isWhole = process.env['MATRIX'] === 'whole';
const tried: readonly Role[] = isWhole ? roles : ['client', 'analyst'];
const hidesSomething = (record: RecordMeaning): boolean =>
  isWhole ||
  hasPersonalRows(record) ||
  [...record.fields.values()].some((field) => classOf(record, field) !== 'public');

describeOnBoth('the matrix of roles and fields', (kind) => {
  const { factory, ids } = canaryRegistry();
  let opened: TestDatabase;
  let walled: Reader;
  let both: Reading;
  beforeAll(async () => {
    opened = await freshDatabase(kind);
    await factory.insert(opened.database);
    walled = openRoleReader(opened.database, await raiseWall(opened.database, 'liaison_test'));
    both = createReading(testSchema(), walled, 'test');
  });
  afterAll(async () => {
    await walled?.close();
    await opened?.close();
  });

  it(
    'holds with both walls, for every role, field and way to ask',
    { timeout: isWhole ? 1_200_000 : 120_000 },
    async () => {
      const run = new MatrixRun(both, ids, hidesSomething);
      for (const role of tried) await run.role(role);
      const { cells, leaks, refusals } = run.outcome;
      console.log(`${kind}: ${cells} cells, ${leaks.length} leaks, ${refusals.length} over-refusals`);
      if (leaks.length + refusals.length > 0)
        console.log(
          [...leaks, ...refusals]
            .slice(0, 60)
            .map(({ cell, why }) => `${cell}: ${why}`)
            .join('\n'),
        );
      expect({ leaks, refusals }).toEqual({ leaks: [], refusals: [] });
      expect(cells).toBeGreaterThan(800);
    },
  );

  it('holds with the first wall alone, where the database hides nothing', { timeout: 120_000 }, async () => {
    const run = new MatrixRun(createReading(testSchema(), opened.reader, 'test'), ids, hidesSomething);
    await run.role('client');
    const { cells, leaks, refusals } = run.outcome;
    console.log(
      `${kind}, plan alone: ${cells} cells, ${leaks.length} leaks, ${refusals.length} over-refusals`,
    );
    expect({ leaks, refusals }).toEqual({ leaks: [], refusals: [] });
  });
});
