import { parse, type OperationDefinitionNode } from 'graphql';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { classOf } from '../../../server/src/access/field-class.ts';
import { tableClasses } from '../../../server/src/access/grants.ts';
import { columnsOf } from '../../../server/src/kernel/columns.ts';
import {
  allRecords,
  meaningOf,
  type FieldMeaning,
  type RecordMeaning,
} from '../../../server/src/kernel/meaning.ts';
import { PersonName } from '../../../server/src/ledger/name.ts';
import { createReading, type Reading } from '../../../server/src/reading/reading.ts';
import type { Reader } from '../../../server/src/storage/reader.ts';
import { openRoleReader } from '../../../server/src/storage/role-reader.ts';
import { raiseWall } from '../../../server/src/storage/wall.ts';
import { freshDatabase, type TestDatabase } from '../../kit/database.ts';
import { canary, canaryRegistry } from '../../kit/matrix/canary-registry.ts';
import { selectionOf } from '../../kit/matrix/cells.ts';
import { MatrixRun } from '../../kit/matrix/run-matrix.ts';
import { describeOnBoth } from '../../kit/on-both.ts';
import { testSchema } from '../../kit/reading.ts';

/** Fields of records with a list of their own that say themselves that they are not for everyone. */
const hiddenFields = (): [RecordMeaning, FieldMeaning][] =>
  allRecords()
    .filter((record) => record.root && !record.abstract)
    .flatMap((record) =>
      [...record.fields.values()]
        .filter(
          (field) => field.kind !== 'name' && field.name !== 'fields' && classOf(record, field) !== 'public',
        )
        .map((field): [RecordMeaning, FieldMeaning] => [record, field]),
    );

const listOf = ([record, field]: [RecordMeaning, FieldMeaning]) =>
  `{ ${record.root!.many} { nodes { ${selectionOf(testSchema(), record, field)} } } }`;

/** Lists of which some rows are personal, with something of theirs that only those rows have. */
const hiddenRows: [table: string, query: string][] = [
  ['claim', '{ claims { nodes { text } } }'],
  ['identifier', '{ delegates { nodes { identifiers { nodes { value } } } } }'],
];

describeOnBoth('each wall alone', (kind) => {
  const { factory, ids } = canaryRegistry();
  let opened: TestDatabase;
  let owner: Client;
  let walled: Reader;
  let unmasked: Reading;
  beforeAll(async () => {
    opened = await freshDatabase(kind);
    await factory.insert(opened.database);
    walled = openRoleReader(opened.database, await raiseWall(opened.database, 'liaison_test'));
    unmasked = createReading(testSchema(), walled, 'test', () => true);
    owner = new Client(opened.database.clientConfig);
    await owner.connect();
  });
  afterAll(async () => {
    await owner?.end();
    await walled?.close();
    await opened?.close();
  });

  /** What a client gets who asks past the masks of the plan: the answer, or the code of the database's refusal. */
  const ask = async (query: string): Promise<string> => {
    const document = parse(query);
    try {
      const [operation] = document.definitions as OperationDefinitionNode[];
      return (await unmasked.query(document, operation!, {}, { role: 'client' })).text;
    } catch (error) {
      return (error as { code?: string }).code ?? String(error);
    }
  };

  it('the database refuses every hidden field to a plan without masks, and leaves out every hidden row', async () => {
    for (const hidden of hiddenFields())
      expect(`${listOf(hidden)} ${await ask(listOf(hidden))}`).toMatch(/ 42501$/);
    for (const [, query] of hiddenRows) expect(await ask(query)).not.toContain(canary);
  });

  it('notices each policy that is taken out of the plan', { timeout: 120_000 }, async () => {
    const both = createReading(testSchema(), walled, 'test');
    const policies: [RecordMeaning, FieldMeaning][] = [
      ...hiddenFields(),
      [meaningOf(PersonName), meaningOf(PersonName).fields.get('node')!],
    ];
    const unnoticed: string[] = [];
    for (const [record, field] of policies) {
      const declared = field.class;
      field.class = 'public';
      try {
        const run = new MatrixRun(both, ids);
        await run.reads(
          'client',
          record.servedAs
            ? meaningOf(allRecords().find(({ typeName }) => typeName === 'Delegate')!.target)
            : record,
        );
        const { leaks, refusals } = run.outcome;
        if (leaks.length + refusals.length === 0) unnoticed.push(`${record.typeName}.${field.name}`);
      } finally {
        field.class = declared;
      }
    }
    console.log(
      `${kind}, plan: ${policies.length} policies removed, ${policies.length - unnoticed.length} noticed`,
    );
    expect(unnoticed).toEqual([]);
  });

  it('notices each right too many in the database', { timeout: 120_000 }, async () => {
    const unnoticed: string[] = [];
    let removed = 0;
    for (const hidden of hiddenFields()) {
      const [record, field] = hidden;
      const held = field.kind === 'many' ? meaningOf(field.target()) : record;
      const all = tableClasses().find(({ table }) => table === held.table)!;
      const columns = (field.kind === 'many' ? [...all.columns.keys()] : columnsOf(record, field)).map(
        (one) => `"${one}"`,
      );
      removed += 1;
      await owner.query(`grant select (${columns.join()}) on "${held.table}" to liaison_test_client`);
      if ((await ask(listOf(hidden))) === '42501') unnoticed.push(`${record.typeName}.${field.name}`);
      await owner.query(`revoke select (${columns.join()}) on "${held.table}" from liaison_test_client`);
    }
    for (const [table, query] of hiddenRows) {
      removed += 1;
      await owner.query(
        `create policy too_much on "${table}" for select to liaison_test_client using (true)`,
      );
      if (!(await ask(query)).includes(canary)) unnoticed.push(table);
      await owner.query(`drop policy too_much on "${table}"`);
    }
    console.log(`${kind}, database: ${removed} policies removed, ${removed - unnoticed.length} noticed`);
    expect(unnoticed).toEqual([]);
  });
});
