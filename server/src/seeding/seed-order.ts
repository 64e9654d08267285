import type { SeedDesk } from './seed-desk.ts';
import type { SeedRecord, SeedValue } from './seed-record.ts';
import type { SeedVocabulary } from './seed-vocabulary.ts';
import { fieldsOf } from './read-record.ts';

/**
 * Puts every record after those its columns and rows refer to; otherwise the order of the files stays. Claims, names and
 * links do not count: they may point anywhere, and are written when all records are there. A record that would have to
 * stand before itself is a mistake.
 */
export function inOrder(desk: SeedDesk, records: readonly SeedRecord[]): SeedRecord[] {
  const owners = new Map<string, SeedRecord>();
  for (const record of records) {
    owners.set(record.key, record);
    for (const rows of Object.values(record.rows)) for (const row of rows) owners.set(row.key, record);
  }
  return sorted(desk, records, (record) =>
    neededBy(desk.vocabulary, record)
      .map((key) => owners.get(key))
      .filter((needed): needed is SeedRecord => needed !== undefined && needed !== record),
  ).map((record) => ({ ...record, rows: rowsInOrder(desk, record) }));
}

/** Rows refer to rows of the same list, as a participation to its group. */
function rowsInOrder(desk: SeedDesk, record: SeedRecord): Record<string, SeedRecord[]> {
  return Object.fromEntries(
    Object.entries(record.rows).map(([name, rows]) => {
      const byKey = new Map(rows.map((row) => [row.key, row]));
      const needs = (row: SeedRecord) =>
        neededBy(desk.vocabulary, row)
          .map((key) => byKey.get(key))
          .filter((needed) => needed !== undefined);
      return [name, sorted(desk, rows, needs)];
    }),
  );
}

function sorted(
  desk: SeedDesk,
  records: readonly SeedRecord[],
  needs: (record: SeedRecord) => SeedRecord[],
): SeedRecord[] {
  const done = new Set<SeedRecord>();
  const open: SeedRecord[] = [];
  const visit = (record: SeedRecord): void => {
    if (done.has(record)) return;
    if (open.includes(record)) {
      const circle = [...open.slice(open.indexOf(record)), record].map(({ key }) => key);
      desk.faults.push({
        ...record.at,
        message: `“${record.key}” would stand above itself: ${circle.join(' → ')}.`,
        remedy: 'Correct the parent, the broader topic or the group of one of them.',
      });
      return;
    }
    open.push(record);
    for (const needed of needs(record)) visit(needed);
    open.pop();
    done.add(record);
  };
  for (const record of records) visit(record);
  return [...done];
}

function neededBy(vocabulary: SeedVocabulary, record: SeedRecord): string[] {
  const type = vocabulary.types.find(({ name }) => name === record.type);
  if (!type) return [];
  const keys: string[] = [];
  for (const [name, field] of Object.entries(fieldsOf(vocabulary, type))) {
    if (field.kind === 'reference') {
      const one = record.values[name];
      keys.push(...(one ? [one] : (record.lists[name] ?? [])).map(keyOf));
    } else if (field.kind === 'rows' && field.of !== 'Link') {
      for (const row of record.rows[name] ?? []) keys.push(...neededBy(vocabulary, row));
    }
  }
  return keys;
}

const keyOf = ({ value }: SeedValue): string => (typeof value === 'string' ? value : '');
