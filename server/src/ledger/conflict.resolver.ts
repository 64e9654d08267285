import type { EntityManager } from '@mikro-orm/postgresql';
import { GraphQLID, GraphQLString } from 'graphql';
import { payloadsOf } from '../kernel/payloads.ts';
import { single } from './change-payload.ts';
import { addMutation, newResolver } from './mutation.ts';
import { Conflict } from './conflict.ts';
import { placesOfRows } from './writing/claim-places.ts';
import type { Fault } from './writing/fault.ts';
import { openChangeSet, signed } from './writing/open-change-set.ts';
import { isId, readText, shown } from './writing/read-value.ts';
import { Statements } from './writing/statements.ts';
import { writeRecords } from './writing/write-records.ts';

/** Contradictions are settled by people, with a reason, and never by the registry. */
export const ConflictChanges = newResolver('ConflictChanges');

const payload = payloadsOf(Conflict).one;
const idArgument = { name: 'id', type: () => GraphQLID, required: true, doc: 'Id of the contradiction.' };

addMutation(
  ConflictChanges,
  'resolveConflict',
  () => payload,
  'Settles a contradiction. The claim preferred, if one is named, sets the field of the record; the others stand beside it.',
  [
    idArgument,
    {
      name: 'reason',
      type: () => GraphQLString,
      required: true,
      doc: 'Why it is settled so, 1 to 2,000 characters.',
    },
    {
      name: 'preferredClaim',
      type: () => GraphQLID,
      doc: 'Id of the claim that the record follows from now on. Null: the record stays as it is.',
    },
  ],
  async ([id, reason, preferred], context, info) => {
    const words = readText(reason, 2000, true);
    const faults: Fault[] = [];
    if (words === null)
      faults.push({ code: 'REQUIRED', message: 'Say why it is settled so.', path: ['reason'] });
    else if (typeof words === 'object')
      faults.push({ code: 'INVALID', message: words.wrong, path: ['reason'] });
    const conflict = await find(context.em.fork(), id, preferred as string | null | undefined, faults);
    if (conflict && faults.length === 0) {
      const settle = async (db: Statements, now: string) => {
        await db.rows(
          `update "conflict" set "state" = 'RESOLVED', "reason" = $2, "resolved_at" = $3::timestamptz, "resolver" = $4 where "id" = $1::uuid`,
          [conflict.id, words, now, context.viewer.name ?? context.viewer.role],
        );
      };
      const claims = preferred ? { update: [{ id: preferred, rank: 'PREFERRED' }] } : {};
      const item = { target: conflict.target, mode: 'update' as const, id: conflict.node, input: { claims } };
      const [result] = await writeRecords(context.em.fork(), [item], {
        now: context.clock(),
        signature: signed(context),
        afterwards: settle,
      });
      faults.push(...result!.faults.map((fault) => ({ ...fault, path: ['preferredClaim'] })));
    }
    return single(
      Conflict,
      'conflict',
      { id: conflict?.id ?? null, faults, stored: faults.length === 0 },
      context,
      info,
    );
  },
);

addMutation(
  ConflictChanges,
  'reopenConflict',
  () => payload,
  'Opens a settled contradiction again. The record stays as it is.',
  [idArgument],
  async ([id], context, info) => {
    const faults: Fault[] = [];
    const conflict = await find(context.em.fork(), id, null, faults);
    if (conflict) {
      await context.em.fork().transactional(async (transaction) => {
        const db = new Statements(transaction);
        await openChangeSet(db, signed(context), context.clock().toISOString());
        await db.rows(
          `update "conflict" set "state" = 'OPEN', "reason" = null, "resolved_at" = null, "resolver" = null where "id" = $1::uuid`,
          [conflict.id],
        );
      });
    }
    return single(
      Conflict,
      'conflict',
      { id: conflict?.id ?? null, faults, stored: faults.length === 0 },
      context,
      info,
    );
  },
);

async function find(em: EntityManager, id: unknown, preferred: string | null | undefined, faults: Fault[]) {
  const key = String(id).toLowerCase();
  const place = (await placesOfRows(em, 'conflict', [key])).get(key);
  if (!place) {
    faults.push({
      code: 'NOT_FOUND',
      message: `There is no contradiction with the id “${shown(id)}”.`,
      path: ['id'],
    });
    return null;
  }
  if (preferred) {
    const known = await em.transactional((transaction) =>
      new Statements(transaction).rowsWhere('conflict_claim', 'conflict_id', [key]),
    );
    if (!isId(preferred) || !known.some((row) => row['claim_id'] === preferred.toLowerCase())) {
      faults.push({
        code: 'NOT_FOUND',
        message: 'This claim is not one of those that contradict each other here.',
        path: ['preferredClaim'],
      });
    }
  }
  return { ...place, id: key };
}
