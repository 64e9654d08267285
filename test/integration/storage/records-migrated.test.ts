import { expect, it } from 'vitest';
import { entities } from '../../../server/src/records.ts';
import { checkMigrations } from '../../../server/src/storage/migrate.ts';
import { emptyDump } from '../../kit/template.ts';

it('the migrations lead to the records: from the snapshot, and on a really migrated database', async () => {
  const drift = await checkMigrations(entities, { template: await emptyDump() });
  expect(drift).toEqual({ fromSnapshot: '', fromDatabase: '' });
});
