import { Client } from 'pg';
import {
  fieldOf,
  meaningOf,
  recordNamed,
  type DateMeaning,
  type RecordMeaning,
} from '../../server/src/kernel/meaning.ts';
import { nameSearch } from '../../server/src/kernel/name-keys.ts';
import { readPeriod } from '../../server/src/kernel/period.ts';
import { sortKey } from '../../server/src/kernel/sort-key.ts';
import '../../server/src/records.ts';
import type { Database } from '../../server/src/storage/database.ts';

type Row = Record<string, unknown>;

/** A name to give to a node: its text, and what differs from a preferred English name. */
export interface GivenName {
  value: string;
  lang?: string;
  kind?: string;
  period?: string;
  document?: string;
}

/** What a record is made of: its fields by their names in the API, dates as EDTF, references as ids. */
export type Values = Record<string, unknown> & { id?: string; names?: (GivenName | string)[] };

/** Tables in the order in which their rows refer to each other. */
const tables = (
  'node country organisation document region topic place project module event delegate ' +
  'project_role participation event_project event_module post link ' +
  'region_country place_country event_place node_topic name person_name identifier claim conflict conflict_claim'
).split(' ');

const firstMoment = Date.parse('2024-01-01T00:00:00.000Z');

/**
 * Makes rows past the writer, by plain SQL: what is read can be tested whatever is written. Ids and times count up from a
 * fixed start, so two factories that are told the same make the same rows, on any database.
 */
export class Factory {
  private count = 0;
  private readonly rows = new Map<string, Row[]>();

  /** The id that the next record gets. */
  private id(): string {
    this.count += 1;
    return `01900000-0000-7000-8000-${this.count.toString(16).padStart(12, '0')}`;
  }

  /** A record of a type of the API. What is not given is null, or the first value it may have. Gives back its id. */
  add(typeName: string, values: Values = {}): string {
    const record = meaningOf(recordNamed(typeName));
    const id = values.id ?? this.id();
    const row: Row = { id };
    for (const field of record.fields.values()) {
      if (field.name === 'id' || heldByNode(record, field.name)) continue;
      const value = values[field.name];
      switch (field.kind) {
        case 'value':
          if (field.scalar === 'dateTime') {
            row[field.column] = value ?? (field.required ? this.moment() : null);
          } else {
            row[field.column] = value ?? (field.list ? [] : field.required ? this.least(field) : null);
          }
          break;
        case 'date':
          Object.assign(row, dateColumns(field, (value as string | undefined) ?? null));
          break;
        case 'headcount': {
          const given = (value ?? {}) as Row;
          for (const part of ['min', 'max', 'text']) row[`${field.column}_${part}`] = given[part] ?? null;
          row[`${field.column}_qualifier`] = given['qualifier'] ?? 'UNKNOWN';
          break;
        }
        case 'money': {
          const given = (value ?? {}) as Row;
          row[`${field.column}_amount`] = given['amount'] ?? null;
          row[`${field.column}_currency`] = given['currency'] ?? null;
          break;
        }
        case 'one':
          row[field.column] = value ?? null;
          break;
        case 'many':
          if (field.path.by === 'pivot') {
            const { table, own, other } = field.path;
            for (const target of (value as string[] | undefined) ?? [])
              this.pair(table, { [own]: id, [other]: target });
          }
          break;
        default:
      }
    }
    if (record.nodeType !== null) {
      const createdAt = (values['createdAt'] as string | undefined) ?? this.moment();
      this.put('node', {
        id,
        type: record.nodeType,
        version: values['version'] ?? 1,
        created_at: createdAt,
        updated_at: values['updatedAt'] ?? createdAt,
        merged_into: values['mergedInto'] ?? null,
      });
    }
    if (record.named?.by === 'names') {
      const names = (values.names ?? []).map((name) => (typeof name === 'string' ? { value: name } : name));
      row['sort_key'] = sortKeyOf(names);
      for (const name of names) this.name(meaningOf(record.named.record()).table, id, name);
    }
    if (record.typeName === 'Document') row['sha256'] ??= '';
    this.put(record.table, row);
    return id;
  }

