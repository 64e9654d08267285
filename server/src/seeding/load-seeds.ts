import { fileURLToPath } from 'node:url';
import type { EntityManager } from '@mikro-orm/postgresql';
import { meaningOf, type RecordClass, type RecordMeaning } from '../kernel/meaning.ts';
import { writableOf } from '../kernel/writable.ts';
import { bySystem, openChangeSet } from '../ledger/writing/open-change-set.ts';
import { Statements } from '../ledger/writing/statements.ts';
import { writeRecords, type WriteItem, type WriteResult } from '../ledger/writing/write-records.ts';
import { loadWorld as enterWorld, worldHash, worldKey } from './load-world.ts';
import { readSeeds, seedFilesIn } from './read-seeds.ts';
import { SeedFaults, type SeedFault } from './seed-fault.ts';
import { seedItem, type SeedItem } from './seed-item.ts';
import type { Seeds } from './seed-record.ts';
import { loadWorld, type World } from './world.ts';
import { vocabularyOfRecords } from './vocabulary-of-records.ts';

/** The seed files that come with the product. */
export const seedFolder = fileURLToPath(new URL('../../seeds', import.meta.url));

/** What loading did: records that were new, that the files had changed, and that were left because somebody edited them. */
export interface SeedReport {
  created: number;
  updated: number;
  keptAsEdited: string[];
}

const nothing: SeedReport = { created: 0, updated: 0, keptAsEdited: [] };

/** Enters the countries and regions that come with the product. Costs one look when nothing is new. */
export async function loadWorldOf(em: EntityManager, folder = seedFolder, now = new Date()): Promise<void> {
  const world = loadWorld(`${folder}/world`);
  await em.transactional(async (transaction) => {
    const db = new Statements(transaction);
    const hash = worldHash(world);
    if ((await seededHash(db, '*world')) === hash) return;
    await openChangeSet(db, bySystem('load-world', 'LOAD'), now.toISOString());
    await enterWorld(db, world, now.toISOString());
    await remember(db, [{ key: '*world', content_hash: hash, version: null }]);
  });
}

/**
 * Loads the seed files in one transaction. Files that were loaded before cost one look. Records that the files have changed
 * are changed, unless somebody has edited them since: those are left and named in the report.
 *
 * @throws SeedFaults with file, line, what is wrong and what would be right; nothing is loaded then
 */
export async function loadSeeds(
  em: EntityManager,
  records: readonly RecordClass[],
  folder = seedFolder,
  now = new Date(),
): Promise<SeedReport> {
  const world = loadWorld(`${folder}/world`);
  const seeds = readSeeds(seedFilesIn(folder), vocabularyOfRecords(records, isKeyOf(world)));
  return em.transactional(async (transaction) => {
    const db = new Statements(transaction);
    if ((await seededHash(db, '*sources')) === seeds.contentHash) return nothing;
    await openChangeSet(db, bySystem('load-seeds', 'LOAD'), now.toISOString());
    const report = await loadRecords(transaction, db, seeds, records, now);
    await remember(db, [{ key: '*sources', content_hash: seeds.contentHash, version: null }]);
    return report;
  });
}

function isKeyOf(world: World): (key: string) => boolean {
  const keys = new Set([
    ...world.countries.map(({ iso2 }) => worldKey.country(iso2)),
    ...world.regions.map(({ m49 }) => worldKey.region(m49)),
  ]);
  return (key) => keys.has(key);
}

interface SeededRow {
  key: string;
  content_hash: string;
  version: number | null;
}

async function loadRecords(
  em: EntityManager,
  db: Statements,
  seeds: Seeds,
  records: readonly RecordClass[],
  now: Date,
): Promise<SeedReport> {
  const meanings = new Map(records.map((target) => [meaningOf(target).typeName, meaningOf(target)]));
  const items = seeds.records.map((record) => seedItem(record, meanings.get(record.type)!, seeds));
  const before = new Map((await db.rows<SeededRow>('select * from "seeded"')).map((row) => [row.key, row]));
  const versions = await versionsOf(db, items);
  const report: SeedReport = { created: 0, updated: 0, keptAsEdited: [] };
  const toWrite: SeedItem[] = [];
  for (const one of items) {
    const { key, world } = one.record;
    const seeded = before.get(key);
    const version = versions.get(one.item.id!);
    if (seeded?.content_hash === one.contentHash) continue;
    if (seeded ? seeded.version !== version : version !== undefined && !world) {
      report.keptAsEdited.push(key);
      continue;
    }
    if (version === undefined) report.created += 1;
    else {
      report.updated += 1;
      one.item = await changeOf(db, one, world && !seeded);
    }
    toWrite.push(one);
  }
  const results = await writeRecords(
    em,
    toWrite.map(({ item }) => item),
    { now },
  );
  refuseFaults(toWrite, results);
  const after = await versionsOf(db, toWrite);
  await remember(
    db,
    toWrite.map((one) => ({
      key: one.record.key,
      content_hash: one.contentHash,
      version: after.get(one.item.id!) ?? null,
    })),
  );
  return report;
}

