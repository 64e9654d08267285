import { GraphQLID, type GraphQLResolveInfo } from 'graphql';
import { v7 } from 'uuid';
import type { Context } from '../kernel/context.ts';
import { typesOf } from '../kernel/generated.ts';
import { objectType, payloadsOf, say } from '../kernel/payloads.ts';
import { UserError } from '../kernel/user-error.ts';
import { largestBulk, single } from './change-payload.ts';
import { addMutation, newResolver } from './mutation.ts';
import { ClaimPatch, NodeClaimInput } from './claim-input.ts';
import { Claim } from './claim.ts';
import { placesOfNodes, placesOfRows, type Place } from './writing/claim-places.ts';
import type { Fault, Row } from './writing/fault.ts';
import { signed } from './writing/open-change-set.ts';
import { shown } from './writing/read-value.ts';
import { writeRecords, type WriteItem } from './writing/write-records.ts';

/** Claims are written on any node by themselves too, for those who read documents and do not edit records. */
export const ClaimChanges = newResolver('ClaimChanges');

const one = payloadsOf(Claim).one;
const many = objectType(
  'ClaimsPayload',
  'What became of a change of several claims: all were stored, or none.',
);
say(
  many,
  'claims',
  () => [typesOf(Claim).object],
  'The claims that were added, in the order of the call; none after a refusal or a delete.',
);
say(
  many,
  'ids',
  () => [GraphQLID],
  'Ids of the claims that were added or deleted, in the order of the call; none after a refusal.',
);
say(many, 'userErrors', () => [UserError], 'Why nothing was stored. Empty when the change was made.');

interface Step {
  /** Position in the call. */
  index: number;
  place: Place;
  row: Row | string;
}

/** One item for each node, and the way back from its paths to the places in the call. */
async function change(
  context: Context,
  part: 'add' | 'update' | 'remove',
  steps: readonly Step[],
  missing: readonly Fault[],
  pathOf: (index: number) => string[],
): Promise<Fault[]> {
  if (missing.length > 0 || steps.length === 0) return [...missing];
  const groups = [...Map.groupBy(steps, ({ place }) => place.node).values()];
  const items = groups.map((group): WriteItem => ({
    target: group[0]!.place.target,
    mode: 'update',
    id: group[0]!.place.node,
    input: { claims: { [part]: group.map(({ row }) => row) } },
  }));
  const results = await writeRecords(context.em.fork(), items, {
    now: context.clock(),
    signature: signed(context),
  });
  return results.flatMap(({ faults }, group) =>
    faults.map((fault) => {
      const [list, action, position, ...rest] = fault.path;
      const step = list === 'claims' && action === part ? groups[group]![Number(position)] : undefined;
      return step
        ? { ...fault, path: [...pathOf(step.index), ...rest.map(publicKey)] }
        : { ...fault, path: pathOf(groups[group]![0]!.index) };
    }),
  );

  function publicKey(key: string): string {
    return part === 'add' && key === 'node' ? 'valueNode' : key;
  }
}

const tooMany = (count: number, path: string): Fault[] =>
  count <= largestBulk
    ? []
    : [
        {
          code: 'INVALID',
          message: `One call takes at most ${largestBulk} claims; these are ${count}.`,
          path: [path],
        },
      ];

addMutation(
  ClaimChanges,
  'addClaims',
  () => many,
  `Adds claims to nodes of any type: all of them or none. At most ${largestBulk}.`,
  [
    {
      name: 'inputs',
      type: () => [NodeClaimInput],
      required: true,
      doc: 'The claims, each with the node it is about.',
    },
  ],
  async ([inputs], context, info) => {
    const rows = inputs as Row[];
    const places = await placesOfNodes(
      context.em.fork(),
      rows.map((row) => String(row['node'])),
    );
    const missing: Fault[] = tooMany(rows.length, 'inputs');
    const ids: string[] = [];
    const steps = rows.flatMap((row, index): Step[] => {
      const place = places.get(String(row['node']).toLowerCase());
      if (!place) {
        missing.push({
          code: 'NOT_FOUND',
          message: `“${shown(row['node'])}” is not the id of any record.`,
          path: ['inputs', String(index), 'node'],
        });
        return [];
      }
      const { node: _node, valueNode, ...rest } = row;
      const id = v7();
      ids.push(id);
      return [
        { index, place, row: { ...rest, id, ...(valueNode === undefined ? {} : { node: valueNode }) } },
      ];
    });
    const faults = await change(context, 'add', steps, missing, (index) => ['inputs', String(index)]);
    return several(context, info, faults, ids, true);
  },
);

addMutation(
  ClaimChanges,
  'updateClaim',
  () => one,
  'Changes what a claim rests on, or how much it counts. A claim made PREFERRED sets the field of its record.',
  [
    { name: 'id', type: () => GraphQLID, required: true, doc: 'Id of the claim.' },
    { name: 'patch', type: () => ClaimPatch, required: true, doc: 'What changes in it.' },
  ],
  async ([id, patch], context, info) => {
    const claim = String(id).toLowerCase();
    const place = (await placesOfRows(context.em.fork(), 'claim', [claim])).get(claim);
    const missing: Fault[] = place ? [] : [noClaim(id, ['id'])];
    const steps = place ? [{ index: 0, place, row: { ...(patch as Row), id: claim } }] : [];
    const faults = await change(context, 'update', steps, missing, () => ['patch']);
    return single(
      Claim,
      'claim',
      { id: place ? claim : null, faults, stored: faults.length === 0 },
      context,
      info,
    );
  },
);

addMutation(
  ClaimChanges,
  'deleteClaims',
  () => many,
  `Deletes claims for good: all of them or none. At most ${largestBulk}. A field keeps its value when its claim goes.`,
  [{ name: 'ids', type: () => [GraphQLID], required: true, doc: 'Ids of the claims.' }],
  async ([given], context, info) => {
    const ids = [...new Set((given as string[]).map((id) => id.toLowerCase()))];
    const places = await placesOfRows(context.em.fork(), 'claim', ids);
    const missing: Fault[] = tooMany(ids.length, 'ids');
    const steps = ids.flatMap((id, index): Step[] => {
      const place = places.get(id);
      if (!place) missing.push(noClaim(id, ['ids', String(index)]));
      return place ? [{ index, place, row: id }] : [];
    });
    const faults = await change(context, 'remove', steps, missing, (index) => ['ids', String(index)]);
    return several(context, info, faults, ids, false);
  },
);

const noClaim = (id: unknown, path: string[]): Fault => ({
  code: 'NOT_FOUND',
  message: `There is no claim with the id “${shown(id)}”.`,
  path,
});

async function several(
  context: Context,
  info: GraphQLResolveInfo,
  faults: readonly Fault[],
  ids: readonly string[],
  read: boolean,
): Promise<unknown> {
  const stored = faults.length === 0 ? ids : [];
  const claims = read && stored.length > 0 ? await context.read.records(Claim, stored, info, 'claims') : [];
  return { claims, ids: stored, userErrors: faults };
}
