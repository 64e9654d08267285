import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { meaningOf } from '../../kernel/meaning.ts';
import type { OnError } from '../../kernel/payloads.ts';
import { checkGroups, checkQuotes, checkReferences, checkTrees } from './check.ts';
import { keepConflicts } from './conflict-upkeep.ts';
import { faultOf, worthAnotherTry } from './constraint.ts';
import { moveQuotes, type MovedQuotes } from './document-text.ts';
import { Draft, ItemDraft, type WriteItem } from './draft.ts';
import type { Fault } from './fault.ts';
import { loadStanding, type Standing } from './load.ts';
import { bySystem, openChangeSet, type Signature } from './open-change-set.ts';
import { isId, shown } from './read-value.ts';
import { rulesOf } from './rules.ts';
import { shapeNode } from './shape.ts';
import { sourceClaims } from './sourced-claims.ts';
import { Sourcing } from './sourcing.ts';
import { Statements } from './statements.ts';
import { store } from './store.ts';

export type { WriteItem } from './draft.ts';
export type { Fault } from './fault.ts';

export interface WriteOptions {
  /** What a bad record does to the others; REJECT_ALL when not given. */
  onError?: OnError;
  /** The moment written as `createdAt` and `updatedAt`; now when not given. */
  now?: Date;
  /** Who does it and why; the registry itself when not given. */
  signature?: Signature;
  /** Runs in the same transaction, after the records were stored. */
  afterwards?: (db: Statements, now: string) => Promise<void>;
}

export interface WriteResult {
  /** The id of the record; null where none was made and none is known. */
  id: string | null;
  /** Why it was not stored; empty when it was good (under REJECT_ALL it is stored only when all are). */
  faults: Fault[];
  stored: boolean;
}

/** Thrown to leave a transaction whose records were refused after some had been stored. */
class Refused extends Error {}

/**
 * Writes any number of records in one transaction: finds what stands, reads the inputs, checks them against the records
 * they refer to, the rules and the documents quoted, and then stores what is good together with its claims and
 * contradictions. What is wrong is given back, never thrown. Joins a transaction that is running already.
 */
export async function writeRecords(
  em: EntityManager,
  items: readonly WriteItem[],
  options: WriteOptions = {},
): Promise<WriteResult[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptWrite(em, items, options);
    } catch (error) {
      if (attempt < 4 && worthAnotherTry(error) && !em.isInTransaction()) continue;
      const fault = faultOf(error, items.length === 1 ? (items[0]!.path ?? []) : []);
      if (!fault) throw error;
      return items.map((item) => ({ id: item.id ?? null, faults: [fault], stored: false }));
    }
  }
}

