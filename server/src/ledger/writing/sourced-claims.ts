import { v7 } from 'uuid';
import { valueKey, type ClaimRow } from '../contradiction.ts';
import { emptyValue } from './claim-value.ts';
import type { Draft, ItemDraft, Stated } from './draft.ts';
import type { Row } from './fault.ts';
import type { Origin, Sourcing } from './sourcing.ts';

/** The document a new name was read in: the first that its source names. */
export function nameDocument(sourcing: Sourcing, at: string[]): unknown {
  return sourcing.of(at, true)[0]?.columns['document_id'] ?? null;
}

/**
 * Turns what a change says into claims. A field's preferred claim equals the field: an older one that no longer does is
 * set back to NORMAL, and where the change names no source, no claim takes its place.
 */
export function sourceClaims(draft: ItemDraft, node: Draft, sourcing: Sourcing): void {
  for (const stated of node.stated) {
    for (const value of stated.said) {
      for (const origin of sourcing.of(value.at, !stated.byClaim))
        addSourced(node, stated, value.claim, origin);
    }
    demote(node, stated);
  }
  demoteRivals(node);
  checkPreferred(draft, node);
}

/** The claims of a node as they will be, with what is known of each. */
function* standing(node: Draft): Generator<ClaimRow> {
  for (const claim of node.claims) {
    if (!node.removedClaims.has(claim.id)) yield { ...claim, ...node.changedClaims.get(claim.id) };
  }
  for (const { row } of node.addedClaims) yield row;
}

const whole = (claim: Row): ClaimRow => ({ ...emptyValue, ...claim }) as never;

function concerns(claim: ClaimRow, stated: Stated): boolean {
  return claim.field === stated.field.name && (stated.lang === undefined || claim.lang === stated.lang);
}

/** Prose and words are compared without their language: a column does not know in which it is written. */
function keyFor(claim: ClaimRow, stated: Stated): string {
  if (claim.value_type === 'QUANTITY' && stated.field.column) {
    return JSON.stringify([claim.min, claim.max, claim.qualifier]);
  }
  return valueKey(stated.lang === undefined ? { ...claim, lang: null } : claim);
}

function addSourced(node: Draft, stated: Stated, value: Row, origin: Origin): void {
  const claim = whole(value);
  const key = keyFor(claim, stated);
  const rivals = [...standing(node)].filter((one) => concerns(one, stated));
  const same = rivals.find(
    (one) =>
      keyFor(one, stated) === key &&
      one.document_id === origin.columns['document_id'] &&
      // Another passage of the same document is a claim of its own; a document named without words says nothing new.
      ((origin.columns['quote'] ?? null) === null || one['quote'] === origin.columns['quote']) &&
      one.rank !== 'DEPRECATED',
  );
  const taken =
    stated.field.single &&
    rivals.some((one) => one !== same && one.rank === 'PREFERRED' && keyFor(one, stated) === key);
  const rank = taken ? 'NORMAL' : 'PREFERRED';
  if (same) {
    if (same.rank !== rank && rank === 'PREFERRED') setRank(node, same.id, rank);
    return;
  }
  const row = {
    ...claim,
    ...origin.columns,
    id: v7(),
    node_id: node.id,
    field: stated.field.name,
    rank,
    single: stated.field.single,
    quote_start: null,
    quote_end: null,
  } as ClaimRow;
  node.addedClaims.push({ row, citation: origin.citation });
}

function setRank(node: Draft, id: string, rank: string): void {
  const added = node.addedClaims.find(({ row }) => row.id === id);
  if (added) added.row.rank = rank;
  else node.changedClaims.set(id, { ...node.changedClaims.get(id), rank });
}

function demote(node: Draft, stated: Stated): void {
  const now = new Set(stated.now.map((claim) => keyFor(whole(claim), stated)));
  for (const claim of standing(node)) {
    if (claim.rank !== 'PREFERRED' || !concerns(claim, stated) || now.has(keyFor(claim, stated))) continue;
    // What the input itself calls preferred is not demoted but reported, below.
    if (node.addedClaims.some(({ row }) => row.id === claim.id)) continue;
    if (node.changedClaims.get(claim.id)?.['rank'] === 'PREFERRED') continue;
    setRank(node, claim.id, 'NORMAL');
  }
}

/** One preferred claim for each single-valued field: the one this change prefers goes before those that stood. */
function demoteRivals(node: Draft): void {
  const chosen = new Map<string, string>();
  const keyOf = (claim: ClaimRow) => `${claim.field}\u0000${claim.lang ?? ''}`;
  for (const { row } of node.addedClaims) {
    if (row.single && row.rank === 'PREFERRED' && !chosen.has(keyOf(row))) chosen.set(keyOf(row), row.id);
  }
  for (const claim of node.claims) {
    const rank = node.changedClaims.get(claim.id)?.['rank'];
    if (claim.single && rank === 'PREFERRED' && !chosen.has(keyOf(claim))) chosen.set(keyOf(claim), claim.id);
  }
  for (const claim of node.claims) {
    const now = { ...claim, ...node.changedClaims.get(claim.id) };
    const winner = chosen.get(keyOf(now));
    if (
      now.single &&
      now.rank === 'PREFERRED' &&
      winner &&
      winner !== claim.id &&
      !node.removedClaims.has(claim.id)
    ) {
      setRank(node, claim.id, 'NORMAL');
    }
  }
}

/** A preferred claim that says something else than the record does would be a silent contradiction. */
function checkPreferred(draft: ItemDraft, node: Draft): void {
  const preferred = new Map<string, string>();
  for (const claim of standing(node)) {
    if (claim.rank !== 'PREFERRED') continue;
    const stated = node.stated.find((one) => concerns(claim, one));
    const key = `${claim.field}\u0000${claim.lang ?? ''}`;
    const twice = claim.single && preferred.has(key);
    const differs =
      stated !== undefined &&
      !stated.now.some((value) => keyFor(whole(value), stated) === keyFor(claim, stated));
    const unnamed =
      claim.field === 'name' &&
      stated === undefined &&
      node.addedClaims.some(({ row }) => row.id === claim.id);
    if (!twice && !differs && !unnamed) {
      preferred.set(key, claim.id);
      continue;
    }
    draft.fault(
      twice ? 'DUPLICATE' : 'INVALID',
      [...node.at, 'claims'],
      twice
        ? `Two claims of ${claim.field} are PREFERRED; one value can be shown.`
        : `The PREFERRED claim of ${claim.field} must equal the field as it is now written; give it another rank, or write the field alike.`,
    );
  }
}
