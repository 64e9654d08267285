import { afterAll, beforeAll, expect, it } from 'vitest';
import { changerOf, named, shortly, type Change } from '../../kit/change.ts';
import { describeOnBoth } from '../../kit/on-both.ts';
import { openRegistry, type Registry } from '../../kit/registry.ts';

const errors = 'userErrors { code message path }';
const remove = (type: string) =>
  `mutation ($id: ID!, $version: Int!) { change: delete${type}(id: $id, version: $version) { record: ${type.toLowerCase()} { id } ${errors} } }`;
const restore = (type: string) =>
  `mutation ($id: ID!) { change: restore${type}(id: $id) { record: ${type.toLowerCase()} { id version } ${errors} } }`;
const whole = `query ($id: ID!) { event(id: $id) { name version kind period { edtf }
  names { nodes { id value } } identifiers { nodes { scheme value } } topics { nodes { name } }
  participations(orderBy: [{ field: ID }]) { nodes { id label group { id } claims { nodes { field } } } }
  linksFrom { nodes { kind to { id } } } linksTo { nodes { kind from { id } } }
  claims { nodes { field rank } } conflicts { nodes { field state claims { totalCount } } } } }`;

describeOnBoth('the trash', (kind) => {
  let registry: Registry;
  let made: Change;
  let change: Change;
  let create: ReturnType<typeof changerOf>['create'];
  let ask: Change;
  beforeAll(async () => {
    registry = await openRegistry(kind);
    ({ made, change, create, ask } = changerOf(registry));
  });
  afterAll(() => registry.close());

  const event = (name: string, more: Record<string, unknown> = {}) =>
    create('Event', { kind: 'SEMINAR', ...named(name), ...more });

  it('takes along what the form owns, and gives all of it back', async () => {
    const source = await create('Document', { title: 'A', kind: 'PAGE', text: 'A seminar was held.' });
    const topic = await create('Topic', named('Customs'));
    const [other, later] = [await event('Another'), await event('Later')];
    const id = await event('An event', {
      period: '2021-04',
      topics: [topic],
      identifiers: [{ scheme: 'local', value: '17' }],
      links: [{ to: other, kind: 'FOLLOW_UP_OF' }],
      participations: [
        { role: 'HOST', label: 'group', claims: [{ field: 'duty', text: 'To host', document: source }] },
        { role: 'HOST', label: 'member', groupIndex: 0 },
      ],
      claims: [
        { field: 'kind', code: 'SEMINAR', rank: 'PREFERRED', document: source, quote: 'A seminar' },
        { field: 'kind', code: 'FORUM', document: source },
      ],
    });
    await made(
      `mutation ($id: ID!, $to: ID!) { change: updateEvent(id: $id, version: 1, patch: { links: { add: [{ to: $to, kind: FOLLOW_UP_OF }] } }) { ${errors} } }`,
      { id: later, to: id },
    );
    const before = await ask(whole, { id });
    expect(before.event).toMatchObject({
      participations: { nodes: [{ claims: { nodes: [{ field: 'duty' }] } }, {}] },
      linksTo: { nodes: [{ from: { id: later } }] },
      conflicts: { nodes: [{ field: 'kind', claims: { totalCount: 2 } }] },
    });

    const gone = await made(remove('Event'), { id, version: 1 });
    expect(gone.record).toEqual({ id });
    expect((await ask(whole, { id })).event).toBeNull();
    expect((await ask(whole, { id: later })).event.linksFrom.nodes).toEqual([]);

    const back = await made(restore('Event'), { id });
    expect(back.record).toEqual({ id, version: 2 });
    const after = await ask(whole, { id });
    expect(after).toEqual({ event: { ...before.event, version: 2 } });
    expect(shortly((await change(restore('Event'), { id })).userErrors)).toEqual(['NOT_FOUND id']);
  });

  it('does not take what others refer to, and lists who does', async () => {
    const body = await create('Organisation', { kind: 'MINISTRY', ...named('A body') });
    const names = Array.from({ length: 12 }, (_, index) => `Event ${index}`);
    for (const name of names) await event(name, { participations: [{ role: 'HOST', organisation: body }] });
    const refused = await change(remove('Organisation'), { id: body, version: 1 });
    expect(refused.record).toEqual({ id: body });
    expect(refused.userErrors).toHaveLength(11);
    expect(new Set(shortly(refused.userErrors))).toEqual(new Set(['IN_USE id']));
    expect(refused.userErrors[0].message).toBe(
      'The event “Event 0” refers to this organisation (participation: organisation).',
    );
    expect(refused.userErrors[10].message).toBe('2 further records refer to it; 12 in all.');
  });

  it('a record whose parent is gone is not restored before it', async () => {
    const parent = await event('Parent');
    const child = await event('Child', { parent });
    expect(shortly((await change(remove('Event'), { id: parent, version: 1 })).userErrors)).toEqual([
      'IN_USE id',
    ]);
    const both = await made(
      `mutation ($items: [VersionedId!]!) { change: deleteEvents(items: $items) { succeeded results { event { name } } ${errors} } }`,
      {
        items: [
          { id: parent, version: 1 },
          { id: child, version: 1 },
        ],
      },
    );
    expect(both).toMatchObject({
      succeeded: 2,
      results: [{ event: { name: 'Parent' } }, { event: { name: 'Child' } }],
    });
    expect(shortly((await change(restore('Event'), { id: child })).userErrors)).toEqual(['NOT_FOUND id']);
    const back = await made(
      `mutation ($ids: [ID!]!) { change: restoreEvents(ids: $ids) { succeeded ${errors} } }`,
      { ids: [child, parent] },
    );
    expect(back.succeeded).toBe(2);
  });

  it('a link whose other end is gone is left out', async () => {
    const other = await event('Other');
    const id = await event('Linked', { links: [{ to: other, kind: 'RELATED' }] });
    await made(remove('Event'), { id, version: 1 });
    await made(remove('Event'), { id: other, version: 1 });
    await made(restore('Event'), { id });
    expect((await ask(whole, { id })).event.linksFrom.nodes).toEqual([]);
  });

  it('a stale version is left alone', async () => {
    const id = await event('Stale');
    expect(shortly((await change(remove('Event'), { id, version: 7 })).userErrors)).toEqual([
      'CONFLICT version',
    ]);
    expect(shortly((await change(remove('Organisation'), { id, version: 1 })).userErrors)).toEqual([
      'NOT_FOUND id',
    ]);
  });
});
