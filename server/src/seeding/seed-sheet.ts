import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Node, YAMLMap } from 'yaml';
import type { SeedFault } from './seed-fault.ts';
import type { SeedPosition } from './seed-record.ts';

/** A node of the YAML together with the sheet it stands in, so that every complaint can name its place. */
export interface Placed<N = Node> {
  sheet: SeedSheet;
  node: N;
}

export type PlacedMap = Placed<YAMLMap>;

/** One seed file: a YAML list of records. */
export class SeedSheet {
  readonly records: PlacedMap[] = [];
  readonly faults: SeedFault[] = [];
  readonly file: string;
  private readonly lines = new LineCounter();

  constructor(file: string, text: string) {
    this.file = file;
    const parsed = parseDocument(text, { lineCounter: this.lines, prettyErrors: false });
    for (const error of parsed.errors) {
      this.faults.push({
        ...this.positionAt(error.pos[0]),
        message: `This is not readable as YAML: ${error.message}`,
        remedy:
          'Compare with the records above it. A text that holds ": " or ", ", or begins with a quotation mark, stands in single quotes; an apostrophe within those is written twice.',
      });
    }
    if (this.faults.length > 0 || parsed.contents === null) return;
    if (!isSeq(parsed.contents)) {
      this.complain(
        parsed.contents,
        'The file is not a list of records.',
        'Begin each record with "- key: …".',
      );
      return;
    }
    for (const item of parsed.contents.items) {
      if (isMap(item)) this.records.push({ sheet: this, node: item });
      else this.complain(item as Node, 'This is not a record.', 'Begin each record with "- key: …".');
    }
  }

  positionOf(node: Node | null | undefined): SeedPosition {
    return this.positionAt(node?.range?.[0] ?? 0);
  }

  private positionAt(offset: number): SeedPosition {
    const { line, col } = this.lines.linePos(offset);
    return { file: this.file, line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  private complain(node: Node, message: string, remedy: string): void {
    this.faults.push({ ...this.positionOf(node), message, remedy });
  }
}

/** The value under a key of a map; undefined when the key is absent or has no value. */
export function child(map: PlacedMap, key: string): Placed | undefined {
  const node = map.node.get(key, true) as Node | undefined;
  if (!node || (isScalar(node) && node.value === null)) return undefined;
  return { sheet: map.sheet, node };
}

/** The keys of a map with the nodes they stand in. */
export function keysOf(map: PlacedMap): { name: string; at: Placed }[] {
  return map.node.items.map((pair) => ({
    name: scalarText(pair.key) ?? '',
    at: { sheet: map.sheet, node: pair.key as Node },
  }));
}

/** The text of a scalar as it was written (2022 stays "2022"), or null for anything else. */
export function scalarText(node: unknown): string | null {
  if (!isScalar(node) || node.value === null) return null;
  return typeof node.value === 'string' ? node.value : (node.source ?? null);
}

export const asMap = (placed: Placed): PlacedMap | null =>
  isMap(placed.node) ? { sheet: placed.sheet, node: placed.node } : null;

export const asList = (placed: Placed): Placed[] | null =>
  isSeq(placed.node) ? placed.node.items.map((node) => ({ sheet: placed.sheet, node: node as Node })) : null;
