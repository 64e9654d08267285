import { findQuote, nearestPassage, quotable, type QuotableText } from '../../kernel/quote.ts';
import { meaningOf, type OneMeaning, type RecordMeaning } from '../../kernel/meaning.ts';
import { writableOf } from '../../kernel/writable.ts';
import { NodeType } from '../node-type.ts';
import type { Draft, ItemDraft } from './draft.ts';
import type { Row } from './fault.ts';
import type { Statements } from './statements.ts';

/** Looks up every record referred to, in one statement: all of them are nodes. */
export async function checkReferences(db: Statements, drafts: readonly ItemDraft[]): Promise<void> {
  const fresh = new Map<string, string | null>();
  for (const draft of drafts) {
    for (const node of draft.nodes) if (node.isNew) fresh.set(node.id, node.record.nodeType);
  }
  const wanted = [...new Set(drafts.flatMap((draft) => draft.references.map(({ id }) => id)))];
  const found = new Map<string, { type: string; merged: string | null }>();
  const asked = wanted.filter((id) => !fresh.has(id));
  if (asked.length > 0) {
    const rows = await db.rows<{ id: string; type: string; merged_into: string | null }>(
      'select "id", "type", "merged_into" from "node" where "id" = any($1::uuid[])',
      [asked],
    );
    for (const row of rows) found.set(row.id, { type: row.type, merged: row.merged_into });
  }
  for (const draft of drafts) {
    const removed = new Set(draft.removedNodes.map(({ id }) => id));
    for (const { id, nodeType, path } of draft.references) {
      const type = fresh.get(id) ?? found.get(id)?.type;
      const merged = found.get(id)?.merged ?? null;
      if (type && (nodeType === null || type === nodeType) && merged === null && !removed.has(id)) continue;
      const wantedType = nodeType === null ? 'record' : nounOf(nodeType);
      const but =
        merged !== null
          ? `was merged into ${merged}; refer to that one`
          : type && type !== nodeType && nodeType !== null
            ? `is the id of ${nounOf(type)}, and ${wantedType} is wanted here`
            : `is not the id of ${nodeType === null ? 'any record' : wantedType}`;
      draft.faults.push({ code: 'NOT_FOUND', message: `“${id}” ${but}.`, path });
    }
  }
}

