import { v7 } from 'uuid';
import { claimFieldOf, type ClaimField } from '../claim-fields.ts';
import type { ClaimRow } from '../contradiction.ts';
import { readClaimValue } from './claim-value.ts';
import type { Draft, ItemDraft } from './draft.ts';
import type { Row } from './fault.ts';
import { isId, shown } from './read-value.ts';
import { readOrigin } from './sourcing.ts';

/** What preferred claims set on the record itself: inputs of columns, and ids for lists of references. */
export interface SetByClaims {
  columns: Row;
  refs: Map<string, string[]>;
}

/** Reads the claims written on a node, and what the preferred ones among them set. */
export function shapeClaims(draft: ItemDraft, node: Draft, input: Row): SetByClaims {
  const set: SetByClaims = { columns: {}, refs: new Map() };
  const given = input['claims'] ?? null;
  if (given === null) return set;
  const plain = Array.isArray(given);
  const changes = (plain ? { add: given } : given) as {
    add?: Row[] | null;
    update?: Row[] | null;
    remove?: unknown[] | null;
  };
  const base = [...node.at, 'claims'];
  for (const [index, id] of (changes.remove ?? []).entries()) {
    const claim = ownClaim(draft, node, id, [...base, 'remove', String(index)]);
    if (claim) node.removedClaims.add(claim.id);
  }
  for (const [index, change] of (changes.update ?? []).entries()) {
    changeClaim(draft, node, change, [...base, 'update', String(index)], set, input);
  }
  for (const [index, claim] of (changes.add ?? []).entries()) {
    addClaim(draft, node, claim, [...base, ...(plain ? [] : ['add']), String(index)], set, input);
  }
  return set;
}

function ownClaim(draft: ItemDraft, node: Draft, id: unknown, path: string[]): ClaimRow | undefined {
  const claim = isId(id) ? node.claims.find((one) => one.id === id.toLowerCase()) : undefined;
  if (!claim)
    draft.fault('NOT_FOUND', path, `The ${node.record.noun.one} has no claim with the id “${shown(id)}”.`);
  return claim;
}

function addClaim(
  draft: ItemDraft,
  node: Draft,
  input: Row,
  at: string[],
  set: SetByClaims,
  whole: Row,
): void {
  const read = readClaimValue(draft, node.record.target, input, at);
  const origin = readOrigin(draft, input, at, draft.path);
  if (!read || !origin) return;
  const rank = (input['rank'] as string | null | undefined) ?? 'NORMAL';
  const row: ClaimRow = {
    ...read.value,
    ...origin.columns,
    id: isId(input['id']) ? input['id'] : v7(),
    node_id: node.id,
    field: read.field.name,
    rank,
    single: read.field.single,
    quote_start: null,
    quote_end: null,
  } as never;
  node.addedClaims.push({ row, citation: origin.citation });
  if (rank === 'PREFERRED') setField(node, read.field, row, set, whole);
}

const originKeys = ['document', 'quote', 'basis', 'attributedTo', 'saidAt', 'asOf'];

function changeClaim(
  draft: ItemDraft,
  node: Draft,
  input: Row,
  at: string[],
  set: SetByClaims,
  whole: Row,
): void {
  const claim = ownClaim(draft, node, input['id'], [...at, 'id']);
  if (!claim) return;
  const changes: Row = {};
  if (originKeys.some((key) => input[key] !== undefined)) {
    const merged = {
      document: claim.document_id,
      quote: claim['quote'],
      basis: claim['basis'],
      attributedTo: claim['attributed_to_id'],
      saidAt: claim['said_at_id'],
      asOf: claim.as_of,
      ...Object.fromEntries(
        originKeys.filter((key) => input[key] !== undefined).map((key) => [key, input[key]]),
      ),
    };
    const origin = readOrigin(draft, merged, at, draft.path);
    if (!origin) return;
    Object.assign(changes, origin.columns, { quote_start: null, quote_end: null });
    if (origin.citation) node.changedCitations.push({ id: claim.id, citation: origin.citation });
  }
  const rank = input['rank'] ?? null;
  if (rank !== null) changes['rank'] = rank;
  node.changedClaims.set(claim.id, changes);
  const field = claimFieldOf(node.record.target, claim.field);
  if (rank === 'PREFERRED' && typeof field === 'object') setField(node, field, claim, set, whole);
}

/** A preferred claim equals the field it is about, so it sets the field where the input does not. */
function setField(node: Draft, field: ClaimField, claim: ClaimRow, set: SetByClaims, input: Row): void {
  if (field.list) {
    set.refs.set(field.name, [...(set.refs.get(field.name) ?? []), claim.value_node_id as string]);
    return;
  }
  const { column } = field;
  if (!column || input[column.name] !== undefined) return;
  if (column.kind === 'value' && column.list) {
    const before = (set.columns[column.name] ?? node.before?.[column.column] ?? []) as string[];
    set.columns[column.name] = [...before, claim.code];
  } else {
    set.columns[column.name] = rawOf(column.kind === 'value' ? column.scalar : column.kind, claim);
  }
}

function rawOf(kind: string, claim: ClaimRow): unknown {
  switch (kind) {
    case 'date':
      return claim.period;
    case 'headcount':
      return { min: claim.min, max: claim.max, qualifier: claim.qualifier, text: claim.text };
    case 'one':
      return claim.value_node_id;
    case 'money': {
      const [amount, currency] = (claim.text ?? '').split(' ');
      return { amount, currency };
    }
    case 'integer':
      return claim.min;
    case 'boolean':
      return claim.code === 'true';
    default:
      return claim.code ?? claim.text;
  }
}
