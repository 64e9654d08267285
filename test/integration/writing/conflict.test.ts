import { afterAll, beforeAll, expect, it } from 'vitest';
import { changerOf, named, shortly, type Change } from '../../kit/change.ts';
import { describeOnBoth } from '../../kit/on-both.ts';
import { openRegistry, type Registry } from '../../kit/registry.ts';

const errors = 'userErrors { code message path }';
const addClaims = `mutation ($inputs: [NodeClaimInput!]!) { change: addClaims(inputs: $inputs) { ids claims { id field } ${errors} } }`;
const updateClaim = `mutation ($id: ID!, $patch: ClaimPatch!) { change: updateClaim(id: $id, patch: $patch) { claim { rank } ${errors} } }`;
const resolve = `mutation ($id: ID!, $reason: String!, $claim: ID) {
  change: resolveConflict(id: $id, reason: $reason, preferredClaim: $claim) { conflict { state reason resolvedAt } ${errors} } }`;
const eventQuery = `query ($id: ID!) { event(id: $id) { kind version period { edtf }
  conflicts { nodes { id field state claims { totalCount } } } claims(orderBy: [{ field: ID }]) { nodes { id field rank } } } }`;

describeOnBoth('contradictions', (kind) => {
  let registry: Registry;
  let made: Change;
  let change: Change;
  let create: ReturnType<typeof changerOf>['create'];
  let ask: Change;
  let documents: string[];
  beforeAll(async () => {
    registry = await openRegistry(kind);
    ({ made, change, create, ask } = changerOf(registry));
    documents = [];
    for (const title of ['One', 'Two', 'Three'])
      documents.push(await create('Document', { title, kind: 'PAGE', languages: ['en'] }));
  });
  afterAll(() => registry.close());

  const event = () => create('Event', { kind: 'SEMINAR', ...named('An event'), period: '2021-04-03' });
  const claim = (node: string, index: number, value: Record<string, unknown>) => ({
    node,
    document: documents[index],
    ...value,
  });
  const state = async (id: string) => (await ask(eventQuery, { id })).event;

  it('appears when two documents differ, and goes when they agree again', async () => {
    const id = await event();
    const one = await made(addClaims, { inputs: [claim(id, 0, { field: 'period', period: '2021-04-03' })] });
    expect((await state(id)).conflicts.nodes).toEqual([]);
    const two = await made(addClaims, { inputs: [claim(id, 1, { field: 'period', period: '2021-04-05' })] });
    expect((await state(id)).conflicts.nodes).toMatchObject([
      { field: 'period', state: 'OPEN', claims: { totalCount: 2 } },
    ]);
    await made(`mutation ($ids: [ID!]!) { change: deleteClaims(ids: $ids) { ids ${errors} } }`, {
      ids: two.ids,
    });
    expect(await state(id)).toMatchObject({
      version: 4,
      conflicts: { nodes: [] },
      claims: { nodes: [{ id: one.ids[0] }] },
    });
  });

  it('is none where one document is only more exact, or speaks of another time', async () => {
    const id = await event();
    await made(addClaims, {
      inputs: [
        claim(id, 0, { field: 'period', period: '2021' }),
        claim(id, 1, { field: 'period', period: '2021-04' }),
        claim(id, 0, { field: 'status', code: 'HELD' }),
        claim(id, 1, { field: 'status', code: 'IN_PROGRESS', asOf: '2021-04-03' }),
        claim(id, 0, { field: 'purpose', text: 'To learn' }),
        claim(id, 1, { field: 'purpose', text: 'To meet' }),
      ],
    });
    expect((await state(id)).conflicts.nodes).toEqual([]);
  });

  it('a claim made preferred sets the field, and the rival steps back', async () => {
    const id = await event();
    const { ids } = await made(addClaims, {
      inputs: [
        claim(id, 0, { field: 'kind', code: 'FORUM', rank: 'PREFERRED' }),
        claim(id, 1, { field: 'kind', code: 'MEETING' }),
      ],
    });
    expect((await state(id)).kind).toBe('FORUM');
    await made(updateClaim, { id: ids[1], patch: { rank: 'PREFERRED' } });
    expect(await state(id)).toMatchObject({
      kind: 'MEETING',
      claims: { nodes: [{ rank: 'NORMAL' }, { rank: 'PREFERRED' }] },
    });
    await made(updateClaim, { id: ids[0], patch: { rank: 'DEPRECATED' } });
    expect((await state(id)).conflicts.nodes).toEqual([]);
  });

  it('is settled with a reason, stays settled, and opens again for a claim it did not know', async () => {
    const id = await event();
    const { ids } = await made(addClaims, {
      inputs: [
        claim(id, 0, { field: 'kind', code: 'FORUM' }),
        claim(id, 1, { field: 'kind', code: 'MEETING' }),
      ],
    });
    const [conflict] = (await state(id)).conflicts.nodes;
    expect(shortly((await change(resolve, { id: conflict.id, reason: '  ' })).userErrors)).toEqual([
      'REQUIRED reason',
    ]);
    const settled = await made(resolve, { id: conflict.id, reason: 'The first was there.', claim: ids[0] });
    expect(settled.conflict).toMatchObject({ state: 'RESOLVED', reason: 'The first was there.' });
    expect(await state(id)).toMatchObject({
      kind: 'FORUM',
      claims: { nodes: [{ rank: 'PREFERRED' }, { rank: 'NORMAL' }] },
    });
    await made(updateClaim, { id: ids[1], patch: { basis: 'DERIVED' } });
    expect((await state(id)).conflicts.nodes).toMatchObject([{ id: conflict.id, state: 'RESOLVED' }]);
    await made(addClaims, { inputs: [claim(id, 2, { field: 'kind', code: 'COURSE' })] });
    expect((await state(id)).conflicts.nodes).toMatchObject([
      { id: conflict.id, state: 'OPEN', claims: { totalCount: 3 } },
    ]);
  });

  it('a claim of an unknown field, or of the wrong type, is told what would be right', async () => {
    const id = await event();
    const refused = await change(addClaims, {
      inputs: [
        claim(id, 0, { field: 'purpos', text: 'To learn' }),
        claim(id, 0, { field: 'period', text: '2021' }),
        claim(id, 0, { field: 'kind', code: 'PARTY' }),
        claim(id, 0, { field: 'organiser', valueNode: id }),
      ],
    });
    expect(shortly(refused.userErrors)).toEqual([
      'INVALID inputs.0.field',
      'INVALID inputs.1.text',
      'INVALID inputs.2.code',
      'NOT_FOUND inputs.3.valueNode',
    ]);
    expect(refused.userErrors[0].message).toContain('did you mean “purpose”?');
  });
});
