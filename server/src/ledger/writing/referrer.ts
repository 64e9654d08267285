import { allRecords, meaningOf, type RecordMeaning } from '../../kernel/meaning.ts';
import { isNode, ownerOf, writableOf } from '../../kernel/writable.ts';
import type { Fault, Row } from './fault.ts';
import { idsOf, type Belongings } from './removal.ts';
import type { Statements } from './statements.ts';

/** How many of the records that refer to one are named; the others are counted. */
const namedReferrers = 10;

interface Referrer {
  record: RecordMeaning;
  /** The record that a reader would look for: the event of a participation, the node of a claim. */
  subject: string;
  field: string;
}

/** Why something cannot be deleted: each record that refers to it from elsewhere, the first ten by name. */
export async function referrersOf(
  db: Statements,
  record: RecordMeaning,
  belongings: Belongings,
  path: string[],
): Promise<Fault[]> {
  const ids = idsOf(belongings);
  const types = new Set([...belongings.nodes.keys()].map((one) => one.target));
  const branches: string[] = [];
  const sources: { record: RecordMeaning; field: string }[] = [];
  const branch = (
    of: RecordMeaning,
    table: string,
    column: string,
    subject: string,
    field: string,
    own: string,
  ) => {
    branches.push(
      `(select ${sources.length} as source, t."${subject}" as subject, count(*) over ()::int as total from "${table}" t
         where t."${column}" = any($1::uuid[]) and not t."${own}" = any($2::uuid[]) order by t."${own}" limit ${namedReferrers})`,
    );
    sources.push({ record: of, field });
  };
  for (const of of allRecords()) {
    if (of.abstract) continue;
    const owner = ownerOf(of);
    const own = isNode(of) ? 'id' : (owner?.column ?? 'id');
    for (const field of of.fields.values()) {
      if (field.kind !== 'one' || field.remembered || field === owner || !mayPointAt(field.target(), types))
        continue;
      branch(of, of.table, field.column, owner?.column ?? 'id', field.name, own);
    }
    if (!isNode(of)) continue;
    for (const list of writableOf(of.target).refs) {
      // Topics are tagged on every node in one table: it is asked once, through the interface's own field.
      if (!types.has(list.target) || (list.field.name === 'topics' && of.typeName !== 'Organisation'))
        continue;
      branch(of, list.table, list.other, list.own, list.field.name, list.own);
    }
  }
  if (branches.length === 0) return [];
  const rows = await db.rows<{ source: number; subject: string; total: number }>(
    branches.join(' union all '),
    [ids, ids],
  );
  const totals = new Map(rows.map((row) => [row.source, row.total]));
  const total = [...totals.values()].reduce((sum, one) => sum + one, 0);
  const referrers = rows
    .slice(0, namedReferrers)
    .map((row): Referrer => ({ ...sources[row.source]!, subject: row.subject }));
  return sayReferrers(db, record, referrers, total, path);
}

function mayPointAt(target: RecordMeaning['target'], types: ReadonlySet<RecordMeaning['target']>): boolean {
  return meaningOf(target).abstract || types.has(target);
}

async function sayReferrers(
  db: Statements,
  record: RecordMeaning,
  referrers: readonly Referrer[],
  total: number,
  path: string[],
): Promise<Fault[]> {
  if (referrers.length === 0) return [];
  const subjects = await describe(
    db,
    referrers.map(({ subject }) => subject),
  );
  const faults = referrers.map(({ record: of, field, subject }): Fault => ({
    code: 'IN_USE',
    message: `${subjects.get(subject) ?? 'Another record'} refers to this ${record.noun.one} (${of.noun.one}: ${field}).`,
    path,
  }));
  const more = total - referrers.length;
  if (more > 0)
    faults.push({
      code: 'IN_USE',
      message: `${more} further ${more === 1 ? 'record refers' : 'records refer'} to it; ${total} in all.`,
      path,
    });
  return faults;
}

/** Type and English name of nodes, for sentences. Persons are not named: not everyone who deletes may see them. */
async function describe(db: Statements, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.rows<{ id: string; type: string; name: string | null }>(
    `select n."id", n."type", coalesce(
       (select m."value" from "name" m where m."node_id" = n."id"
         order by m."kind" = 'PREFERRED' desc, m."lang" = 'en' desc, m."id" limit 1),
       (select d."title" from "document" d where d."id" = n."id")) as name
     from "node" n where n."id" = any($1::uuid[])`,
    [[...new Set(ids)]],
  );
  const nouns = new Map(allRecords().map((one) => [one.nodeType, one.noun.one]));
  return new Map(
    rows.map(({ id, type, name }) => [
      id,
      name ? `The ${nouns.get(type)} “${name}”` : `A ${nouns.get(type)} (${id})`,
    ]),
  );
}

/** The name a record is known by in the trash; null where it has none. */
export async function labelOf(db: Statements, record: RecordMeaning, id: string): Promise<string | null> {
  if (record.named?.by === 'column') {
    const [row] = await db.rowsWhere(record.table, 'id', [id]);
    return (row?.[record.named.property] as string | undefined) ?? null;
  }
  if (record.named?.by !== 'names') return null;
  const names = await db.rowsWhere(meaningOf(record.named.record()).table, 'node_id', [id]);
  const byWish = (row: Row) => Number(row['kind'] === 'PREFERRED') * 2 + Number(row['lang'] === 'en');
  return (names.toSorted((a, b) => byWish(b) - byWish(a))[0]?.['value'] as string | undefined) ?? null;
}
