import { type FormRow, same } from './change.ts';

/**
 * Lays what a curator typed on top of a newer version of the record: a field they touched keeps their value, every
 * other field takes the newer one. Lists are compared row by row; a row that the other side removed stays removed
 * unless it was being edited, in which case it comes back as a new row.
 */
export function rebase<Form extends object>(before: Form, mine: Form, theirs: Form): Form {
  const result = { ...theirs } as Record<string, unknown>;
  for (const key of Object.keys(mine) as (keyof Form & string)[]) {
    const [old, own, other] = [before[key], mine[key], theirs[key]];
    if (same(old, own)) continue;
    result[key] = isRows(old) && isRows(own) && isRows(other) ? rebaseRows(old, own, other) : own;
  }
  return result as Form;
}

function rebaseRows(before: FormRow[], mine: FormRow[], theirs: FormRow[]): FormRow[] {
  const [old, own, other] = [byId(before), byId(mine), byId(theirs)];
  const kept = mine.flatMap((row) => {
    if (!row.id) return [row];
    const untouched = same(old.get(row.id), row);
    const current = other.get(row.id);
    if (untouched) return current ? [current] : [];
    return [current ? row : { ...row, id: undefined }];
  });
  const added = theirs.filter(({ id }) => id && !old.has(id) && !own.has(id));
  return [...kept, ...added];
}

function byId(rows: FormRow[]): Map<string, FormRow> {
  return new Map(rows.flatMap((row) => (row.id ? [[row.id, row] as const] : [])));
}

function isRows(value: unknown): value is FormRow[] {
  return Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null);
}
