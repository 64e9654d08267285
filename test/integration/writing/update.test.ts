import { afterAll, beforeAll, expect, it } from 'vitest';
import { changerOf, named, shortly, type Change } from '../../kit/change.ts';
import { describeOnBoth } from '../../kit/on-both.ts';
import { openRegistry, type Registry } from '../../kit/registry.ts';

const errors = 'userErrors { code message path }';
const updateEvent = `mutation ($id: ID!, $version: Int!, $patch: EventPatch!, $source: SourceInput) {
  change: updateEvent(id: $id, version: $version, patch: $patch, source: $source) {
    event { id version name kind period { edtf } languages places { nodes { id } }
      participations(orderBy: [{ field: ID }]) { nodes { id version role label group { id } } }
      claims { nodes { id field rank document { id } value { ... on CodeValue { code } ... on PeriodValue { period { edtf } } } } } }
    ${errors} } }`;

describeOnBoth('changing', (kind) => {
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

  const event = (more: Record<string, unknown> = {}) =>
    create('Event', { kind: 'SEMINAR', ...named('An event'), ...more });
  const document = (text: string) =>
    create('Document', { title: 'A text', kind: 'PAGE', languages: ['en'], text });

  it('leaves what the patch leaves out, clears what is null, and counts one version', async () => {
    const id = await event({ period: '2021', languages: ['en', 'ru'] });
    const patched = await made(updateEvent, { id, version: 1, patch: { period: null, kind: 'FORUM' } });
    expect(patched.event).toMatchObject({
      version: 2,
      kind: 'FORUM',
      period: null,
      languages: ['en', 'ru'],
      name: 'An event',
    });
  });

  it('a stale version is refused with the current record', async () => {
    const id = await event();
    await made(updateEvent, { id, version: 1, patch: { kind: 'FORUM' } });
    const stale = await change(updateEvent, { id, version: 1, patch: { kind: 'MEETING' } });
    expect(shortly(stale.userErrors)).toEqual(['CONFLICT version']);
    expect(stale.event).toMatchObject({ version: 2, kind: 'FORUM' });
  });

  it('a patch that says nothing new counts no version', async () => {
    const id = await event({ period: '2021' });
    const same = await made(updateEvent, { id, version: 1, patch: { period: '2021', kind: 'SEMINAR' } });
    expect(same.event.version).toBe(1);
  });

  it('adds, changes and takes out rows, and counts the version of the record', async () => {
    const id = await event({
      participations: [
        { role: 'HOST', label: 'first' },
        { role: 'HOST', label: 'second' },
        { role: 'HOST', label: 'third', groupIndex: 0 },
      ],
    });
    const before = await ask(
      'query ($id: ID!) { event(id: $id) { participations(orderBy: [{ field: ID }]) { nodes { id } } } }',
      { id },
    );
    const [first, second] = before.event.participations.nodes;
    const patched = await made(updateEvent, {
      id,
      version: 1,
      patch: {
        participations: {
          add: [
            { role: 'SPEAKER', label: 'fourth' },
            { role: 'SPEAKER', label: 'fifth', groupIndex: 0 },
          ],
          update: [{ id: first.id, label: 'changed' }],
          remove: [second.id],
        },
      },
    });
    const rows = patched.event.participations.nodes;
    expect(rows.map(({ label, version }: { label: string; version: number }) => [label, version])).toEqual([
      ['changed', 2],
      ['third', 1],
      ['fourth', 1],
      ['fifth', 1],
    ]);
    expect(rows[3].group).toEqual({ id: rows[2].id });
    expect(patched.event.version).toBe(2);
  });

  it('mistakes in rows are reported where they stand in the patch', async () => {
    const id = await event();
    const other = await event({ participations: [{ role: 'HOST', label: 'theirs' }] });
    const found = await ask('query ($id: ID!) { event(id: $id) { participations { nodes { id } } } }', {
      id: other,
    });
    const refused = await change(updateEvent, {
      id,
      version: 1,
      patch: {
        participations: {
          add: [{ role: 'HOST', country: id }],
          update: [{ id: found.event.participations.nodes[0].id, label: 'x' }],
        },
        duration: 'four days',
      },
    });
    expect(shortly(refused.userErrors)).toEqual([
      'INVALID duration',
      'NOT_FOUND participations.add.0.country',
      'NOT_FOUND participations.update.0.id',
    ]);
    expect(refused.event.version).toBe(1);
  });

  it('an edit without a source sets the preferred claim back, and makes none', async () => {
    const source = await document('It was a seminar.');
    const id = await event();
    const sourced = await made(updateEvent, {
      id,
      version: 1,
      patch: { kind: 'SEMINAR' },
      source: { document: source, quote: 'a seminar' },
    });
    expect(sourced.event.claims.nodes).toMatchObject([
      { field: 'kind', rank: 'PREFERRED', value: { code: 'SEMINAR' } },
    ]);
    const bare = await made(updateEvent, { id, version: 2, patch: { kind: 'FORUM' } });
    expect(bare.event.claims.nodes).toMatchObject([
      { field: 'kind', rank: 'NORMAL', value: { code: 'SEMINAR' } },
    ]);
    expect(bare.event.version).toBe(3);
  });

  it('the same value of the same document is not claimed twice', async () => {
    const source = { document: await document('It was a seminar.') };
    const id = await event();
    await made(updateEvent, { id, version: 1, patch: { kind: 'SEMINAR' }, source });
    const again = await made(updateEvent, { id, version: 2, patch: { kind: 'SEMINAR' }, source });
    expect(again.event.claims.nodes).toHaveLength(1);
    expect(again.event.version).toBe(2);
  });

  it('an amount of money said again is no change, and a scheme is in lower case', async () => {
    const budget = { amount: '99.50', currency: 'EUR' };
    const id = await create('Project', {
      kind: 'PROJECT',
      ...named('A project'),
      budget,
      identifiers: [{ scheme: 'IATI', value: 'X-1' }],
    });
    const { project } = await made(
      `mutation ($id: ID!, $budget: MoneyInput) { change: updateProject(id: $id, version: 1, patch: { budget: $budget }) {
        project { version budget { amount currency } identifiers { nodes { scheme value } } } ${errors} } }`,
      { id, budget },
    );
    expect(project).toEqual({
      version: 1,
      budget,
      identifiers: { nodes: [{ scheme: 'iati', value: 'X-1' }] },
    });
  });

  it('no record comes to stand below itself', async () => {
    const [top, low] = [await event(), await event()];
    await made(updateEvent, { id: low, version: 1, patch: { parent: top } });
    const refused = await change(updateEvent, { id: top, version: 1, patch: { parent: low } });
    expect(shortly(refused.userErrors)).toEqual(['REFUSED parent']);
  });

  it('preferred names of a language change places in one patch', async () => {
    const id = await create('Event', {
      kind: 'SEMINAR',
      names: [
        { value: 'Old', lang: 'en', kind: 'PREFERRED' },
        { value: 'New', lang: 'en', kind: 'ALIAS' },
      ],
    });
    const found = await ask(
      'query ($id: ID!) { event(id: $id) { names(orderBy: [{ field: ID }]) { nodes { id value } } } }',
      { id },
    );
    const [old, fresh] = found.event.names.nodes;
    const patched = await made(updateEvent, {
      id,
      version: 1,
      patch: {
        names: {
          update: [
            { id: fresh.id, kind: 'PREFERRED' },
            { id: old.id, kind: 'FORMER' },
          ],
        },
      },
    });
    expect(patched.event.name).toBe('New');
    const none = await change(updateEvent, { id, version: 2, patch: { names: { remove: [fresh.id] } } });
    expect(shortly(none.userErrors)).toEqual(['REQUIRED names']);
  });

  it('a new text of a document keeps its quotes in place, or is refused', async () => {
    const source = await document('It was a seminar.');
    const id = await event();
    await made(updateEvent, {
      id,
      version: 1,
      patch: { kind: 'SEMINAR' },
      source: { document: source, quote: 'a seminar' },
    });
    const updateDocument = `mutation ($id: ID!, $version: Int!, $text: String!) { change: updateDocument(id: $id, version: $version, patch: { text: $text }) { document { sha256 } ${errors} } }`;
    const lost = await change(updateDocument, { id: source, version: 1, text: 'It was a forum.' });
    expect(shortly(lost.userErrors)).toEqual(['QUOTE_NOT_FOUND text']);
    await made(updateDocument, { id: source, version: 1, text: 'As is known, it was a seminar.' });
    const { claims } = await ask(
      'query ($id: ID!) { claims(where: { document: { id: { eq: $id } } }) { nodes { quote quoteStart quoteEnd } } }',
      { id: source },
    );
    expect(claims.nodes).toEqual([{ quote: 'a seminar', quoteStart: 20, quoteEnd: 29 }]);
  });
});