async function versionsOf(db: Statements, items: readonly SeedItem[]): Promise<Map<string, number>> {
  const rows = await db.rows<{ id: string; version: number }>(
    'select "id", "version" from "node" where "id" = any($1::uuid[])',
    [items.map(({ item }) => item.id)],
  );
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/**
 * The same record as a change of the one that stands: what the files no longer say goes, what they say now comes. A record
 * that the product ships is only added to the first time.
 */
async function changeOf(db: Statements, { item, meaning }: SeedItem, onlyAdds: boolean): Promise<WriteItem> {
  const patch: Record<string, unknown> = {};
  const { columns, rows, refs } = writableOf(item.target);
  const given = item.input;
  if (!onlyAdds)
    for (const column of columns) patch[column.name] = given[column.name] ?? emptyValue(meaning, column.name);
  for (const list of rows) {
    const add = (given[list.input] ?? []) as { id?: string }[];
    const standing = onlyAdds
      ? []
      : await idsIn(db, tableOfList(meaning, list.input, list.target), list.owner.column, item.id!);
    const kept = new Set(add.flatMap((row) => (row.id && standing.includes(row.id) ? [row.id] : [])));
    patch[list.input] = {
      add: add.filter((row) => !row.id || !kept.has(row.id)),
      update: add.filter((row) => row.id && kept.has(row.id)),
      remove: standing.filter((id) => !kept.has(id)),
    };
  }
  for (const list of refs) {
    const add = (given[list.input] ?? []) as string[];
    const standing = onlyAdds ? [] : await othersIn(db, list.table, list.own, list.other, item.id!);
    patch[list.input] = { add, remove: standing.filter((id) => !add.includes(id)) };
  }
  return { ...item, mode: 'update', input: patch, sources: moved(item.sources ?? [], given, patch) };
}

/** Names of persons stand in a table of their own. */
function tableOfList(meaning: RecordMeaning, input: string, target: RecordClass): string {
  if (input === 'names' && meaning.named?.by === 'names') return meaningOf(meaning.named.record()).table;
  return meaningOf(target).table;
}

function emptyValue(meaning: RecordMeaning, name: string): unknown {
  const field = meaning.fields.get(name);
  if (field?.kind === 'value' && field.list) return [];
  if (field?.kind === 'value' && field.scalar === 'boolean') return false;
  // What must be given and is not said any more stays as it was.
  return field && 'required' in field && field.required ? undefined : null;
}

async function idsIn(db: Statements, table: string, owner: string, id: string): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(`select "id" from "${table}" where "${owner}" = $1`, [id]);
  return rows.map((row) => row.id);
}

async function othersIn(
  db: Statements,
  table: string,
  own: string,
  other: string,
  id: string,
): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(`select "${other}" as id from "${table}" where "${own}" = $1`, [
    id,
  ]);
  return rows.map((row) => row.id);
}

/** Sources name their values by path: in a change a row of a list stands under `add` or `update`. */
function moved(
  sources: readonly Record<string, unknown>[],
  given: Record<string, unknown>,
  patch: Record<string, unknown>,
): Record<string, unknown>[] {
  return sources.map((source) => ({
    ...source,
    paths: (source.paths as string[]).map((path) => {
      const [list, index, ...rest] = path.split('.');
      const rows = given[list!];
      const changes = patch[list!] as { add: unknown[]; update?: unknown[] } | undefined;
      if (!Array.isArray(rows) || index === undefined || !changes || Array.isArray(changes)) return path;
      const row: unknown = rows[Number(index)];
      const where = changes.add.includes(row) ? 'add' : 'update';
      return [list, where, String((changes[where] ?? []).indexOf(row)), ...rest].join('.');
    }),
  }));
}

/** Turns refusals of the writer into mistakes of the files, at the nearest place that is known. */
function refuseFaults(items: readonly SeedItem[], results: readonly WriteResult[]): void {
  const faults: SeedFault[] = [];
  for (const [index, { faults: found }] of results.entries()) {
    const { record, positions } = items[index]!;
    for (const { path, message } of found) {
      const steps = path.filter((step) => step !== 'add' && step !== 'update');
      while (steps.length > 0 && !positions.has(steps.join('.'))) steps.pop();
      const at = positions.get(steps.join('.')) ?? record.at;
      faults.push({ ...at, message: `${record.key}: ${path.join('.')}`, remedy: message });
    }
  }
  if (faults.length > 0) throw new SeedFaults(faults);
}

async function seededHash(db: Statements, key: string): Promise<string | undefined> {
  const [row] = await db.rows<SeededRow>('select * from "seeded" where "key" = $1', [key]);
  return row?.content_hash;
}

async function remember(db: Statements, rows: readonly SeededRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.rows('delete from "seeded" where "key" = any($1::text[])', [rows.map(({ key }) => key)]);
  await db.insert(
    'seeded',
    rows.map((row) => ({ ...row })),
  );
}
