import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';

/** Writes rows by plain SQL, past every rule of the product: what is refused here is refused by the database. */
export interface Rows {
  /** Runs one statement in a transaction of its own. */
  run(sql: string, values?: unknown[]): Promise<unknown[]>;
  /** A row of a ledger or a role table; the columns not given take their defaults. Answers with its id. */
  row(table: string, columns: Record<string, unknown>): Promise<string>;
  /** A node of the type that the table holds, with its row. */
  node(table: string, columns?: Record<string, unknown>): Promise<string>;
}

/** Values for the columns that a row cannot go without. */
const least: Record<string, Record<string, unknown>> = {
  organisation: { kind: 'OTHER' },
  project: { kind: 'PROJECT' },
  project_role: { role: 'FUNDER', planned: false },
  module: { kind: 'COURSE' },
  event: { kind: 'SEMINAR' },
  participation: { role: 'PARTICIPANT' },
  event_module: { kind: 'DELIVERED' },
  event_project: { kind: 'UNDER' },
  delegate: { suppressed: false },
  post: { title: 'inspector', acting: false },
  link: { kind: 'RELATED' },
  document: { title: 'A page', kind: 'PAGE', sha256: '' },
  country: { iso2: 'XX', iso3: 'XXX', m49: '000' },
  region: { kind: 'STATISTICAL' },
  place: { kind: 'CITY' },
  name: { value: 'a', lang: 'en', kind: 'ALIAS', folded: 'a', skeleton: 'a', sort_key: 'a', keys: '{}' },
  person_name: {
    value: 'a',
    lang: 'en',
    kind: 'ALIAS',
    folded: 'a',
    skeleton: 'a',
    sort_key: 'a',
    keys: '{}',
  },
  claim: {
    field: 'description',
    value_type: 'TEXT',
    text: 'a',
    cumulative: false,
    basis: 'STATED',
    rank: 'NORMAL',
    single: false,
  },
  conflict: { field: 'kind', state: 'OPEN', created_at: '2024-01-01T00:00:00Z' },
  identifier: { scheme: 'ror', value: '1' },
};

export function rowsOf(client: Client): Rows {
  const insert = async (table: string, columns: Record<string, unknown>) => {
    const names = Object.keys(columns).map((name) => `"${name}"`);
    const places = names.map((_, index) => `$${index + 1}`);
    await client.query(
      `insert into "${table}" (${names.join(', ')}) values (${places.join(', ')})`,
      Object.values(columns),
    );
  };
  const row = async (table: string, columns: Record<string, unknown>) => {
    const id = (columns['id'] as string | undefined) ?? randomUUID();
    await insert(table, { id, ...least[table], ...columns });
    return id;
  };
  return {
    async run(sql, values) {
      return (await client.query(sql, values)).rows;
    },
    row,
    async node(table, columns = {}) {
      const id = randomUUID();
      const now = '2024-01-01T00:00:00Z';
      await insert('node', { id, type: table.toUpperCase(), version: 1, created_at: now, updated_at: now });
      return row(table, { id, ...columns });
    },
  };
}

/** The name of the constraint that refused the work; null when nothing did. Other errors pass through. */
export async function refusedBy(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    const { constraint } = error as { constraint?: string };
    if (constraint === undefined) throw error;
    return constraint;
  }
}