async function attemptWrite(
  em: EntityManager,
  items: readonly WriteItem[],
  options: WriteOptions,
): Promise<WriteResult[]> {
  const drafts = items.map((item) => new ItemDraft(item, meaningOf(item.target)));
  const now = (options.now ?? new Date()).toISOString();
  const rejectAll = options.onError !== 'REJECT_ROW';
  let stored = new Set<ItemDraft>();
  try {
    await em.transactional(async (transaction) => {
      const db = new Statements(transaction);
      const standing = await loadStanding(db, drafts);
      shapeAll(drafts, standing);
      const moved = await checkAll(db, drafts);
      const good = drafts.filter((draft) => draft.faults.length === 0);
      if (good.length === 0 || (rejectAll && good.length < drafts.length)) return;
      await openChangeSet(db, signatureOf(items, options), now);
      stored = await storeGood(transaction, good, moved, now);
      if (rejectAll && stored.size < drafts.length) throw new Refused();
      if (stored.size > 0) await options.afterwards?.(db, now);
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    stored = new Set();
  }
  return drafts.map((draft) => ({
    id: stored.has(draft) || draft.item.mode === 'update' ? (draft.root?.id ?? draft.item.id ?? null) : null,
    faults: draft.faults,
    stored: stored.has(draft),
  }));
}

/** The document that all items rest on is that of the action. */
function signatureOf(items: readonly WriteItem[], options: WriteOptions): Signature {
  const documents = new Set(items.map(({ source }) => source?.['document'] ?? null));
  const [document] = documents.size === 1 ? documents : [];
  return {
    document: isId(document) ? document : null,
    ...(options.signature ??
      bySystem('write', items.every(({ mode }) => mode === 'create') ? 'CREATE' : 'UPDATE')),
  };
}

function shapeAll(drafts: readonly ItemDraft[], standing: Standing): void {
  const seen = new Set<string>();
  for (const draft of drafts) {
    const { item, record } = draft;
    if (item.mode === 'create') {
      draft.root = new Draft(record, item.id ?? v7(), null, []);
    } else {
      const root = findRoot(draft, standing, seen);
      if (!root) continue;
      draft.root = root;
    }
    const sourcing = new Sourcing(draft);
    shapeNode(draft, draft.root, item.input, standing, sourcing);
    for (const node of draft.nodes) {
      const { computed } = rulesOf(node.record.target);
      if (computed) Object.assign(node.values, computed(node.after));
      sourceClaims(draft, node, sourcing);
      followRules(draft, node);
    }
  }
}

function findRoot(draft: ItemDraft, standing: Standing, seen: Set<string>): Draft | null {
  const { item, record, callPath } = draft;
  const refuse = (code: Fault['code'], key: string, message: string): null => {
    draft.faults.push({ code, message, path: [...callPath, key] });
    return null;
  };
  const id = isId(item.id) ? item.id.toLowerCase() : null;
  const node = id === null ? undefined : standing.nodes.get(id);
  const row = id === null ? undefined : standing.rows.get(id);
  if (id === null || !node || !row || node['type'] !== record.nodeType) {
    return refuse('NOT_FOUND', 'id', `There is no ${record.noun.one} with the id “${shown(item.id)}”.`);
  }
  if (seen.has(id))
    return refuse('DUPLICATE', 'id', 'This record is changed twice in one call; put both changes together.');
  seen.add(id);
  if (item.version !== undefined && item.version !== node['version']) {
    return refuse(
      'CONFLICT',
      'version',
      `The ${record.noun.one} has been changed since version ${item.version}; it now has version ${String(node['version'])}.`,
    );
  }
  return new Draft(record, id, row, []);
}

/** Rules are asked only about rows whose own fields could be read: what follows from a mistake is no second one. */
function followRules(draft: ItemDraft, node: Draft): void {
  const start = [...draft.path, ...node.at].join('.');
  const depth = draft.path.length + node.at.length;
  const unread = draft.faults.some(
    ({ path }) => path.length > depth && path.length <= depth + 2 && path.slice(0, depth).join('.') === start,
  );
  if (unread) return;
  for (const rule of rulesOf(node.record.target).rules ?? []) {
    const broken = rule(node.after);
    if (broken) draft.fault(broken.code, [...node.at, ...broken.path], broken.message);
  }
}

async function checkAll(db: Statements, drafts: readonly ItemDraft[]): Promise<MovedQuotes> {
  const found = drafts.filter((draft) => draft.root);
  await checkReferences(db, found);
  await checkGroups(db, found);
  await checkTrees(db, found);
  await checkQuotes(db, found);
  return moveQuotes(db, found);
}

/** Stores all together; when the database refuses, one by one, to learn which it was. */
async function storeGood(
  em: EntityManager,
  good: readonly ItemDraft[],
  moved: MovedQuotes,
  now: string,
): Promise<Set<ItemDraft>> {
  if (good.length === 0) return new Set();
  try {
    await em.transactional((inner) => storeTogether(new Statements(inner), good, moved, now));
    return new Set(good);
  } catch (error) {
    if (worthAnotherTry(error) || !faultOf(error, [])) throw error;
    if (good.length === 1) {
      good[0]!.faults.push(faultOf(error, good[0]!.path)!);
      return new Set();
    }
  }
  const stored = new Set<ItemDraft>();
  for (const draft of good) {
    for (const one of await storeGood(em, [draft], moved, now)) stored.add(one);
  }
  return stored;
}

async function storeTogether(
  db: Statements,
  drafts: readonly ItemDraft[],
  moved: MovedQuotes,
  now: string,
): Promise<void> {
  if (moved.length > 0) await db.rows('set constraints claim_quote_occurs deferred');
  await store(db, drafts, now);
  await db.update('claim', moved);
  const claimed = drafts.flatMap((draft) =>
    draft.nodes.filter(
      (node) => node.addedClaims.length + node.changedClaims.size + node.removedClaims.size > 0,
    ),
  );
  await keepConflicts(
    db,
    claimed.map(({ id }) => id),
    now,
  );
}
