import type { Viewer } from '../../server/src/access/viewer.ts';
import type { Registry } from './registry.ts';

interface Told {
  act: string;
  recordType: string;
  fields: { field: string; class: string; before: unknown; after: unknown; masked: boolean }[];
}

interface ToldSet {
  id: string;
  position: number;
  actor: string;
  role: string;
  kind: string;
  action: string;
  reason: string | null;
  revertsId: string | null;
  document: { id: string } | null;
  changes: { nodes: Told[] };
}

const selection = `id position actor role kind action reason revertsId document { id }
  changes(first: 100) { nodes { act recordType fields { field class before after masked } } }`;

/** The newest change sets, newest first. */
export async function newestChanges(registry: Registry, first = 1, viewer?: Viewer): Promise<ToldSet[]> {
  const { changes } = await registry.ask<{ changes: { nodes: ToldSet[] } }>(
    `query ($first: Int!) { changes(first: $first) { nodes { ${selection} } } }`,
    { first },
    viewer,
  );
  return changes.nodes;
}

/** What a change set did, a line for each field: `CHANGED Event kind: "SEMINAR" → "FORUM"`. */
export const linesOf = ({ changes }: Pick<ToldSet, 'changes'>): string[] =>
  changes.nodes
    .flatMap(({ act, recordType, fields }) =>
      (fields.length > 0 ? fields : [{ field: '', before: null, after: null }]).map(
        ({ field, before, after }) =>
          `${act} ${recordType} ${field}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
      ),
    )
    .toSorted();
