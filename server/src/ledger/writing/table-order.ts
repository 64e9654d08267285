import { allRecords, meaningOf, type RecordMeaning } from '../../kernel/meaning.ts';
import { writableOf } from '../../kernel/writable.ts';

let known: string[] | undefined;

/** Every table in an order in which rows can be inserted: what is referred to comes first. Reversed for deleting. */
export function tableOrder(): readonly string[] {
  if (known) return known;
  const order: string[] = ['node'];
  const seen = new Set<RecordMeaning>();
  const visit = (record: RecordMeaning): void => {
    if (seen.has(record) || record.abstract) return;
    seen.add(record);
    for (const field of record.fields.values()) {
      if (field.kind === 'one') visit(meaningOf(field.target()));
    }
    order.push(record.table);
  };
  const records = allRecords().filter((record) => !record.abstract);
  for (const record of records) if (record.nodeType) visit(record);
  for (const record of records) {
    if (!record.nodeType) continue;
    for (const { table } of writableOf(record.target).refs) if (!order.includes(table)) order.push(table);
  }
  for (const record of records) visit(record);
  order.push('conflict_claim');
  known = order;
  return order;
}
