import { afterAll, beforeAll, expect, it } from 'vitest';
import { changerOf, named } from '../../kit/change.ts';
import { linesOf, newestChanges } from '../../kit/history.ts';
import { describeOnBoth } from '../../kit/on-both.ts';
import { openRegistry, type Registry } from '../../kit/registry.ts';

const errors = 'userErrors { code message path }';
const whole = `query ($id: ID!) { event(id: $id) { name kind period { edtf } description
  names(orderBy: [{ field: ID }]) { nodes { id value lang kind } } topics { nodes { id } }
  participations(orderBy: [{ field: ID }]) { nodes { id role label headcount { min max } claims { nodes { field rank } } } }
  linksFrom { nodes { kind to { id } } } linksTo { nodes { kind from { id } } }
  claims(orderBy: [{ field: ID }]) { nodes { field rank quote } } conflicts { nodes { field state } } } }`;

describeOnBoth('undoing', (kind) => {
  let registry: Registry;
  let kit: ReturnType<typeof changerOf>;
  beforeAll(async () => {
    registry = await openRegistry(kind);
    kit = changerOf(registry);
  });
  afterAll(() => registry.close());

  const newest = async () => (await newestChanges(registry))[0]!;
  const event = (name: string, more: Record<string, unknown> = {}) =>
    kit.create('Event', { kind: 'SEMINAR', ...named(name), ...more });
  const read = async (id: string) => (await kit.ask(whole, { id })).event;
  const update = (id: string, version: number, patch: Record<string, unknown>) =>
    kit.made(
      `mutation ($id: ID!, $version: Int!, $patch: EventPatch!) { change: updateEvent(id: $id, version: $version, patch: $patch) { ${errors} } }`,
      { id, version, patch },
    );
  const revert = (id: string, more = '') =>
    kit.change(
      `mutation ($id: ID!) { change: revertChange(id: $id${more}) { changeSet { id kind revertsId } reverted
        obstacles { subjectId recordType field message left now } ${errors} } }`,
      { id },
    );
  const reverted = async (id: string, more = '') => {
    const payload = await revert(id, more);
    expect(payload.userErrors).toEqual([]);
    return payload;
  };

  it('takes a new record back, to the trash, and the undo can be undone', async () => {
    const id = await event('Entered by mistake', { participations: [{ role: 'HOST', label: 'some' }] });
    const before = await read(id);
    const created = await newest();
    const payload = await reverted(created.id);
    expect(payload).toMatchObject({
      reverted: 1,
      obstacles: [],
      changeSet: { kind: 'REVERT', revertsId: created.id },
    });
    expect(await read(id)).toBeNull();
    await reverted(payload.changeSet.id);
    expect(await read(id)).toEqual(before);
    // Back in its place, it is in the trash no more.
    const restore = await kit.change(`mutation ($id: ID!) { change: restoreEvent(id: $id) { ${errors} } }`, {
      id,
    });
    expect(restore.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('gives fields, names, roles, topics and claims back as they were', async () => {
    const topic = await kit.create('Topic', named('Customs'));
    const source = await kit.create('Document', {
      title: 'A',
      kind: 'PAGE',
      text: 'A forum was held in 2021.',
    });
    const id = await event('Before', {
      period: '2020',
      topics: [topic],
      participations: [
        { role: 'HOST', label: 'first', headcount: { qualifier: 'EXACT', min: 8, max: 8 } },
        { role: 'PARTICIPANT', label: 'second' },
      ],
    });
    const before = await read(id);
    const [first, second] = before.participations.nodes;
    await kit.made(
      `mutation ($id: ID!, $patch: EventPatch!, $source: ID!) { change: updateEvent(id: $id, version: 1, patch: $patch,
        sources: [{ paths: ["kind"], document: $source, quote: "A forum" }]) { ${errors} } }`,
      {
        id,
        source,
        patch: {
          kind: 'FORUM',
          period: '2021-04',
          description: 'Now with words.',
          topics: { remove: [topic] },
          names: {
            add: [{ value: 'After', lang: 'en', kind: 'PREFERRED' }],
            update: [{ id: before.names.nodes[0].id, kind: 'FORMER' }],
          },
          participations: {
            add: [{ role: 'SPEAKER', label: 'third' }],
            update: [{ id: first.id, headcount: { qualifier: 'AT_LEAST', min: 9 } }],
            remove: [second.id],
          },
        },
      },
    );
    const changed = await read(id);
    expect(changed).toMatchObject({ name: 'After', kind: 'FORUM', topics: { nodes: [] } });
    const set = await newest();
    const payload = await reverted(set.id);
    expect(await read(id)).toEqual(before);
    const { events } = await kit.ask(
      `{ events(where: { period: { overlaps: { from: "2020-01-01", to: "2020-12-31" } } }) { nodes { id } } }`,
    );
    expect(events.nodes).toContainEqual({ id });
    await reverted(payload.changeSet.id);
    expect(await read(id)).toEqual(changed);
  });

  it('brings a deleted record back with its links', async () => {
    const other = await event('The other');
    const id = await event('Deleted', {
      links: [{ to: other, kind: 'FOLLOW_UP_OF' }],
      participations: [
        { role: 'HOST', label: 'group' },
        { role: 'HOST', label: 'member', groupIndex: 0 },
      ],
    });
    await update(other, 1, { links: { add: [{ to: id, kind: 'RELATED', label: 'same week' }] } });
    const before = await read(id);
    expect(before.linksTo.nodes).toHaveLength(1);
    await kit.made(`mutation ($id: ID!) { change: deleteEvent(id: $id, version: 1) { ${errors} } }`, { id });
    await reverted((await newest()).id);
    expect(await read(id)).toEqual(before);
  });

  it('of a bulk edit tells what was changed since, and puts back the others only when asked to', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 6; index += 1) ids.push(await event(`Bulk ${index}`));
    await kit.made(
      `mutation ($changes: [EventChange!]!) { change: updateEvents(changes: $changes) { ${errors} } }`,
      { changes: ids.map((id) => ({ id, version: 1, patch: { kind: 'FORUM' } })) },
    );
    const bulk = await newest();
    for (const id of ids.slice(0, 3)) await update(id, 2, { kind: 'MEETING' });
    await update(ids[3]!, 2, { description: 'Another field' });
    const { position } = await newest();

    const refused = await revert(bulk.id);
    expect(refused).toMatchObject({
      changeSet: null,
      reverted: 0,
      userErrors: [{ code: 'CONFLICT', path: ['id'] }],
    });
    expect(refused.obstacles.map(({ subjectId }: { subjectId: string }) => subjectId).toSorted()).toEqual(
      ids.slice(0, 3).toSorted(),
    );
    expect(refused.obstacles[0]).toMatchObject({ field: 'kind', left: 'FORUM', now: 'MEETING' });
    const trial = await revert(bulk.id, ', onObstacle: SKIP, dryRun: true');
    expect(trial).toMatchObject({ changeSet: null, reverted: 3, userErrors: [] });
    expect((await newest()).position).toBe(position);

    const payload = await reverted(bulk.id, ', onObstacle: SKIP');
    expect(payload).toMatchObject({ reverted: 3 });
    expect(payload.obstacles).toHaveLength(3);
    const kinds = await Promise.all(ids.map(async (id) => (await read(id)).kind));
    expect(kinds).toEqual(['MEETING', 'MEETING', 'MEETING', 'SEMINAR', 'SEMINAR', 'SEMINAR']);
    expect((await read(ids[3]!)).description).toBe('Another field');
    expect(linesOf(await newest())).toEqual(Array(3).fill('CHANGED Event kind: "FORUM" → "SEMINAR"'));
  });

  it('does not take back a record that has been added to, or that others refer to', async () => {
    const id = await event('Added to');
    const created = await newest();
    await update(id, 1, { participations: { add: [{ role: 'HOST', label: 'later' }] } });
    const refused = await revert(created.id);
    expect(refused.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    expect(refused.obstacles).toContainEqual(
      expect.objectContaining({ subjectId: id, recordType: 'Participation', message: 'Was added since.' }),
    );
    const parent = await event('A parent');
    const parentMade = await newest();
    await event('A child', { parent });
    const held = await revert(parentMade.id);
    expect(held.obstacles[0].message).toMatch(/A child.* refers to this event/);
    expect((await read(parent)).name).toBe('A parent');
  });

  it('opens again what was settled, and forgets a contradiction whose claim goes', async () => {
    const source = await kit.create('Document', { title: 'B', kind: 'PAGE' });
    const id = await event('Disputed', {
      claims: [{ field: 'kind', code: 'SEMINAR', rank: 'PREFERRED', document: source }],
    });
    await update(id, 1, { claims: { add: [{ field: 'kind', code: 'FORUM', document: source }] } });
    const claimed = await newest();
    const { event: conflicted } = await kit.ask(
      `query ($id: ID!) { event(id: $id) { conflicts { nodes { id } } } }`,
      {
        id,
      },
    );
    await kit.made(
      `mutation ($id: ID!) { change: resolveConflict(id: $id, reason: "Seen there") { ${errors} } }`,
      { id: conflicted.conflicts.nodes[0].id },
    );
    await reverted((await newest()).id);
    expect((await read(id)).conflicts.nodes).toEqual([{ field: 'kind', state: 'OPEN' }]);
    await reverted(claimed.id);
    expect((await read(id)).conflicts.nodes).toEqual([]);
  });

  it('does nothing twice, and knows of no other change set', async () => {
    const id = await event('Once');
    await update(id, 1, { kind: 'FORUM' });
    const set = await newest();
    await reverted(set.id);
    expect((await revert(set.id)).userErrors).toMatchObject([{ code: 'REFUSED', path: ['id'] }]);
    expect((await revert(id)).userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['id'] }]);
    expect((await revert('x')).userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['id'] }]);
  });
});
