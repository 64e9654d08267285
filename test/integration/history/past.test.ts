import { afterAll, beforeAll, expect, it } from 'vitest';
import { changerOf, named } from '../../kit/change.ts';
import { newestChanges } from '../../kit/history.ts';
import { describeOnBoth } from '../../kit/on-both.ts';
import { openRegistry, type Registry } from '../../kit/registry.ts';

const errors = 'userErrors { code message path }';
const administrator = { role: 'administrator' as const };

describeOnBoth('the past', (kind) => {
  let registry: Registry;
  let kit: ReturnType<typeof changerOf>;
  beforeAll(async () => {
    registry = await openRegistry(kind);
    kit = changerOf(registry);
  });
  afterAll(() => registry.close());

  const event = (name: string, more: Record<string, unknown> = {}) =>
    kit.create('Event', { kind: 'SEMINAR', ...named(name), ...more });
  const remove = (id: string, version: number) =>
    kit.made(
      `mutation ($id: ID!, $version: Int!) { change: deleteEvent(id: $id, version: $version, reason: "Entered twice") { ${errors} } }`,
      { id, version },
    );
  const timeOfNewest = async () => {
    const { changes } = await kit.ask('{ changes(first: 1) { nodes { at } } }');
    await new Promise((wake) => setTimeout(wake, 20)); // the next change is another moment
    return changes.nodes[0].at as string;
  };
  const at = async (id: string, moment: string, role: 'curator' | 'client' = 'curator') => {
    const { asRecorded } = await registry.ask<{ asRecorded: Record<string, unknown> | null }>(
      'query ($id: ID!, $at: DateTime!) { asRecorded(id: $id, at: $at) }',
      { id, at: moment },
      { role },
    );
    return asRecorded;
  };

  it('answers with the fields as they were held at any moment, also of what is gone and back', async () => {
    const id = await event('Through time', { period: '2020' });
    const created = await timeOfNewest();
    await kit.made(
      `mutation ($id: ID!) { change: updateEvent(id: $id, version: 1, patch: { kind: FORUM, period: null, description: "Told." }) { ${errors} } }`,
      { id },
    );
    const changed = await timeOfNewest();
    await remove(id, 2);
    const removed = await timeOfNewest();
    await kit.made(`mutation ($id: ID!) { change: restoreEvent(id: $id) { ${errors} } }`, { id });
    const back = await timeOfNewest();
    expect(await at(id, '2020-01-01T00:00:00Z')).toBeNull();
    expect(await at(id, created)).toMatchObject({ kind: 'SEMINAR', period: '2020', description: null });
    expect(await at(id, changed)).toMatchObject({ kind: 'FORUM', period: null, description: 'Told.' });
    expect(await at(id, removed)).toBeNull();
    expect(await at(id, back)).toEqual(await at(id, changed));
  });

  it('hides of persons what the present hides', async () => {
    const id = await kit.create('Delegate', { given: 'Anvar', family: 'Majidov', ...named('Anvar Majidov') });
    const then = await timeOfNewest();
    expect(await at(id, then)).toMatchObject({ family: 'Majidov' });
    expect(await at(id, then, 'client')).toMatchObject({ family: null, given: null, suppressed: false });
  });

  it('shows in the trash what was deleted, by whom and why', async () => {
    const id = await event('Entered again');
    await remove(id, 1);
    const { trash } = await kit.ask(
      '{ trash(first: 1) { nodes { id nodeType label deletedAt changeSet { actor kind reason } } } }',
    );
    expect(trash.nodes).toMatchObject([
      {
        id,
        nodeType: 'EVENT',
        label: 'Entered again',
        changeSet: { actor: 'curator', kind: 'DELETE', reason: 'Entered twice' },
      },
    ]);
  });

  it('is purged by an administrator only, and then nothing of it is left to be seen or undone', async () => {
    const id = await event('Canary', { participations: [{ role: 'HOST', label: 'canary too' }] });
    await remove(id, 1);
    const [deleted] = await newestChanges(registry);
    const purge = `mutation ($id: ID!) { change: purge(id: $id) { id ${errors} } }`;
    const refused = await kit.change(purge, { id });
    expect(refused.userErrors).toMatchObject([{ code: 'REFUSED' }]);
    const done = await registry.ask(purge, { id }, administrator);
    expect(done).toEqual({ change: { id, userErrors: [] } });
    const sets = await newestChanges(registry, 100, administrator);
    expect(sets[0]).toMatchObject({ kind: 'PURGE', actor: 'administrator' });
    expect(JSON.stringify(sets)).not.toMatch(/canary/i);
    const undo = await kit.change(
      `mutation ($id: ID!) { change: revertChange(id: $id) { obstacles { message } ${errors} } }`,
      { id: deleted!.id },
    );
    expect(undo.obstacles[0].message).toMatch(/purged/);
    expect(undo.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    const again = await registry.ask(purge, { id }, administrator);
    expect(again).toMatchObject({ change: { userErrors: [{ code: 'NOT_FOUND' }] } });
  });
});
