import { MikroORM, UnderscoreNamingStrategy } from '@mikro-orm/postgresql';
import { beforeAll, describe, expect, it } from 'vitest';
import { allRecords } from '../../server/src/kernel/meaning.ts';
import type { FieldMeaning, RecordMeaning } from '../../server/src/kernel/meaning.ts';
import { entities } from '../../server/src/records.ts';

interface FoundIndex {
  name: string;
  table: string;
  unique: boolean;
  /** `btree` unless said. */
  method: string;
  /** As written: plain columns, or expressions. */
  columns: string[];
  /** The condition of a partial index. */
  where: string | null;
}

interface ForeignKey {
  name: string;
  table: string;
  column: string;
}

let indexes: FoundIndex[];
let foreignKeys: ForeignKey[];
beforeAll(async () => {
  // The schema as it follows from the records alone; no database is asked.
  const orm = await MikroORM.init({
    entities: [...entities],
    dbName: 'none',
    connect: false,
    metadataCache: { enabled: false },
    namingStrategy: UnderscoreNamingStrategy,
  } as never);
  const sql = await orm.schema.getCreateSchemaSQL({ wrap: false });
  indexes = [...primaryKeys(sql), ...declaredIndexes(sql)];
  foreignKeys = [...sql.matchAll(/alter table "(\w+)" add constraint "(\w+)" foreign key \("(\w+)"\)/g)].map(
    ([, table, name, column]) => ({ table: table!, name: name!, column: column! }),
  );
});

function primaryKeys(sql: string): FoundIndex[] {
  return [...sql.matchAll(/create table "(\w+)" \(.*primary key \(([^)]+)\)/g)].map(([, table, columns]) => ({
    name: `${table}_pkey`,
    table: table!,
    unique: true,
    method: 'btree',
    columns: columnList(columns!),
    where: null,
  }));
}

function declaredIndexes(sql: string): FoundIndex[] {
  const pattern =
    /create (unique )?index "(\w+)" on (?:public\.)?"?(\w+)"? (?:using (\w+) )?\((.+?)\)(?: where (.+))?;/g;
  return [...sql.matchAll(pattern)].map(([, unique, name, table, method, columns, where]) => ({
    name: name!,
    table: table!,
    unique: unique !== undefined,
    method: method ?? 'btree',
    columns: columnList(columns!),
    where: where ?? null,
  }));
}

const columnList = (columns: string): string[] =>
  columns.split(/,\s*(?![^(]*\))/).map((column) => column.trim().replaceAll('"', ''));

/** Whether an index finds rows by these columns for every row of the table. */
const serves = (index: FoundIndex, table: string, ...columns: string[]): boolean =>
  index.table === table &&
  index.method === 'btree' &&
  index.where === null &&
  columns.every((column, at) => index.columns[at] === column);

/** The column that an order by a field compares; null where it compares something that stands in another table. */
function orderColumn(field: FieldMeaning): string | null {
  switch (field.kind) {
    case 'value':
      return field.column;
    case 'date':
      return `${field.column}_earliest`;
    default:
      return null;
  }
}

/** The table that holds a field: what every node has stands in the table of nodes. */
const tableOf = (record: RecordMeaning, field: FieldMeaning): string =>
  indexes.some((index) => index.name === `node_${orderColumn(field)}_order`) ? 'node' : record.table;

describe('an index', () => {
  it('stands behind every reference, so that what refers to a record is found without a scan', () => {
    const without = foreignKeys.filter(
      ({ table, column }) => !indexes.some((index) => serves(index, table, column)),
    );
    expect(without).toEqual([]);
    expect(foreignKeys.length).toBeGreaterThan(40);
  });

  it('with the id stands behind every order there is to ask for', () => {
    const orders = allRecords().flatMap((record) =>
      [...record.fields.values()]
        .filter((field) => field.order && orderColumn(field) !== null)
        .map((field) => ({ table: tableOf(record, field), column: orderColumn(field)! })),
    );
    const without = orders.filter(
      ({ table, column }) => !indexes.some((index) => serves(index, table, column, 'id')),
    );
    expect(without).toEqual([]);
    expect(orders.length).toBeGreaterThan(20);
  });

  it('is left out only for orders by the name of a record referred to, which stands in that record', () => {
    const unserved = allRecords().flatMap((record) =>
      [...record.fields.values()]
        .filter((field) => field.order && orderColumn(field) === null)
        .map((field) => `${record.typeName}.${field.name}: ${field.kind}`),
    );
    expect(unserved.filter((line) => !line.endsWith(': one'))).toEqual([]);
  });

  it('with the id stands behind the order by name of every record that has names', () => {
    const named = allRecords().filter((record) => record.named && !record.abstract);
    const without = named.filter((record) => {
      const column =
        record.named!.by === 'names' ? 'sort_key' : orderColumn(record.fields.get(record.named!.property)!)!;
      return !indexes.some((index) => serves(index, record.table, column, 'id'));
    });
    expect(without.map(({ table }) => table)).toEqual([]);
    expect(named.length).toBeGreaterThan(8);
  });

  it.each(['name', 'person_name'])(
    'finds the rows of %s by trigrams, by keys, by equal folding, and by node',
    (table) => {
      const found = indexes
        .filter((index) => index.table === table)
        .map(
          ({ name, method, columns, unique }) =>
            `${name}: ${unique ? 'unique ' : ''}${method} (${columns.join(', ')})`,
        );
      expect(found).toEqual(
        expect.arrayContaining([
          `${table}_folded_trigram: gin (folded gin_trgm_ops)`,
          `${table}_keys_set: gin (keys)`,
          `${table}_folded_equal: btree (folded)`,
          `${table}_node_id_index: btree (node_id)`,
          `${table}_preferred: unique btree (node_id, lang)`,
        ]),
      );
    },
  );

  it('is never doubled: none begins as another one does that could serve in its place', () => {
    const doubled = indexes.flatMap((index) =>
      indexes
        .filter(
          (other) =>
            other !== index &&
            !index.unique && // a unique index keeps a promise, whatever else serves the reading
            other.table === index.table &&
            other.method === index.method &&
            (other.where === null || other.where === index.where) &&
            index.columns.every((column, at) => other.columns[at] === column),
        )
        .map(
          (other) =>
            `${index.name} (${index.columns.join(', ')}) is served by ${other.name} (${other.columns.join(', ')})`,
        ),
    );
    expect(doubled).toEqual([]);
  });

  it('bears a name of its own', () => {
    const names = indexes.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    expect(names.filter((name) => name.length > 63)).toEqual([]);
  });
});
