import { afterAll, beforeAll, expect, it } from 'vitest';
import { rightsOf, tableClasses } from '../../../server/src/access/grants.ts';
import { roles, type Role } from '../../../server/src/access/viewer.ts';
import type { Reader } from '../../../server/src/storage/reader.ts';
import { openRoleReader } from '../../../server/src/storage/role-reader.ts';
import { raiseWall, type Wall } from '../../../server/src/storage/wall.ts';
import { freshDatabase, type TestDatabase } from '../../kit/database.ts';
import { describeOnBoth } from '../../kit/on-both.ts';
import { smallRegistry } from '../../kit/small-registry.ts';

describeOnBoth('the wall in the database', (kind) => {
  let opened: TestDatabase;
  let wall: Wall;
  let reader: Reader;
  const as = (role: Role) => reader.as!(role);
  beforeAll(async () => {
    opened = await freshDatabase(kind);
    await smallRegistry().factory.insert(opened.database);
    wall = await raiseWall(opened.database, 'liaison_test');
    reader = openRoleReader(opened.database, wall);
  });
  afterAll(async () => {
    await reader?.close();
    await opened?.close();
  });

  it('is raised again without a change and without a complaint', async () => {
    const again = await raiseWall(opened.database, 'liaison_test');
    expect(again.notice).toBeNull();
    expect([...again.roleOf.keys()]).toEqual([...roles]);
  });

  it('lets a role read exactly the columns that it is granted, and refuses every other', async () => {
    for (const role of roles) {
      const granted = new Map(rightsOf(role).columns.map(({ table, columns }) => [table, new Set(columns)]));
      for (const { table, columns } of tableClasses()) {
        for (const column of columns.keys()) {
          const code = await as(role)
            .read(`select max("${column}"::text) from "${table}"`)
            .then(
              () => 'read',
              (error: { code?: string }) => error.code,
            );
          const may = granted.get(table)?.has(column) ?? false;
          expect(`${role} ${table}.${column} ${code}`).toBe(
            `${role} ${table}.${column} ${may ? 'read' : '42501'}`,
          );
        }
      }
    }
  });

  it('refuses whole rows, writing, and tables that are no part of the vocabulary', async () => {
    const refused = [
      'select * from "delegate"',
      'select to_jsonb(d) from "delegate" d',
      'select 1 from "document" order by "title"',
      'select count(*) from "document" group by "text"',
      `select 1 from "delegate" where "family" > 'A'`,
      'select 1 from "person_name" where false',
      `update "node" set "version" = 2`,
      'select * from "trash"',
      'select * from "seeded"',
    ];
    for (const role of ['public', 'client'] as const) {
      for (const statement of refused) {
        const answer = as(role).read(statement);
        await expect(answer, `${role}: ${statement}`).rejects.toMatchObject({ code: '42501' });
      }
    }
  });

  it('gives the session back to the owner after a refused statement', async () => {
    await expect(as('client').read('select "family" from "delegate"')).rejects.toThrow('permission denied');
    expect((await as('client').read('select current_user'))[0]).toBe('liaison_test_client');
    expect((await reader.read('select current_user'))[0]).toBe('postgres');
  });
});
