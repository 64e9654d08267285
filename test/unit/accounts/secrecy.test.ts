import { printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { accountEntities } from '../../../server/src/accounts/entities.ts';
import { allRecords } from '../../../server/src/kernel/meaning.ts';
import { records } from '../../../server/src/records.ts';
import { buildRegistrySchema } from '../../../server/src/schema-of-registry.ts';

describe('accounts', () => {
  it('are no records, so that no plan reads them, no role is granted them, and no question names them', () => {
    const contract = printSchema(buildRegistrySchema());
    for (const entity of accountEntities) expect(records).not.toContain(entity);
    const tables = allRecords().map(({ table }) => table);
    for (const table of ['user_account', 'session', 'api_token', 'one_time_link']) {
      expect(tables).not.toContain(table);
    }
    expect(contract).not.toMatch(/password|tokenHash|secretHash|apiToken|oneTimeLink/i);
  });
});
