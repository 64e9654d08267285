/** A row of an owned list as a form holds it: without `id` while it is new. */
export interface FormRow {
  id?: string | null | undefined;
}

/** What a patch says about an owned list. */
export interface ListChange<Input> {
  add?: Input[];
  update?: (Partial<Input> & { id: string })[];
  remove?: string[];
}

/** What a patch says about a list of references. */
export interface IdsChange {
  add?: string[];
  remove?: string[];
}

type ListKey<Form> = {
  [Key in keyof Form]-?: NonNullable<Form[Key]> extends readonly FormRow[] ? Key : never;
}[keyof Form];
type IdsKey<Form> = {
  [Key in keyof Form]-?: NonNullable<Form[Key]> extends readonly string[] ? Key : never;
}[keyof Form];
type RowOf<List> = NonNullable<List> extends readonly (infer Row)[] ? Row : never;

/**
 * The difference between a form and the record that was loaded into it, said the way a patch says it.
 * Only what differs is sent, so that rows which were never loaded, and fields that somebody else changed, stay as they are.
 */
export class Change<Form extends object> {
  readonly #before: Form;
  readonly #after: Form;
  /** For each list, the form's rows behind `add` and `update`, by position. */
  readonly #rows = new Map<string, { add: number[]; update: number[] }>();

  constructor(before: Form, after: Form) {
    this.#before = before;
    this.#after = after;
  }

  /** The new value, null when it was emptied, undefined when it is as before. */
  value<Key extends keyof Form>(key: Key): Form[Key] | null | undefined {
    const after = emptied(this.#after[key]);
    return same(emptied(this.#before[key]), after) ? undefined : (after as Form[Key] | null);
  }

  /** Like `value`, for a field that is never empty: the form refuses to be sent without it. */
  chosen<Key extends keyof Form>(key: Key): Exclude<Form[Key], null | undefined | ''> | undefined {
    return (this.value(key) ?? undefined) as Exclude<Form[Key], null | undefined | ''> | undefined;
  }

  /** @param write a row as its input; only the keys that differ are sent for a row that exists. */
  rows<Key extends ListKey<Form>, Input extends object>(
    key: Key,
    write: (row: RowOf<Form[Key]>) => Input,
  ): ListChange<Input> | undefined {
    const before = (this.#before[key] ?? []) as (RowOf<Form[Key]> & FormRow)[];
    const after = (this.#after[key] ?? []) as (RowOf<Form[Key]> & FormRow)[];
    const known = new Map(before.flatMap((row) => (row.id ? [[row.id, row] as const] : [])));
    const kept = new Set(after.map((row) => row.id));
    const change = {
      add: [] as Input[],
      update: [] as (Partial<Input> & { id: string })[],
      remove: [...known.keys()].filter((id) => !kept.has(id)),
    };
    const positions = { add: [] as number[], update: [] as number[] };
    after.forEach((row, position) => {
      const old = row.id ? known.get(row.id) : undefined;
      if (!row.id || !old) {
        change.add.push(write(row));
        positions.add.push(position);
        return;
      }
      const differing = difference(write(old), write(row));
      if (!differing) return;
      change.update.push({ id: row.id, ...differing });
      positions.update.push(position);
    });
    this.#rows.set(String(key), positions);
    return emptyParts(change);
  }

  /** The rows of the form that the registry does not know yet, in the order of `add`. */
  newRows<Key extends ListKey<Form>>(key: Key): RowOf<Form[Key]>[] {
    const known = idsOf(this.#before[key]);
    const after = (this.#after[key] ?? []) as (RowOf<Form[Key]> & FormRow)[];
    return after.filter(({ id }) => !id || !known.includes(id));
  }

  /** The same for a list of ids that refer to other records. */
  references<Key extends IdsKey<Form>>(key: Key): IdsChange | undefined {
    const before = (this.#before[key] ?? []) as string[];
    const after = (this.#after[key] ?? []) as string[];
    return emptyParts({
      add: after.filter((id) => !before.includes(id)),
      remove: before.filter((id) => !after.includes(id)),
    });
  }

  /** From the path of a user error in the patch to the form's field: `names.add.0.value` is the first *new* row. */
  locate = (path: readonly string[]): readonly string[] => {
    const [list, part, position, ...rest] = path[0] === 'patch' ? path.slice(1) : path;
    if (list === undefined) return [];
    const rows = this.#rows.get(list);
    const row = part === 'add' || part === 'update' ? rows?.[part][Number(position)] : undefined;
    if (row !== undefined) return [list, String(row), ...rest];
    return [list, part, position, ...rest].filter((step) => step !== undefined);
  };
}

/** Form fields give '' or undefined for "nothing"; the registry says null. */
function emptied(value: unknown): unknown {
  return value === '' || value === undefined ? null : value;
}

export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function idsOf(rows: unknown): string[] {
  return ((rows ?? []) as FormRow[]).flatMap(({ id }) => (id ? [id] : []));
}

function difference<Input extends object>(before: Input, after: Input): Partial<Input> | undefined {
  const keys = Object.keys(after) as (keyof Input)[];
  const differing = keys.filter((key) => !same(emptied(before[key]), emptied(after[key])));
  if (differing.length === 0) return undefined;
  return Object.fromEntries(differing.map((key) => [key, emptied(after[key])])) as Partial<Input>;
}

function emptyParts<Parts extends Record<string, unknown[]>>(parts: Parts): Partial<Parts> | undefined {
  const full = Object.entries(parts).filter(([, list]) => list.length > 0);
  return full.length > 0 ? (Object.fromEntries(full) as Partial<Parts>) : undefined;
}
