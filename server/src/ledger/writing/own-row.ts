import { v7 } from 'uuid';
import type { RecordMeaning } from '../../kernel/meaning.ts';
import type { RowsField } from '../../kernel/writable.ts';
import type { Draft, ItemDraft } from './draft.ts';
import type { Row } from './fault.ts';
import type { Standing } from './load.ts';
import { isId, shown } from './read-value.ts';

/** What an input says of a list of rows. */
export interface Changes {
  add?: Row[] | null;
  update?: Row[] | null;
  remove?: string[] | null;
}

/** The row of an owner that an input names by its id; one of somebody else's is not found. */
export function ownRow(
  draft: ItemDraft,
  owner: Draft,
  list: RowsField,
  of: RecordMeaning,
  id: unknown,
  path: string[],
  standing: Standing,
): Row | null {
  const row = isId(id) ? standing.rows.get(id.toLowerCase()) : undefined;
  if (row && row[list.owner.column] === owner.id) return row;
  draft.fault(
    'NOT_FOUND',
    path,
    `The ${owner.record.noun.one} has no ${of.noun.one} with the id “${shown(id)}”.`,
  );
  return null;
}

/** The id that a new row gets: seeds bring their own. */
export const idOf = (input: Row): string => (isId(input['id']) ? input['id'] : v7());
