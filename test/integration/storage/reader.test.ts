import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../../server/src/storage/database.ts';
import { openReader } from '../../../server/src/storage/reader.ts';
import type { Reader } from '../../../server/src/storage/reader.ts';
import { DatabaseAway, StatementTimeout } from '../../../server/src/storage/storage-fault.ts';
import { describeOnBoth } from '../../kit/on-both.ts';
import { countStatements } from '../../kit/statement-counter.ts';
import { openCopy } from '../../kit/template.ts';

describeOnBoth('the reader', (kind) => {
  let database: Database;
  let reader: Reader;
  beforeAll(async () => {
    database = await openCopy(kind);
    reader = openReader(database, { preparedLimit: 3, statementLimit: 1000 });
  });
  afterAll(async () => {
    await reader.close();
    await database.close();
  });

  it('gives the first row as the text that PostgreSQL writes, of every type', async () => {
    const row = await reader.read(
      `select json_build_object('a', 1)::text, 12345678901234567890::numeric, count(*), true, null, date '2020-02-29',
              timestamptz '2020-01-01 12:00+04', array[1,2], $1::uuid, 'Məcidov Меджидов'`,
      ['00000000-0000-4000-8000-000000000001'],
    );
    expect(row).toEqual([
      '{"a" : 1}',
      '12345678901234567890',
      '1',
      't',
      null,
      '2020-02-29',
      '2020-01-01 08:00:00+00',
      '{1,2}',
      '00000000-0000-4000-8000-000000000001',
      'Məcidov Меджидов',
    ]);
    expect(await reader.read('select 1 where false')).toEqual([]);
  });

  it('keeps no more statements prepared on a connection than it may', async () => {
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 8; i++) {
        expect(await reader.read(`select ${i} + $1::int`, [round], `plan-${i}`)).toEqual([`${i + round}`]);
      }
    }
    const [held] = await reader.read('select count(*) from pg_prepared_statements');
    expect(Number(held)).toBeLessThanOrEqual(3 * database.poolLimits.read);
    expect(Number(held)).toBeGreaterThan(0);
  });

  it('answers many at once, each with its own', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        reader.read('select $1::int * 2', [i], i % 2 ? 'twice' : undefined),
      ),
    );
    expect(answers.map(([value]) => Number(value))).toEqual(Array.from({ length: 200 }, (_, i) => i * 2));
  });

  it('counts its statements', async () => {
    const counter = countStatements(reader);
    await reader.read('select 1');
    await reader.read('select 2', [], 'two');
    expect(counter.statements).toEqual(['select 1', 'select 2']);
    counter.stop();
    await reader.read('select 3');
    expect(counter.count).toBe(2);
  });

  it("hands on PostgreSQL's own error and goes on", async () => {
    await expect(reader.read('select 1/0')).rejects.toThrow('division by zero');
    await expect(reader.read('select nothing', [], 'bad')).rejects.toThrow('column "nothing" does not exist');
    await expect(reader.read('select nothing', [], 'bad')).rejects.toThrow('column "nothing" does not exist');
    expect(await reader.read('select 1')).toEqual(['1']);
  });

  it('stops a statement that takes too long, says so, and answers again afterwards', async () => {
    const endless = 'select count(*) from generate_series(1, 100000) a, generate_series(1, 100000) b';
    await expect(reader.read(endless)).rejects.toThrow(StatementTimeout);
    await expect.poll(() => reader.read('select 1').catch(() => null), { timeout: 20_000 }).toEqual(['1']);
  });
});

it('a reader without its database says that it is away', async () => {
  const database = await openCopy('embedded');
  const reader = openReader(database);
  expect(await reader.read('select 1')).toEqual(['1']);
  await database.close();
  await expect(reader.read('select 1')).rejects.toThrow(DatabaseAway);
  await reader.close();
});
