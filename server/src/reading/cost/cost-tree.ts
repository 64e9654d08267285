import type { FieldNode } from 'graphql';

/** How many rows a list may bring, and by which argument that is said. */
export interface PageSize {
  readonly value: number;
  readonly argument: 'first' | 'last';
  /** Where the list stands, by response keys, the parts of connections left out. */
  readonly path: readonly string[];
  /** What is written there; null where nothing is and the page has its usual size. */
  readonly said: { readonly node: FieldNode; readonly variable: string | null } | null;
  /** The field itself: a fragment that is spread twice has one size for both. */
  readonly node: FieldNode;
}

/** One field of an operation, and what it costs each time that it is answered. */
export interface CostPart {
  readonly key: string;
  readonly path: readonly string[];
  /** For the field itself. */
  readonly own: number;
  /** Rows that it brings, one each. */
  readonly rows: PageSize | number;
  /** How often what lies below it is answered. */
  readonly times: PageSize | number;
  readonly below: readonly CostPart[];
}

/** Other sizes than those asked for, to try what would pass. */
export type Sizes = (page: PageSize) => number;

const asAsked: Sizes = (page) => page.value;

/** What an operation may cost at most. */
export function requestedCost(
  parts: readonly CostPart[],
  sizes: Sizes = asAsked,
  without?: CostPart,
): number {
  const read = (of: PageSize | number) => (typeof of === 'number' ? of : sizes(of));
  let sum = 0;
  for (const part of parts) {
    if (part === without) continue;
    const times = read(part.times);
    sum += part.own + read(part.rows);
    if (times > 0) sum += times * requestedCost(part.below, sizes, without);
  }
  return sum;
}

/** What an answer did cost: the same weights, for the rows that came. */
export function actualCost(parts: readonly CostPart[], data: unknown): number {
  if (typeof data !== 'object' || data === null) return 0;
  if (Array.isArray(data)) return data.reduce<number>((sum, item) => sum + actualCost(parts, item), 0);
  let sum = 0;
  for (const part of parts) {
    const value = (data as Record<string, unknown>)[part.key];
    if (value === undefined) continue;
    sum += part.own + rowsIn(part, value) + actualCost(part.below, value);
  }
  return sum;
}

function rowsIn(part: CostPart, value: unknown): number {
  if (part.rows === 0 || typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) return value.length;
  const lists = Object.values(value).filter(Array.isArray);
  const most = typeof part.rows === 'number' ? part.rows : part.rows.value;
  return Math.min(most, Math.max(0, ...lists.map((list) => list.length)));
}

/** Every page size of an operation. */
export function pageSizes(parts: readonly CostPart[]): PageSize[] {
  return parts.flatMap((part) => [
    ...(typeof part.rows === 'number' ? [] : [part.rows]),
    ...pageSizes(part.below),
  ]);
}
