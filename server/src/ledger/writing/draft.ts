import type { RecordClass, RecordMeaning } from '../../kernel/meaning.ts';
import type { ClaimField } from '../claim-fields.ts';
import type { ClaimRow } from '../contradiction.ts';
import type { Fault, Row } from './fault.ts';
import type { StatedValue } from './read-value.ts';

/** One record to be written. */
export interface WriteItem {
  target: RecordClass;
  /** Create: the id to give (seeds); a new one when left out. Update: the record meant. */
  id?: string;
  mode: 'create' | 'update';
  /** Update: the version that was read; left out where the server itself changes a record. */
  version?: number;
  input: Row;
  source?: Row | null;
  sources?: readonly Row[] | null;
  /** Where the input, and the arguments beside it, stand in the call: `['inputs', '3']`. */
  path?: string[];
  /** Where `version` and `id` stand: `['changes', '3']`. */
  callPath?: string[];
}

/** A claim that is being written, with the citation whose place in the text is still to be found. */
export interface ClaimDraft {
  row: ClaimRow;
  citation: Citation | null;
}

/** Words of a document that one or several claims rest on. */
export interface Citation {
  document: string;
  quote: string;
  path: string[];
  start: number | null;
  end: number | null;
}

/** What one field now holds, and what says so. */
export interface Stated {
  field: ClaimField;
  /** For names: the language whose preferred name is meant. */
  lang?: string;
  /** Values said by this change, each with its place in the input. */
  said: StatedValue[];
  /** All values the field has afterwards. */
  now: Row[];
  /** Set by an explicit claim, so that the default source does not speak for it as well. */
  byClaim: boolean;
}

/** A row of a node that is written: the record itself, or a row inside it. */
export class Draft {
  readonly record: RecordMeaning;
  readonly id: string;
  readonly isNew: boolean;
  /** The row as it stands; null when it is new. */
  readonly before: Row | null;
  /** Where it stands in the input: `['participations', 'add', '0']`. */
  readonly at: string[];
  /** Columns to write. */
  readonly values: Row = {};
  readonly stated: Stated[] = [];
  /** Claims that stand already. */
  claims: ClaimRow[] = [];
  readonly addedClaims: ClaimDraft[] = [];
  readonly changedClaims = new Map<string, Row>();
  readonly changedCitations: { id: string; citation: Citation }[] = [];
  readonly removedClaims = new Set<string>();
  /** Whether lists or rows of it change, beside its columns. */
  touched = false;

  constructor(record: RecordMeaning, id: string, before: Row | null, at: string[]) {
    this.record = record;
    this.id = id;
    this.isNew = before === null;
    this.before = before;
    this.at = at;
  }

  /** The row as it will be. */
  get after(): Row {
    return { ...this.before, ...this.values };
  }

  get changedColumns(): Row {
    if (this.before === null) return this.values;
    const changed = Object.entries(this.values).filter(
      ([column, value]) => !sameCell(this.before![column], value),
    );
    return Object.fromEntries(changed);
  }

  get changed(): boolean {
    return (
      this.touched ||
      this.addedClaims.length > 0 ||
      this.changedClaims.size > 0 ||
      this.changedCitations.length > 0 ||
      this.removedClaims.size > 0 ||
      Object.keys(this.changedColumns).length > 0
    );
  }
}

/** Whether a column has this value already; amounts are text where they are written and numbers where they are read. */
function sameCell(before: unknown, value: unknown): boolean {
  if (typeof before === 'number' && typeof value === 'string') return before === Number(value);
  return JSON.stringify(before ?? null) === JSON.stringify(value ?? null);
}

/** A record referred to, still to be looked up. */
export interface Reference {
  id: string;
  nodeType: string | null;
  path: string[];
}

/** A row of a ledger (a name, an identifier) that is added, changed or removed. */
export interface LedgerRow {
  table: string;
  id: string;
  before: Row | null;
  values: Row;
  at: string[];
}

/** Everything that one item of a call does. */
export class ItemDraft {
  readonly item: WriteItem;
  readonly record: RecordMeaning;
  readonly faults: Fault[] = [];
  readonly nodes: Draft[] = [];
  readonly ledgerRows: LedgerRow[] = [];
  readonly removedLedgerRows: { table: string; id: string }[] = [];
  /** Rows inside the record that are taken out, by type. */
  readonly removedNodes: { record: RecordMeaning; id: string; path: string[] }[] = [];
  readonly pivotAdds: { table: string; row: Row }[] = [];
  readonly pivotRemoves: { table: string; own: string; other: string; ownId: string; otherId: string }[] = [];
  readonly references: Reference[] = [];
  readonly citations: Citation[] = [];
  readonly path: string[];
  readonly callPath: string[];
  root!: Draft;

  constructor(item: WriteItem, record: RecordMeaning) {
    this.item = item;
    this.record = record;
    this.path = item.path ?? [];
    this.callPath = item.callPath ?? [];
  }

  fault(code: Fault['code'], at: readonly string[], message: string): void {
    this.faults.push({ code, message, path: [...this.path, ...at] });
  }
}