  /** A row of a table that only pairs records. */
  pair(table: string, columns: Row): void {
    const known = this.rows.get(table) ?? [];
    const isSame = (row: Row) => Object.entries(columns).every(([name, value]) => row[name] === value);
    if (!known.some(isSame)) this.put(table, columns);
  }

  private name(table: string, nodeId: string, given: GivenName): void {
    const { value, lang = 'en', kind = 'PREFERRED', period = null, document = null } = given;
    const search = nameSearch(value);
    this.put(table, {
      id: this.id(),
      value,
      lang,
      kind,
      ...dateColumns(fieldOf(meaningOf(recordNamed('Name')), 'period', 'date'), period),
      document_id: document,
      folded: search.folded,
      skeleton: search.skeleton,
      sort_key: sortKey(value, lang),
      keys: search.keys,
      node_id: nodeId,
    });
  }

  private least(field: { choices?: { values: object }; scalar: string; name: string }): unknown {
    if (field.choices) return Object.keys(field.choices.values)[0];
    if (field.scalar === 'boolean') return false;
    if (field.scalar === 'integer') return 0;
    return field.name;
  }

  private moment(): string {
    return new Date(firstMoment + this.count * 1000).toISOString();
  }

  private put(table: string, row: Row): void {
    const known = this.rows.get(table);
    if (known) known.push(row);
    else this.rows.set(table, [row]);
  }

  /** Writes all rows made so far, in one transaction, and brings the database's knowledge of them up to date. */
  async insert(database: Pick<Database, 'clientConfig'>): Promise<void> {
    const client = new Client(database.clientConfig);
    await client.connect();
    try {
      await client.query('begin');
      // The history is of no interest here.
      await client.query("set local liaison.untracked = 'on'");
      // Rows to read need no history.
      await client.query(`set local liaison.untracked = 'on'`);
      for (const table of tables) {
        const rows = this.rows.get(table);
        if (!rows) continue;
        const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((name) => `"${name}"`);
        // The schema is said because `name` alone is a type of PostgreSQL's own.
        await client.query(
          `insert into "${table}" (${names.join(', ')}) select ${names.join(', ')} from json_populate_recordset(null::public."${table}", $1::json)`,
          [JSON.stringify(rows)],
        );
      }
      await client.query('commit');
      await client.query('analyze');
    } finally {
      await client.end();
    }
  }
}

function heldByNode(record: RecordMeaning, property: string): boolean {
  return (
    record.nodeType !== null && ['type', 'version', 'createdAt', 'updatedAt', 'mergedInto'].includes(property)
  );
}

function dateColumns({ column }: DateMeaning, edtf: string | null): Row {
  const reading = edtf === null ? null : readPeriod(edtf);
  if (reading && !reading.ok) throw new Error(reading.message);
  const period = reading?.period;
  return {
    [column]: period?.edtf ?? null,
    [`${column}_earliest`]: period?.earliest ?? null,
    [`${column}_latest`]: period?.latest ?? null,
    [`${column}_latest_start`]: period?.latestStart ?? null,
    [`${column}_earliest_end`]: period?.earliestEnd ?? null,
    [`${column}_precision`]: period?.precision ?? null,
    [`${column}_days`]: period?.days ?? null,
  };
}

/** The key a record is put in order by: that of the name it shows, the English one before any other. */
function sortKeyOf(names: GivenName[]): string {
  const preferred = names
    .filter(({ kind = 'PREFERRED' }) => kind === 'PREFERRED')
    .sort(({ lang: one = 'en' }, { lang: other = 'en' }) => (one < other ? -1 : 1));
  const shown = preferred.find(({ lang = 'en' }) => lang === 'en') ?? preferred[0];
  return shown ? sortKey(shown.value, shown.lang ?? 'en') : '';
}