function nounOf(nodeType: string): string {
  const noun = (NodeType.values as Record<string, { en: string }>)[nodeType]!.en.toLowerCase();
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** Refuses a parent that stands below the record itself, in every tree that this call changes. */
export async function checkTrees(db: Statements, drafts: readonly ItemDraft[]): Promise<void> {
  const links = new Map<OneMeaning, { record: RecordMeaning; nodes: [ItemDraft, Draft][] }>();
  for (const draft of drafts) {
    for (const node of draft.nodes) {
      for (const column of writableOf(node.record.target).columns) {
        if (column.kind !== 'one' || column.target() !== node.record.target) continue;
        if ((node.values[column.column] ?? null) === null) continue;
        const group = links.get(column) ?? { record: node.record, nodes: [] };
        group.nodes.push([draft, node]);
        links.set(column, group);
      }
    }
  }
  for (const [column, { record, nodes }] of links) {
    const above = new Map<string, string | null>();
    if (nodes.some(([, node]) => !node.isNew)) {
      const rows = await db.rows<{ id: string; above: string | null }>(
        `with recursive up as (
           select t."id", t."${column.column}" as above from "${record.table}" t where t."id" = any($1::uuid[])
           union select t."id", t."${column.column}" from up join "${record.table}" t on t."id" = up.above
         ) select "id", above from up`,
        [nodes.map(([, node]) => node.values[column.column])],
      );
      for (const row of rows) above.set(row.id, row.above);
    }
    for (const [, node] of nodes) above.set(node.id, node.values[column.column] as string);
    for (const [draft, node] of nodes) {
      const seen = new Set([node.id]);
      let here = above.get(node.id) ?? null;
      while (here !== null && !seen.has(here)) {
        seen.add(here);
        here = above.get(here) ?? null;
      }
      if (here !== node.id) continue;
      draft.fault('REFUSED', [...node.at, column.name], `A ${record.noun.one} cannot stand below itself.`);
    }
  }
}

/** A group counts rows of its own event, as a row refers only to its own kind within one owner. */
export async function checkGroups(db: Statements, drafts: readonly ItemDraft[]): Promise<void> {
  const rows: { draft: ItemDraft; node: Draft; column: OneMeaning; owner: OneMeaning }[] = [];
  for (const draft of drafts) {
    for (const node of draft.nodes) {
      const owner = [...node.record.fields.values()].find(
        (field) => field.kind === 'one' && field.required && field.readonly,
      );
      if (owner?.kind !== 'one' || owner.target() === node.record.target) continue;
      for (const column of writableOf(node.record.target).columns) {
        if (column.kind === 'one' && column.target() === node.record.target && node.values[column.column]) {
          rows.push({ draft, node, column, owner });
        }
      }
    }
  }
  if (rows.length === 0) return;
  const fresh = new Map(drafts.flatMap((draft) => draft.nodes.map((node) => [node.id, node.after] as const)));
  const owners = new Map<string, unknown>();
  for (const [record, group] of Map.groupBy(rows, ({ node }) => node.record)) {
    const asked = group
      .map(({ node, column }) => node.values[column.column] as string)
      .filter((id) => !fresh.has(id));
    for (const row of await db.rowsWhere(record.table, 'id', asked)) owners.set(row['id'] as string, row);
  }
  for (const { draft, node, column, owner } of rows) {
    const group = (fresh.get(node.values[column.column] as string) ??
      owners.get(node.values[column.column] as string)) as Row | undefined;
    if (!group || group[owner.column] === node.after[owner.column]) continue;
    draft.fault(
      'REFUSED',
      [...node.at, column.name],
      `The ${column.name} must belong to the same ${meaningOf(owner.target()).noun.one}.`,
    );
  }
}

/** Finds every quote in the text of its document, and its place there. */
export async function checkQuotes(db: Statements, drafts: readonly ItemDraft[]): Promise<void> {
  const wanted = new Set(drafts.flatMap((draft) => draft.citations.map(({ document }) => document)));
  if (wanted.size === 0) return;
  const texts = new Map<string, string | null>();
  for (const draft of drafts) {
    for (const node of draft.nodes) {
      if (node.record.nodeType === 'DOCUMENT' && 'text' in node.values)
        texts.set(node.id, node.values['text'] as string | null);
    }
  }
  const asked = [...wanted].filter((id) => !texts.has(id));
  if (asked.length > 0) {
    const rows = await db.rows<{ id: string; text: string | null }>(
      'select "id", "text" from "document" where "id" = any($1::uuid[]) for share',
      [asked],
    );
    for (const row of rows) texts.set(row.id, row.text);
  }
  const prepared = new Map<string, QuotableText>();
  const places = new Map<string, { start: number; end: number } | null>();
  for (const draft of drafts) {
    for (const citation of draft.citations) {
      const text = texts.get(citation.document);
      if (text === undefined) continue; // no such document: reported by its reference
      if (text === null) {
        draft.faults.push({
          code: 'QUOTE_NOT_FOUND',
          message: 'The document holds no text, so nothing can be quoted from it word for word.',
          path: citation.path,
        });
        continue;
      }
      const folded = prepared.get(citation.document) ?? quotable(text);
      prepared.set(citation.document, folded);
      const key = `${citation.document}\u0000${citation.quote}`;
      const place = places.has(key) ? places.get(key)! : findQuote(folded, citation.quote);
      places.set(key, place);
      if (place) {
        citation.start = place.start;
        citation.end = place.end;
      } else if (!draft.faults.some((fault) => fault.path === citation.path)) {
        const near = nearestPassage(folded, citation.quote);
        const hint = near
          ? ` The nearest passage is “${near.length > 300 ? `${near.slice(0, 300)}…` : near}”.`
          : '';
        draft.faults.push({
          code: 'QUOTE_NOT_FOUND',
          message: `The quote does not occur in the text of its document.${hint}`,
          path: citation.path,
        });
      }
    }
  }
}
