import type { Citation, ItemDraft } from './draft.ts';
import type { Row } from './fault.ts';
import { dateColumns, isId, readEdtf, readText, shown } from './read-value.ts';

/** A document with what it says, as the columns of a claim. */
export interface Origin {
  columns: Row;
  citation: Citation | null;
}

/** Who says what of one item: by the part of the input, else the default. */
export class Sourcing {
  private readonly byPath = new Map<string, Origin[]>();
  private readonly fallback: Origin | null;

  constructor(draft: ItemDraft) {
    const { source, sources } = draft.item;
    this.fallback = source ? readOrigin(draft, source, ['source'], draft.callPath.slice(0, 0)) : null;
    for (const [index, entry] of (sources ?? []).entries()) {
      const at = ['sources', String(index)];
      const origin = readOrigin(draft, entry, at, draft.callPath);
      for (const [position, path] of ((entry['paths'] ?? []) as string[]).entries()) {
        if (!standsIn(draft.item.input, path)) {
          draft.faults.push({
            code: 'INVALID',
            message: `Nothing stands at “${shown(path)}” in the input; a path is written like participations.0.headcount.`,
            path: [...draft.callPath, ...at, 'paths', String(position)],
          });
        } else if (origin) {
          this.byPath.set(path, [...(this.byPath.get(path) ?? []), origin]);
        }
      }
    }
  }

  /** The sources of a value by its place in the input; the most exact path wins, the default comes last. */
  of(at: readonly string[], withDefault: boolean): Origin[] {
    if (this.byPath.size > 0) {
      for (let length = at.length; length > 0; length--) {
        const found = this.byPath.get(at.slice(0, length).join('.'));
        if (found) return found;
      }
    }
    return withDefault && this.fallback ? [this.fallback] : [];
  }
}

function standsIn(input: Row, path: string): boolean {
  let here: unknown = input;
  for (const step of path.split('.')) {
    if (here === null || typeof here !== 'object' || !Object.hasOwn(here, step)) return false;
    here = (here as Row)[step];
  }
  return here !== undefined;
}

/** The columns that say where a claim comes from; mistakes are reported at their place. */
export function readOrigin(draft: ItemDraft, entry: Row, at: string[], before: string[]): Origin | null {
  const path = [...before, ...at];
  const faultsBefore = draft.faults.length;
  const fault = (code: 'INVALID' | 'NOT_FOUND' | 'REQUIRED', key: string, message: string) =>
    draft.faults.push({ code, message, path: [...path, key] });
  const columns: Row = { basis: entry['basis'] ?? 'STATED' };
  for (const [key, column, nodeType] of [
    ['document', 'document_id', 'DOCUMENT'],
    ['attributedTo', 'attributed_to_id', 'DELEGATE'],
    ['saidAt', 'said_at_id', 'EVENT'],
  ] as const) {
    const id = entry[key] ?? null;
    columns[column] = null;
    if (id === null) continue;
    if (!isId(id)) {
      fault('NOT_FOUND', key, `“${shown(id)}” is not the id of a record.`);
      continue;
    }
    columns[column] = id.toLowerCase();
    draft.references.push({ id: id.toLowerCase(), nodeType, path: [...path, key] });
  }
  const asOf = entry['asOf'] === undefined || entry['asOf'] === null ? null : readEdtf(entry['asOf'], false);
  if (asOf !== null && 'wrong' in asOf) fault('INVALID', 'asOf', String(asOf['wrong']));
  else Object.assign(columns, dateColumns('as_of', asOf));
  const quote =
    entry['quote'] === undefined || entry['quote'] === null ? null : readText(entry['quote'], 5000, true);
  if (quote !== null && typeof quote === 'object') {
    fault('INVALID', 'quote', quote.wrong);
    return null;
  }
  columns['quote'] = quote;
  if (quote !== null && columns['document_id'] === null) {
    if (entry['document'] === undefined || entry['document'] === null) {
      fault('REQUIRED', 'document', 'A quote needs the document that it stands in.');
    }
    return null;
  }
  if (draft.faults.length > faultsBefore) return null;
  const citation: Citation | null =
    quote === null
      ? null
      : {
          document: columns['document_id'] as string,
          quote,
          path: [...path, 'quote'],
          start: null,
          end: null,
        };
  if (citation) draft.citations.push(citation);
  return { columns, citation };
}
