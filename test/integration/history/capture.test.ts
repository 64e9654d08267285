import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRecords } from '../../../server/src/kernel/meaning.ts';
import { isNode, ownerOf } from '../../../server/src/kernel/writable.ts';
import { changerOf, named } from '../../kit/change.ts';
import { linesOf, newestChanges } from '../../kit/history.ts';
import { describeOnBoth } from '../../kit/on-both.ts';
import { openRegistry, type Registry } from '../../kit/registry.ts';
import { refusedBy } from '../../kit/rows.ts';

const errors = 'userErrors { code message path }';

describeOnBoth('the history', (kind) => {
  let registry: Registry;
  let client: Client;
  let kit: ReturnType<typeof changerOf>;
  beforeAll(async () => {
    registry = await openRegistry(kind);
    kit = changerOf(registry);
    client = new Client(registry.database.clientConfig);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await registry.close();
  });

  const newest = async () => (await newestChanges(registry))[0]!;
  const event = (name: string, more: Record<string, unknown> = {}) =>
    kit.create('Event', { kind: 'SEMINAR', ...named(name), ...more });

  it('tells of a new record all that was said of it, role and name included', async () => {
    await event('An event', {
      period: '2021-04',
      participations: [{ role: 'HOST', label: 'some', headcount: { qualifier: 'EXACT', min: 8, max: 8 } }],
    });
    const set = await newest();
    expect(set).toMatchObject({
      actor: 'curator',
      role: 'curator',
      kind: 'CREATE',
      action: 'createEvent',
      reason: null,
      revertsId: null,
    });
    expect(linesOf(set).filter((line) => !line.includes('Participation event:'))).toEqual([
      'ADDED Event kind: null → "SEMINAR"',
      'ADDED Event period: null → "2021-04"',
      'ADDED Name kind: null → "PREFERRED"',
      'ADDED Name lang: null → "en"',
      'ADDED Name value: null → "An event"',
      'ADDED Participation headcount: null → {"max":8,"min":8,"text":null,"qualifier":"EXACT"}',
      'ADDED Participation label: null → "some"',
      'ADDED Participation role: null → "HOST"',
    ]);
  });

  it('tells of a change only the fields that differ, a number of people whole, with reason and source', async () => {
    const topic = await kit.create('Topic', named('Customs'));
    const source = await kit.create('Document', { title: 'A', kind: 'PAGE', text: 'A forum was held.' });
    const id = await event('To be changed', {
      participations: [{ role: 'HOST', label: 'some', headcount: { qualifier: 'EXACT', min: 8, max: 8 } }],
    });
    const { event: read } = await kit.ask(
      `query ($id: ID!) { event(id: $id) { participations { nodes { id } } } }`,
      { id },
    );
    const patch = {
      kind: 'FORUM',
      topics: { add: [topic] },
      participations: {
        update: [{ id: read.participations.nodes[0].id, headcount: { qualifier: 'AT_LEAST', min: 8 } }],
      },
    };
    await kit.made(
      `mutation ($id: ID!, $patch: EventPatch!, $source: ID!) {
        change: updateEvent(id: $id, version: 1, patch: $patch, reason: "The page says so",
          sources: [{ paths: ["kind"], document: $source, quote: "A forum" }]) { ${errors} } }`,
      { id, patch, source },
    );
    const set = await newest();
    expect(set).toMatchObject({ kind: 'UPDATE', action: 'updateEvent', reason: 'The page says so' });
    const lines = linesOf(set);
    expect(lines.filter((line) => !line.includes(' Claim '))).toEqual([
      `ADDED Node topics: null → "${topic}"`,
      'CHANGED Event kind: "SEMINAR" → "FORUM"',
      'CHANGED Participation headcount: {"max":8,"min":8,"text":null,"qualifier":"EXACT"} → {"max":null,"min":8,"text":null,"qualifier":"AT_LEAST"}',
    ]);
    expect(lines).toContain('ADDED Claim quote: null → "A forum"');
    expect(lines).toContain('ADDED Claim rank: null → "PREFERRED"');
  });

  it('holds a bulk change as one set', async () => {
    const ids = [await event('One'), await event('Two')];
    const before = (await newest()).position;
    await kit.made(
      `mutation ($changes: [EventChange!]!) { change: updateEvents(changes: $changes) { ${errors} } }`,
      { changes: ids.map((id) => ({ id, version: 1, patch: { kind: 'FORUM' } })) },
    );
    const set = await newest();
    expect(set.position).toBe(before + 1);
    expect(linesOf(set)).toEqual(Array(2).fill('CHANGED Event kind: "SEMINAR" → "FORUM"'));
  });

  it('tells what a delete took along and what a restore gave back, and keeps it when the record is gone', async () => {
    const id = await event('To be deleted', { participations: [{ role: 'HOST', label: 'some' }] });
    await kit.made(`mutation ($id: ID!) { change: deleteEvent(id: $id, version: 1) { ${errors} } }`, { id });
    const gone = await newest();
    expect(gone).toMatchObject({ kind: 'DELETE', action: 'deleteEvent' });
    expect(linesOf(gone)).toContain('REMOVED Name value: "To be deleted" → null');
    expect(linesOf(gone)).toContain('REMOVED Participation role: "HOST" → null');
    const { changes } = await kit.ask(
      `query ($id: ID!) { changes(where: { changes: { some: { subject: { id: { eq: $id } } } } }) { nodes { kind } } }`,
      { id },
    );
    expect(changes.nodes).toEqual([{ kind: 'DELETE' }, { kind: 'CREATE' }]);
    await kit.made(`mutation ($id: ID!) { change: restoreEvent(id: $id) { ${errors} } }`, { id });
    expect(linesOf(await newest())).toContain('ADDED Name value: null → "To be deleted"');
    const { event: back } = await kit.ask(
      `query ($id: ID!) { event(id: $id) { history { nodes { kind } } } }`,
      {
        id,
      },
    );
    expect(back.history.nodes).toEqual([{ kind: 'RESTORE' }, { kind: 'DELETE' }, { kind: 'CREATE' }]);
  });

  it('holds how a contradiction was settled, and that it was opened again', async () => {
    const source = await kit.create('Document', { title: 'B', kind: 'PAGE' });
    const id = await event('Disputed', {
      claims: [
        { field: 'kind', code: 'SEMINAR', rank: 'PREFERRED', document: source },
        { field: 'kind', code: 'FORUM', document: source },
      ],
    });
    const { event: read } = await kit.ask(
      `query ($id: ID!) { event(id: $id) { conflicts { nodes { id } } } }`,
      {
        id,
      },
    );
    const conflict = read.conflicts.nodes[0].id;
    await kit.made(
      `mutation ($id: ID!) { change: resolveConflict(id: $id, reason: "Seen there") { ${errors} } }`,
      { id: conflict },
    );
    expect(await newest()).toMatchObject({ kind: 'SETTLE', action: 'resolveConflict', reason: 'Seen there' });
    await kit.made(`mutation ($id: ID!) { change: reopenConflict(id: $id) { ${errors} } }`, { id: conflict });
    const lines = linesOf(await newest());
    expect(lines).toContain('CHANGED Conflict state: "RESOLVED" → "OPEN"');
  });

  it('keeps nothing of a change that was refused, or that changed nothing', async () => {
    const id = await event('Left alone');
    const { position } = await newest();
    const refused = await kit.change(
      `mutation ($id: ID!) { change: updateEvent(id: $id, version: 7, patch: { kind: FORUM }) { ${errors} } }`,
      { id },
    );
    expect(refused.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    await kit.made(
      `mutation ($id: ID!) { change: updateEvent(id: $id, version: 1, patch: { kind: SEMINAR }) { ${errors} } }`,
      { id },
    );
    expect((await newest()).position).toBe(position);
  });

  it('tells a reader who may not see persons that a field changed, and not from what to what', async () => {
    await kit.create('Delegate', { given: 'Anvar', family: 'Majidov', ...named('Anvar Majidov') });
    const shown = (viewer: { role: 'client' | 'analyst' }) =>
      newestChanges(registry, 1, viewer).then(([set]) => set!);
    expect(JSON.stringify(await shown({ role: 'analyst' }))).toContain('Majidov');
    const masked = await shown({ role: 'client' });
    expect(JSON.stringify(masked)).not.toMatch(/Majidov|Anvar/);
    expect(masked.actor).toBe('');
    const fields = masked.changes.nodes.flatMap((row) => row.fields);
    expect(fields).toContainEqual({
      field: 'family',
      class: 'personal',
      before: null,
      after: null,
      masked: true,
    });
    const bySomebody = await registry.answer(
      `{ changes(where: { actor: { eq: "curator" } }) { totalCount } }`,
      {},
      { role: 'client' },
    );
    expect(bySomebody.errors).toHaveLength(1);
  });

  it('gives positions without gaps in order, for those who keep a copy', async () => {
    const { changes } = await kit.ask(
      `{ changes(where: { position: { gt: 3 } }, orderBy: [{ field: POSITION }], first: 100) { nodes { position } } }`,
    );
    const positions = changes.nodes.map(({ position }: { position: number }) => position);
    expect(positions.length).toBeGreaterThan(5);
    expect(positions).toEqual(positions.map((_: number, index: number) => index + 4));
  });

  it('cannot be passed by: a write without a change set is refused by the database', async () => {
    expect(await refusedBy(client.query(`update "event" set "kind" = 'FORUM'`))).toBe('change_set_missing');
    expect(await refusedBy(client.query(`delete from "name"`))).toBe('change_set_missing');
  });

  describe('covers', () => {
    it('every table of every record, each as the record says', async () => {
      const { rows } = await client.query<{ tables: string; args: string }>(
        `select c.relname as tables, encode(g.tgargs, 'escape') as args from pg_trigger g join pg_class c on c.oid = g.tgrelid
          where g.tgname like 'history\\_%' order by 1`,
      );
      const found = rows.map(({ tables, args }) => `${tables}: ${args.split('\\000').slice(0, 4).join(' ')}`);
      const expected = [...trackedTables()].flatMap(([table, args]) =>
        Array(3).fill(`${table}: ${args.join(' ')}`),
      );
      expect(found.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
        expected.toSorted((a, b) => (a < b ? -1 : 1)),
      );
    });
  });
});

/** What the triggers must be told of each table: type, node, record, values made of several columns. */
function trackedTables(): Map<string, string[]> {
  const tables = new Map<string, string[]>();
  for (const record of allRecords()) {
    if (record.abstract || ['change_set', 'change', 'trash'].includes(record.table)) continue;
    const owner = ownerOf(record);
    const parts = [...record.fields.values()]
      .filter((field) => field.kind === 'headcount' || field.kind === 'money')
      .map((field) => `^(${field.column})_`);
    tables.set(
      record.table,
      isNode(record)
        ? [record.typeName, 'id', owner?.column ?? 'id', parts.join('|')]
        : [record.typeName, 'node_id', '', ''],
    );
  }
  for (const record of allRecords()) {
    for (const field of record.fields.values()) {
      if (field.kind !== 'many' || field.path.by !== 'pivot' || (isNode(record) && !field.owned)) continue;
      const { table, own } = field.path;
      if (record.abstract) tables.set(table, ['Node', own, '', '']);
      else if (!tables.has(table) || record.typeName !== 'Node')
        tables.set(table, [record.typeName, isNode(record) ? own : '', '', '']);
    }
  }
  tables.set('node_topic', ['Node', 'node_id', '', '']);
  return tables;
}
