import { claimFieldsOf } from '../claim-fields.ts';
import type { Draft, ItemDraft } from './draft.ts';
import type { Row } from './fault.ts';
import { namesTable, type Standing } from './load.ts';
import { shown } from './read-value.ts';

/** One preferred name for each language, at least one in all; the sort key of the record and the claims on its names follow. */
export function shapeNames(draft: ItemDraft, node: Draft, standing: Standing): void {
  const table = namesTable(node.record);
  if (!table) return;
  const written = draft.ledgerRows.filter((row) => row.table === table);
  const removed = new Set(draft.removedLedgerRows.filter((row) => row.table === table).map(({ id }) => id));
  if (!node.isNew && written.length === 0 && removed.size === 0) return;
  const before = standing.names.get(node.id) ?? [];
  const byId = new Map(written.map((row) => [row.id, row]));
  const after = [
    ...before
      .filter((row) => !removed.has(row['id'] as string))
      .map((row) => ({
        row: { ...row, ...byId.get(row['id'] as string)?.values },
        at: byId.get(row['id'] as string)?.at,
      })),
    ...written.filter((row) => row.before === null).map((row) => ({ row: row.values, at: row.at })),
  ];
  const preferred = after.filter(({ row }) => row['kind'] === 'PREFERRED');
  const seen = new Set<unknown>();
  for (const { row, at } of preferred.toSorted(
    (a, b) => Number(a.at !== undefined) - Number(b.at !== undefined),
  )) {
    if (seen.has(row['lang'])) {
      draft.fault(
        'DUPLICATE',
        [...(at ?? [...node.at, 'names']), 'lang'],
        `There is a preferred name in “${shown(row['lang'])}” already; one of the two must be of another kind.`,
      );
    }
    seen.add(row['lang']);
  }
  if (preferred.length === 0) {
    draft.fault(
      'REQUIRED',
      [...node.at, 'names'],
      `A ${node.record.noun.one} needs a name of the kind PREFERRED in at least one language.`,
    );
    return;
  }
  const shownName =
    preferred.find(({ row }) => row['lang'] === 'en') ??
    preferred.toSorted((a, b) => (String(a.row['lang']) < String(b.row['lang']) ? -1 : 1))[0]!;
  node.values['sort_key'] = shownName.row['sort_key'] ?? '';
  stateNames(node, before, preferred);
}

function stateNames(node: Draft, before: Row[], preferred: { row: Row; at: string[] | undefined }[]): void {
  const field = claimFieldsOf(node.record.target).get('name')!;
  const langs = new Set([
    ...before.filter((row) => row['kind'] === 'PREFERRED').map((row) => row['lang'] as string),
    ...preferred.map(({ row }) => row['lang'] as string),
  ]);
  for (const lang of langs) {
    const here = preferred.filter(({ row }) => row['lang'] === lang);
    const claims = here.map(({ row, at }) => ({
      claim: { value_type: 'TEXT', text: row['value'], lang } as Row,
      at,
    }));
    node.stated.push({
      field,
      lang,
      said: claims.flatMap(({ claim, at }) => (at ? [{ claim, at }] : [])),
      now: claims.map(({ claim }) => claim),
      byClaim: false,
    });
  }
}
